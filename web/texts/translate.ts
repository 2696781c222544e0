import type { Translate } from '../../domain/texts/translator.ts';
import type { fr } from './fr.ts';

export type SiteTexts = typeof fr;
export type Say = Translate<SiteTexts>;

type Tree = { readonly [key: string]: string | Tree };

/**
 * The browser's translator: what `domain/texts/translator.ts` says with i18next, at a fiftieth of its weight.
 * A text found nowhere is its key.
 */
export function translate<C extends object>(language: string, texts: C): Translate<C> {
  const plural = new Intl.PluralRules(language);
  const find = (key: string) =>
    key
      .split('.')
      .reduce<string | Tree | undefined>(
        (tree, part) => (typeof tree === 'object' ? tree[part] : undefined),
        texts as unknown as Tree,
      );
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? plural.select(values.count) : 'other';
    const text = find(key) ?? find(`${key}_${form}`) ?? find(`${key}_other`);
    if (typeof text !== 'string') return key;
    return fill(text, values);
  };
}

/** `text` with each `{{name}}` replaced by the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
}
