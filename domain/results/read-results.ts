import { type BadLine, type GoodLine, lineChecker, type ReadOptions } from './check-line.ts';
import { columns } from './columns.ts';
import { firstLines } from './first-lines.ts';
import { isEmpty } from './formula.ts';
import { unmistakable, withoutFractions } from './fractions.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { isTotal } from './vocabulary.ts';

export type ResultsLine = GoodLine | BadLine;

/** A line that says something in one of these is no line of sums. */
const named = ['kind', 'code', 'title', 'address'] as const;

/**
 * Reads a secretariat's results file and checks it as it arrives, some hundred lines together. Every row under the
 * header comes out once, in order, as an award with a contact or as all that is wrong with it; only blank rows
 * and rows of totals are passed over.
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
  options.onHeader?.(header);
  const check = lineChecker(header, options);
  const firstLineOf = firstLines();
  for await (const batch of withoutFractions(linesOf(rows, header, named), header, options.passMark)) {
    yield batch.map((row) => {
      const checked = check(row);
      if ('rejections' in checked) return { ...checked, row: unmistakable(row, header) };
      const { studentNumber, kind, deliberatedOn, code } = checked.award;
      return firstOnly(checked, firstLineOf(row.line, studentNumber, kind, deliberatedOn, code));
    });
  }
}

/**
 * The rows that speak of a student: neither blank nor of sums.
 * @param named the columns of which a line that is no sum says something in one at least.
 */
export async function* linesOf<C extends string>(
  batches: AsyncIterable<readonly Row[]>,
  header: Header<C>,
  named: readonly C[],
): AsyncGenerator<readonly Row[]> {
  for await (const rows of batches) {
    const lines = rows.filter((row) => !isBlank(row) && !isSum(row, header, named));
    if (lines.length > 0) yield lines;
  }
}

export function isBlank({ cells }: Row): boolean {
  return cells.every(isEmpty);
}

/** A row whose first cell speaks of a total and that has nothing in the columns `named`. */
function isSum<C extends string>({ cells }: Row, { positions }: Header<C>, named: readonly C[]): boolean {
  const filled = named.some((column) => (cells[positions[column] ?? -1] ?? '').trim() !== '');
  return !filled && isTotal(cells.find((cell) => cell.trim() !== '') ?? '');
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
