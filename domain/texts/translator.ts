import { createInstance } from 'i18next';
import type { Language } from '../language.ts';

/** A tree of texts; leaves are i18next messages, plural forms as `key_one` and `key_other`. */
export interface Catalog {
  readonly [key: string]: string | Catalog;
}

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

type KeyOf<C> = {
  [Key in keyof C & string]: C[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeyOf<C[Key]>}`;
}[keyof C & string];

/** The same tree as `C` with any text in its leaves: what a translation of `C` has to be, no more and no less. */
export type TranslationOf<C> = {
  readonly [Key in keyof C]: C[Key] extends string ? string : TranslationOf<C[Key]>;
};

export type Translate<C> = (key: KeyOf<C>, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Texts of one catalog in one language, keys checked by the compiler. Values are put in as they are: escaping
 * is the business of whoever makes HTML of them.
 */
export function translator<C extends object>(language: Language, catalog: C): Translate<C> {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: catalog } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values = {}) => i18n.t(key, values);
}

/** One translator per language of a set of catalogs, each made when it is first asked for. */
export function translators<C extends object>(
  catalogs: Readonly<Record<Language, C>>,
): (language: Language) => Translate<C> {
  const made = new Map<Language, Translate<C>>();
  return (language) => {
    const known = made.get(language) ?? translator(language, catalogs[language]);
    made.set(language, known);
    return known;
  };
}
