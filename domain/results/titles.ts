import { squash } from '../fold.ts';
import { type Language, languages } from '../language.ts';
import type { ColumnTable } from './columns.ts';

/** What is longer is no title of a column. */
const longestTitle = 100;

/**
 * Titles that files also use for something else: for the day of an export, the code of a school, how a person is
 * addressed, remarks. One of them names its column only where no other title does.
 */
const generalTitles = [
  ...['Nom', 'Naam', 'Name'],
  ...['Mail', 'E-mail', 'Langue', 'Taal', 'Language', 'Sprache'],
  ...['Type', 'Typ', 'Nature', 'Catégorie', 'Soort', 'Aard', 'Kind', 'Art'],
  ...['Code', 'Kode', 'Codenummer', 'Kennziffer', 'Sigle'],
  ...['Titre', 'Titel', 'Title', 'Cours', 'Matière', 'Cursus', 'Vak', 'Course', 'Subject', 'Kurs', 'Fach'],
  ...['Omschrijving', 'Niveau', 'Level', 'Stufe', 'Crédits', 'Credits', 'SP', 'LP'],
  ...[
    'Résultat',
    'Note',
    'Note finale',
    'Cote',
    'Cote finale',
    'Resultaat',
    'Cijfer',
    'Eindcijfer',
    'Punten',
  ],
  ...['Result', 'Mark', 'Final mark', 'Score', 'Final score', 'Grade', 'Ergebnis', 'Resultat', 'Punktzahl'],
  ...['Date', 'Datum'],
].map(squash);

/** `/20`, `(sur 20)`, `op 20`, `(out of 20 points)`, `von 20`: of how much a result is. */
const scale =
  /(?<![ ([])[ ([]*(?:\/|(?<=[ ([])(?:sur|op|out of|von|max\.?) ) ?([1-9]\d{0,3})(?: ?(?:points?|pts\.?|punten|Punkten?))?[ )\]]*$/iu;

/** How a title of a file can be read as a column. */
export interface Reading<C extends string> {
  readonly column: C;
  /** Languages in which the column is called so, and those in which that is its first name. */
  readonly spoken: ReadonlySet<Language>;
  readonly firstIn: ReadonlySet<Language>;
  readonly isGeneral: boolean;
  /** How much can be had, where a result is told otherwise than in per cent. */
  readonly outOf?: number;
}

/** What a title of a file says; undefined when it names no column. */
export type ReadTitle<C extends string> = (title: string) => Reading<C> | undefined;

function dictionaryOf<C extends string>(table: ColumnTable<C>): ReadonlyMap<string, Reading<C>> {
  const general = new Set(generalTitles);
  const made = new Map<string, Reading<C> & { spoken: Set<Language>; firstIn: Set<Language> }>();
  for (const column of Object.keys(table) as C[]) {
    for (const language of languages) {
      for (const [place, title] of table[column].headers[language].entries()) {
        const word = squash(title);
        const reading = made.get(word) ?? {
          ...{ column, spoken: new Set(), firstIn: new Set() },
          isGeneral: general.has(word),
        };
        reading.spoken.add(language);
        if (place === 0) reading.firstIn.add(language);
        made.set(word, reading);
      }
    }
  }
  return made;
}

/**
 * Reads titles as columns of a table. To be made once for a file, not for each row in which its header may be. A remark in
 * brackets is no part of a title: `Résultat (%)` is `resultat`.
 */
export function titleReader<C extends string>(table: ColumnTable<C>): ReadTitle<C> {
  const words = dictionaryOf(table);
  return (title) => {
    if (title.length > longestTitle) return undefined;
    const scaled = scale.exec(title);
    const reading = scaled ? words.get(squash(title.slice(0, scaled.index))) : undefined;
    if (reading && table[reading.column].percentage) {
      const outOf = Number(scaled?.[1]);
      return outOf === 100 ? reading : { ...reading, outOf };
    }
    return words.get(squash(title.replace(/\([^)]*\)\s*$/u, '')) || squash(title));
  };
}

/** The languages of which a header has most words. */
export function languagesOf(readings: readonly Reading<string>[]): ReadonlySet<Language> {
  const counted = languages.map((language) => readings.filter(({ spoken }) => spoken.has(language)).length);
  const most = Math.max(...counted);
  return new Set(languages.filter((_, place) => counted[place] === most));
}

/**
 * How far a title is from naming its column and nothing else; the least is meant. A general title comes last, one of
 * another language than the header's after one of its own; then the first name of a column counts, and per cent.
 */
export function doubt({ spoken, firstIn, isGeneral, outOf }: Reading<string>, own: ReadonlySet<Language>) {
  const order = [isGeneral, spoken.isDisjointFrom(own), firstIn.isDisjointFrom(own), outOf !== undefined];
  return order.reduce((sum, holds) => sum * 2 + Number(holds), 0);
}
