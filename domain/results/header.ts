import type { Column, ColumnTable } from './columns.ts';
import { shown } from './rejection.ts';
import { doubt, languagesOf, type Reading, type ReadTitle, titleReader } from './titles.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows from the top within which the header has to be: titles, addresses and blank rows may precede it. */
export const headerWithin = 50;

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
  /** How much can be had, of a result that is not told in per cent. */
  readonly outOf?: number;
}

/** A reading of the file in which the header may be: with some delimiter, or of some sheet. */
interface Candidate {
  /** The first rows, from row 1 on. */
  readonly rows: readonly (readonly string[])[];
}

export function columnsOf<C extends string>(table: ColumnTable<C>): C[] {
  return Object.keys(table) as C[];
}

/**
 * The first row that names all required columns of `table`, over all readings of the file.
 * @throws UnreadableFile `no-header` with what the nearest row lacks; `column-twice` with the titles of which nobody but
 * the secretariat can say which is meant.
 */
export function findHeader<T extends Candidate, C extends string>(
  candidates: readonly T[],
  table: ColumnTable<C>,
): { header: Header<C>; candidate: T } {
  const read = titleReader(table);
  let missing: readonly C[] = columnsOf(table).filter((column) => table[column].required);
  for (const candidate of candidates) {
    for (const [index, cells] of candidate.rows.entries()) {
      const header = headerOf(cells, index + 1, read);
      const lacking = lackingIn(header, table);
      if (lacking.length === 0) {
        if (header.twice.length > 0) throw twiceIn(header);
        return { header, candidate };
      }
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  throw new UnreadableFile('no-header', { columns: missing });
}

/** Those of which a row names all required columns of `table`. */
export function withHeader<T extends Candidate, C extends string>(
  candidates: readonly T[],
  table: ColumnTable<C>,
): T[] {
  const read = titleReader(table);
  const isHeader = (cells: readonly string[]) => lackingIn(headerOf(cells, 1, read), table).length === 0;
  return candidates.filter(({ rows }) => rows.some(isHeader));
}

function lackingIn<C extends string>({ positions }: Header<C>, table: ColumnTable<C>): readonly C[] {
  return columnsOf(table).filter((column) => table[column].required && positions[column] === undefined);
}

interface Title<C extends string> {
  readonly reading: Reading<C>;
  readonly position: number;
}

/** A header, and the titles of which more than one is as good as any for one column. */
type FoundHeader<C extends string> = Header<C> & { readonly twice: readonly (readonly Title<C>[])[] };

function headerOf<C extends string>(
  cells: readonly string[],
  line: number,
  read: ReadTitle<C>,
): FoundHeader<C> {
  const titles = cells.flatMap((cell, position): Title<C>[] => {
    const reading = read(cell);
    return reading ? [{ reading, position }] : [];
  });
  const own = languagesOf(titles.map(({ reading }) => reading));
  const positions: Partial<Record<C, number>> = {};
  const names: Partial<Record<C, string>> = {};
  const twice: (readonly Title<C>[])[] = [];
  let outOf: number | undefined;
  for (const [column, same] of Map.groupBy(titles, ({ reading }) => reading.column)) {
    const least = Math.min(...same.map(({ reading }) => doubt(reading, own)));
    const meant = same.filter(({ reading }) => doubt(reading, own) === least);
    const [first] = meant;
    if (!first) continue;
    if (meant.length > 1) twice.push(meant);
    positions[column] = first.position;
    names[column] = titleIn(cells, first.position);
    outOf ??= first.reading.outOf;
  }
  return { line, cells, width: cells.length, positions, names, ...(outOf !== undefined && { outOf }), twice };
}

function titleIn(cells: readonly string[], position: number): string {
  return (cells[position] ?? '').replace(/\s+/gu, ' ').trim();
}

function twiceIn<C extends string>({ cells, line, twice }: FoundHeader<C>): UnreadableFile {
  return new UnreadableFile('column-twice', {
    line,
    columns: twice.flatMap(([first]) => (first ? [first.reading.column] : [])),
    titles: twice.flat().map(({ position }) => titleIn(cells, position)),
  });
}

/** Which titles of a file were read as which columns, as reports show it. */
export interface ReadTitles {
  readonly read: readonly { readonly column: string; readonly title: string }[];
  /** At most so many as help. */
  readonly ignored: readonly string[];
}

const mostIgnoredShown = 50;

/** @param table the columns in the order in which they are told. */
export function readTitles<C extends string>(header: Header<C>, table: ColumnTable<C>): ReadTitles {
  const { cells, names, positions } = header;
  const taken = new Set<number | undefined>(Object.values(positions) as number[]);
  return {
    read: columnsOf(table).flatMap((column) => {
      const title = names[column];
      return title === undefined ? [] : [{ column, title: shown(title) }];
    }),
    ignored: cells
      .flatMap((_, position) => (taken.has(position) ? [] : [shown(titleIn(cells, position))]))
      .filter((title) => title !== '')
      .slice(0, mostIgnoredShown),
  };
}
