import type { CertificateKind } from '../certificate.ts';
import { fold, squash } from '../fold.ts';
import type { Language } from '../language.ts';

/** The words of a file for each kind of certificate, whatever its language. Read like headers: squashed. */
const kindWords: Readonly<Record<CertificateKind, readonly string[]>> = {
  'course-unit': [
    ...['Unité d’enseignement', 'Unité enseignement', 'UE', 'Unité de formation', 'UF', 'Unité', 'Cours'],
    ...['Leseenheid', 'Opleidingseenheid', 'Opleidingsonderdeel', 'OPO', 'OLA', 'Vak', 'Module'],
    ...['Course unit', 'Unit', 'Course', 'Teaching unit'],
    ...['Kurseinheit', 'Lehreinheit', 'Unterrichtseinheit', 'Lehrveranstaltung', 'LV', 'Modul', 'Kurs'],
  ],
  'level-test': [
    ...['Test de niveau', 'Test niveau', 'Épreuve de niveau', 'Test de placement', 'Test de positionnement'],
    ...['Niveautest', 'Niveauproef', 'Niveautoets', 'Niveaubepaling', 'Taaltest'],
    ...['Level test', 'Placement test', 'Language test'],
    ...['Einstufungstest', 'Sprachstandstest', 'Niveaustufentest', 'Sprachtest'],
  ],
  exemption: [
    ...['Dispense', 'Dispense d’UE', 'Dispense UE', 'Dispense de cours', 'Exemption', 'Valorisation'],
    ...[
      'Valorisation des acquis',
      'VA',
      'Vrijstelling',
      'Vrijstelling van leseenheid',
      'Vrijstelling leseenheid',
      'Vrijstelling van opleidingsonderdeel',
      'Vrijstelling opleidingsonderdeel',
    ],
    ...['Exemption from a course unit', 'Waiver', 'Credit transfer'],
    ...['Befreiung', 'Anrechnung', 'Anerkennung', 'Freistellung'],
  ],
  'exemption-test': [
    ...['Test dispensatoire', 'Épreuve dispensatoire', 'Test de dispense', 'Épreuve de dispense'],
    ...['Vrijstellingsproef', 'Vrijstellingstest', 'Vrijstellingstoets', 'Vrijstellingsexamen'],
    ...['Exemption test', 'Exemption exam', 'Waiver test', 'Challenge exam'],
    ...['Befreiungsprüfung', 'Befreiungstest', 'Anrechnungsprüfung'],
  ],
};

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  fr: ['fr', 'f', 'fra', 'fre', 'français', 'frans', 'French', 'Französisch'],
  nl: ['nl', 'n', 'nld', 'dut', 'néerlandais', 'Nederlands', 'Dutch', 'Niederländisch'],
  en: ['en', 'e', 'eng', 'anglais', 'Engels', 'English', 'Englisch'],
  de: ['de', 'd', 'deu', 'ger', 'allemand', 'Duits', 'German', 'Deutsch'],
};

/** One of these words is in the first cell of a line that holds nothing but sums, or counts, or means. */
const totalWords = [
  ...['Total', 'Totaux', 'Totals', 'Subtotal', 'Somme', 'Moyenne', 'Moyennes', 'Moy', 'Médiane'],
  ...['Nombre', 'Nb', 'Nbre', 'Effectif'],
  ...['Totaal', 'Eindtotaal', 'Subtotaal', 'Tussentotaal', 'Som', 'Gemiddelde', 'Gem', 'Mediaan', 'Aantal'],
  ...['Sum', 'Count', 'Average', 'Mean', 'Median'],
  ...[
    'Summe',
    'Gesamt',
    'Gesamtsumme',
    'Insgesamt',
    'Zwischensumme',
    'Teilsumme',
    'Zwischentotal',
    'Durchschnitt',
  ],
  ...['Mittelwert', 'Anzahl', 'Anz'],
];

/** `Page 2/5`, as exports have it between two pages. */
const pageNumber = /^(?:page|pagina|blz|seite) \d/;

/** What a spreadsheet shows for a formula that has no value, in its own language; LibreOffice also `Err:502`. */
const formulaErrorWords = [
  ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#CALC!', '#SPILL!', '#FIELD!'],
  ...['#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#CALCUL!'],
  ...['#N/B', '#VERW!', '#WAARDE!', '#DEEL/0!', '#NAAM?', '#GETAL!', '#LEEG!'],
  ...['#NV', '#BEZUG!', '#WERT!', '#ZAHL!'],
];

function dictionary<Value extends string>(words: Readonly<Record<Value, readonly string[]>>) {
  const entries = Object.entries(words) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, said]) => said.map((word) => [squash(word), value] as const)));
}

const kinds = dictionary(kindWords);
const languagesByWord = dictionary(languageWords);
const formulaErrors = new Set(formulaErrorWords);
const totals = new Set(totalWords.map(fold));

export function kindOf(text: string): CertificateKind | undefined {
  return kinds.get(squash(text));
}

/** A region is ignored: `fr-BE` is `fr`. */
export function languageOf(text: string): Language | undefined {
  return languagesByWord.get(squash(text)) ?? languagesByWord.get(fold(text).split(' ', 1)[0] ?? '');
}

export function isTotal(text: string): boolean {
  const words = fold(text);
  return pageNumber.test(words) || words.split(' ').some((word) => totals.has(word));
}

export function isFormulaError(text: string): boolean {
  return (text.startsWith('#') && formulaErrors.has(text)) || /^Err:\d{3}$/.test(text);
}
