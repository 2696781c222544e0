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

interface Candidate {
  readonly delimiter: string;
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
 * The first row that names all required columns, over all delimiters that the file might use.
 * @throws UnreadableFile `no-header` with what the nearest row lacks, or `column-twice`.
 */
export function findHeader(candidates: readonly Candidate[]): { header: Header; delimiter: string } {
  let missing: readonly Column[] = required;
  for (const { delimiter, rows } of candidates) {
    for (const [index, cells] of rows.entries()) {
      const header = headerOf(cells, index + 1);
      const lacking = required.filter((column) => header.positions[column] === undefined);
      if (lacking.length === 0) return { header: checkOnce(header, cells), delimiter };
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  throw new UnreadableFile('no-header', { columns: missing });
}

/** `Résultat (%)` is `resultat`: a remark in brackets is no part of the name. */
function foldHeader(cell: string): string {
  return fold(cell.replace(/\([^)]*\)\s*$/u, '')) || fold(cell);
}

function headerOf(cells: readonly string[], line: number): Header {
  const folded = cells.map((cell) => (cell.length > 100 ? '' : foldHeader(cell)));
  const positions: Partial<Record<Column, number>> = {};
  const names: Partial<Record<Column, string>> = {};
  for (const [column, known] of words) {
    const word = known.find((candidate) => folded.includes(candidate));
    if (word === undefined) continue;
    const position = folded.indexOf(word);
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
