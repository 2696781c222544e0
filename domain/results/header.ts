import { type Column, columnNames, columns } from './columns.ts';
import { fold } from './fold.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows from the top within which the header has to be: titles, addresses and blank rows may precede it. */
export const headerWithin = 50;

export interface Header {
  /** Its row, as the spreadsheet numbers it. */
  readonly line: number;
  /** How many cells every row has. */
  readonly width: number;
  readonly positions: Readonly<Partial<Record<Column, number>>>;
  /** The columns as the file calls them. */
  readonly names: Readonly<Partial<Record<Column, string>>>;
}

/** A reading of the file in which the header may be: with some delimiter, or of some sheet. */
interface Candidate {
  /** The first rows, from row 1 on. */
  readonly rows: readonly (readonly string[])[];
}

const required = columnNames.filter((column) => columns[column].required);
const words = new Map(
  columnNames.map((column) => [
    column,
    [...new Set(Object.values(columns[column].headers).flat().map(fold))],
  ]),
);

/**
 * The first row that names all required columns, over all readings of the file.
 * @throws UnreadableFile `no-header` with what the nearest row lacks, or `column-twice`.
 */
export function findHeader<C extends Candidate>(candidates: readonly C[]): { header: Header; candidate: C } {
  let missing: readonly Column[] = required;
  for (const candidate of candidates) {
    for (const [index, cells] of candidate.rows.entries()) {
      const header = headerOf(cells, index + 1);
      const lacking = lackingIn(header);
      if (lacking.length === 0) return { header: checkOnce(header, cells), candidate };
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  throw new UnreadableFile('no-header', { columns: missing });
}

/** Whether one of its rows names all required columns. */
export function hasHeader({ rows }: Candidate): boolean {
  return rows.some((cells) => lackingIn(headerOf(cells, 1)).length === 0);
}

function lackingIn({ positions }: Header): readonly Column[] {
  return required.filter((column) => positions[column] === undefined);
}

/** `Résultat (%)` is `resultat`: a remark in brackets is no part of the name. */
function foldHeader(cell: string): string {
  return fold(cell.replace(/\([^)]*\)\s*$/u, '')) || fold(cell);
}

function headerOf(cells: readonly string[], line: number): Header {
  const places = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const folded = cell.length > 100 ? '' : foldHeader(cell);
    if (!places.has(folded)) places.set(folded, place);
  }
  const positions: Partial<Record<Column, number>> = {};
  const names: Partial<Record<Column, string>> = {};
  for (const [column, known] of words) {
    const word = known.find((candidate) => places.has(candidate));
    const position = word === undefined ? undefined : places.get(word);
    if (position === undefined) continue;
    positions[column] = position;
    names[column] = (cells[position] ?? '').replace(/\s+/gu, ' ').trim();
  }
  return { line, width: cells.length, positions, names };
}

/** Two columns of one name: which of them is meant, nobody but the secretariat can say. */
function checkOnce(header: Header, cells: readonly string[]): Header {
  const folded = cells.map(foldHeader);
  const twice = columnNames.filter((column) => {
    const position = header.positions[column];
    return position !== undefined && folded.lastIndexOf(folded[position] ?? '') !== position;
  });
  if (twice.length > 0) throw new UnreadableFile('column-twice', { line: header.line, columns: twice });
  return header;
}
