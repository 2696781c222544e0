import { type BadLine, type GoodLine, lineChecker, type ReadOptions } from './check-line.ts';
import { columns } from './columns.ts';
import { firstLines } from './first-lines.ts';
import { isEmpty } from './formula.ts';
import { unmistakable, withoutFractions } from './fractions.ts';
import { type Header, readTitles } from './header.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { isTotal } from './vocabulary.ts';

/** A row in the table that is no line of it: sums, or the header again, as on each page of an export. */
export interface PassedLine {
  readonly line: number;
  readonly row: Row;
  readonly passedOver: 'sums' | 'header';
}

export type ResultsLine = GoodLine | BadLine | PassedLine;

/**
 * Reads a secretariat's results file and checks it as it arrives, some hundred lines together. Every row under the
 * header comes out once, in order, as an award with a contact, as all that is wrong with it, or as no line of the table;
 * only blank rows are left out.
 *
 * Memory does not grow with the file but for one thing: the natural keys seen, without which a duplicate could
 * not be told, at a measured 105 bytes a line. All else is one piece of the file (64 KiB) and its rows; a row of
 * more than a million characters ends the reading. Of a workbook more has to be held, within limits: see
 * `readWorkbook`.
 *
 * @throws UnreadableFile at the first sign that the file, or the rest of it, is no results file. The lines before
 * it have been handed out by then. What `bytes` throws goes through.
 */
export async function* readResults(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<readonly ResultsLine[], void, undefined> {
  const { header, rows } = await readTable(bytes, columns);
  options.onHeader?.({ cells: header.cells, titles: readTitles(header, columns) });
  const check = lineChecker(header, options);
  const firstLineOf = firstLines();
  for await (const batch of withoutFractions(linesOf(rows, header), header, options.passMark)) {
    yield batch.map((row) => {
      if (row.passedOver) return passed(row, row.passedOver);
      const checked = check(row);
      if ('rejections' in checked) return { ...checked, row: unmistakable(row, header) };
      const { studentNumber, kind, deliberatedOn, code } = checked.award;
      return firstOnly(checked, firstLineOf(row.line, studentNumber, kind, deliberatedOn, code));
    });
  }
}

/** A row, and whether it is none of the table. */
export type TableRow = Row & Partial<Pick<PassedLine, 'passedOver'>>;

/** The rows that are not blank, those marked that are no lines of the table. */
export async function* linesOf<C extends string>(
  batches: AsyncIterable<readonly Row[]>,
  header: Header<C>,
): AsyncGenerator<readonly TableRow[]> {
  const isHeader = headerTeller(header);
  const marked = (row: Row): TableRow => {
    if (isSum(row, header)) return { ...row, passedOver: 'sums' };
    return isHeader(row) ? { ...row, passedOver: 'header' } : row;
  };
  for await (const rows of batches) {
    const lines = rows.filter((row) => !isBlank(row)).map(marked);
    if (lines.length > 0) yield lines;
  }
}

export function passed({ line, cells }: Row, passedOver: PassedLine['passedOver']): PassedLine {
  return { line, row: { line, cells }, passedOver };
}

export function isBlank({ cells }: Row): boolean {
  return cells.every(isEmpty);
}

/** A row whose first cell speaks of a total, and that names nobody: its number and kind are empty, or that cell. */
function isSum({ cells }: Row, { positions }: Header<string>): boolean {
  const cellOf = (column: string) => cells[positions[column] ?? -1] ?? '';
  if (!isEmpty(cellOf('address'))) return false;
  const names = [cellOf('studentNumber'), cellOf('kind')].some((cell) => !isEmpty(cell) && !isTotal(cell));
  return !names && isTotal(cells.find((cell) => !isEmpty(cell)) ?? '');
}

/** Made once for a file: every row is asked. */
function headerTeller({ cells: titles, positions }: Header<string>): (row: Row) => boolean {
  const places = Object.values(positions).filter((place) => place !== undefined);
  const said = places.map((place) => titles[place]?.trim());
  return ({ cells }) => places.every((place, index) => cells[place]?.trim() === said[index]);
}

/** Which of two lines that say the same is meant, nobody but the secretariat can say. */
export function firstOnly<Line extends { readonly line: number; readonly row: Row }>(
  checked: Line,
  firstLine: number,
): Line | BadLine {
  const { line, row } = checked;
  if (firstLine === line) return checked;
  return { line, row, rejections: [{ line, reason: 'duplicate-in-file', firstLine }] };
}
