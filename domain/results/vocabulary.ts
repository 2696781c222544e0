import type { CertificateKind } from '../certificate.ts';
import type { Language } from '../language.ts';
import { fold } from './fold.ts';

/** The words of a file for each kind of certificate, whatever its language. Read like headers: folded. */
const kindWords: Readonly<Record<CertificateKind, readonly string[]>> = {
  'course-unit': [
    ...['Unité d’enseignement', 'UE', 'Unité de formation', 'UF', 'Unité'],
    ...['Leseenheid', 'Opleidingseenheid', 'Opleidingsonderdeel', 'Vak'],
    ...['Course unit', 'Unit', 'Course'],
    ...['Kurseinheit', 'Lehreinheit', 'Unterrichtseinheit', 'Kurs'],
  ],
  'level-test': [
    ...['Test de niveau', 'Épreuve de niveau'],
    ...['Niveautest', 'Niveauproef', 'Niveautoets'],
    ...['Level test', 'Placement test'],
    ...['Einstufungstest', 'Sprachstandstest'],
  ],
  exemption: ['Dispense', 'Vrijstelling', 'Exemption', 'Befreiung', 'Anrechnung'],
  'exemption-test': [
    ...['Test dispensatoire', 'Épreuve dispensatoire'],
    ...['Vrijstellingsproef', 'Vrijstellingstest', 'Vrijstellingstoets'],
    ...['Exemption test'],
    ...['Befreiungsprüfung', 'Befreiungstest'],
  ],
};

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  fr: ['fr', 'f', 'fra', 'fre', 'français', 'frans', 'French', 'Französisch'],
  nl: ['nl', 'n', 'nld', 'dut', 'néerlandais', 'Nederlands', 'Dutch', 'Niederländisch'],
  en: ['en', 'e', 'eng', 'anglais', 'Engels', 'English', 'Englisch'],
  de: ['de', 'd', 'deu', 'ger', 'allemand', 'Duits', 'German', 'Deutsch'],
};

/** One of these words is in the first cell of a line that holds nothing but sums. */
const totalWords = ['Total', 'Totaux', 'Totaal', 'Eindtotaal', 'Summe', 'Gesamt', 'Gesamtsumme', 'Insgesamt'];

/** What a spreadsheet shows for a formula that has no value, in its own language; LibreOffice also `Err:502`. */
const formulaErrorWords = [
  ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#CALC!', '#SPILL!', '#FIELD!'],
  ...['#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#CALCUL!'],
  ...['#N/B', '#VERW!', '#WAARDE!', '#DEEL/0!', '#NAAM?', '#GETAL!', '#LEEG!'],
  ...['#NV', '#BEZUG!', '#WERT!', '#ZAHL!'],
];

function dictionary<Value extends string>(words: Readonly<Record<Value, readonly string[]>>) {
  const entries = Object.entries(words) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, said]) => said.map((word) => [fold(word), value] as const)));
}

const kinds = dictionary(kindWords);
const languagesByWord = dictionary(languageWords);
const formulaErrors = new Set(formulaErrorWords);
const totals = new Set(totalWords.map(fold));

export function kindOf(text: string): CertificateKind | undefined {
  return kinds.get(fold(text));
}

/** A region is ignored: `fr-BE` is `fr`. */
export function languageOf(text: string): Language | undefined {
  const word = fold(text);
  return languagesByWord.get(word) ?? languagesByWord.get(word.split(' ', 1)[0] ?? '');
}

export function isTotal(text: string): boolean {
  return fold(text)
    .split(' ')
    .some((word) => totals.has(word));
}

export function isFormulaError(text: string): boolean {
  return (text.startsWith('#') && formulaErrors.has(text)) || /^Err:\d{3}$/.test(text);
}
