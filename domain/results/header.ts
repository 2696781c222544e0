import type { Column, ColumnTable } from './columns.ts';
import { squash } from './fold.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows from the top within which the header has to be: titles, addresses and blank rows may precede it. */
export const headerWithin = 50;

/** What is longer is no title of a column. */
const longestTitle = 100;

export interface Header<C extends string = Column> {
  /** Its row, as the spreadsheet numbers it. */
  readonly line: number;
  /** Its cells as they are. */
  readonly cells: readonly string[];
  /** How many cells every row has. */
  readonly width: number;
  readonly positions: Readonly<Partial<Record<C, number>>>;
  /** The columns as the file calls them. */
  readonly names: Readonly<Partial<Record<C, string>>>;
}

/** A reading of the file in which the header may be: with some delimiter, or of some sheet. */
interface Candidate {
  /** The first rows, from row 1 on. */
  readonly rows: readonly (readonly string[])[];
}

/** Columns, each with the squashed words that name it. */
type Words<C extends string> = readonly (readonly [C, readonly string[]])[];

/** Squashed once for each table, not for each row in which a header may be. */
const wordsOfTables = new WeakMap<object, Words<string>>();

function wordsOf<C extends string>(table: ColumnTable<C>): Words<C> {
  const known = wordsOfTables.get(table) as Words<C> | undefined;
  if (known) return known;
  const words = columnsOf(table).map(
    (column) => [column, [...new Set(Object.values(table[column].headers).flat().map(squash))]] as const,
  );
  wordsOfTables.set(table, words);
  return words;
}

export function columnsOf<C extends string>(table: ColumnTable<C>): C[] {
  return Object.keys(table) as C[];
}

/**
 * The first row that names all required columns of `table`, over all readings of the file.
 * @throws UnreadableFile `no-header` with what the nearest row lacks, or `column-twice`.
 */
export function findHeader<T extends Candidate, C extends string>(
  candidates: readonly T[],
  table: ColumnTable<C>,
): { header: Header<C>; candidate: T } {
  let missing: readonly C[] = columnsOf(table).filter((column) => table[column].required);
  for (const candidate of candidates) {
    for (const [index, cells] of candidate.rows.entries()) {
      const header = headerOf(cells, index + 1, table);
      const lacking = lackingIn(header, table);
      if (lacking.length === 0) return { header: checkOnce(header, cells), candidate };
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  throw new UnreadableFile('no-header', { columns: missing });
}

/** Whether one of its rows names all required columns. */
export function hasHeader<C extends string>({ rows }: Candidate, table: ColumnTable<C>): boolean {
  return rows.some((cells) => lackingIn(headerOf(cells, 1, table), table).length === 0);
}

function lackingIn<C extends string>({ positions }: Header<C>, table: ColumnTable<C>): readonly C[] {
  return columnsOf(table).filter((column) => table[column].required && positions[column] === undefined);
}

/** `Résultat (%)` is `resultat`: a remark in brackets is no part of the name. */
function foldHeader(cell: string): string {
  if (cell.length > longestTitle) return '';
  return squash(cell.replace(/\([^)]*\)\s*$/u, '')) || squash(cell);
}

function headerOf<C extends string>(
  cells: readonly string[],
  line: number,
  table: ColumnTable<C>,
): Header<C> {
  const places = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const folded = foldHeader(cell);
    if (!places.has(folded)) places.set(folded, place);
  }
  const positions: Partial<Record<C, number>> = {};
  const names: Partial<Record<C, string>> = {};
  for (const [column, known] of wordsOf(table)) {
    const word = known.find((candidate) => places.has(candidate));
    const position = word === undefined ? undefined : places.get(word);
    if (position === undefined) continue;
    positions[column] = position;
    names[column] = (cells[position] ?? '').replace(/\s+/gu, ' ').trim();
  }
  return { line, cells, width: cells.length, positions, names };
}

/** Two columns of one name: which of them is meant, nobody but the secretariat can say. */
function checkOnce<C extends string>(header: Header<C>, cells: readonly string[]): Header<C> {
  const folded = cells.map(foldHeader);
  const twice = (Object.keys(header.positions) as C[]).filter((column) => {
    const position = header.positions[column];
    return position !== undefined && folded.lastIndexOf(folded[position] ?? '') !== position;
  });
  if (twice.length > 0) throw new UnreadableFile('column-twice', { line: header.line, columns: twice });
  return header;
}
