import { hash } from 'node:crypto';
import type { Award } from '../certificate.ts';
import { type BadLine, type GoodLine, lineChecker, type ReadOptions } from './check-line.ts';
import { columns } from './columns.ts';
import { unmistakable, withoutFractions } from './fractions.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { isTotal } from './vocabulary.ts';

export type ResultsLine = GoodLine | BadLine;

/** A line that says something in one of these is no line of sums. */
const named = ['kind', 'code', 'title', 'address'] as const;

/**
 * Reads a secretariat's results file and checks it, line by line as it arrives. Every row under the header
 * comes out once, in order, as an award with a contact or as all that is wrong with it; only blank rows and
 * rows of totals are passed over.
 *
 * Memory does not grow with the file but for one thing: the natural keys seen, without which a duplicate could
 * not be told, at a measured 100 bytes a line. All else is one piece of the file (64 KiB) and its rows; a row of
 * more than a million characters ends the reading. Of a workbook more has to be held, within limits: see
 * `readWorkbook`.
 *
 * @throws UnreadableFile at the first sign that the file, or the rest of it, is no results file. The lines before
 * it have been handed out by then. What `bytes` throws goes through.
 */
export async function* readResults(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ResultsLine, void, undefined> {
  const { header, rows } = await readTable(bytes, columns);
  options.onHeader?.(header);
  const check = lineChecker(header, options);
  const firstOnly = oncePerFile();
  for await (const row of withoutFractions(linesOf(rows, header), header, options.passMark)) {
    const checked = check(row);
    const once = 'award' in checked ? firstOnly(checked, naturalKey(checked.award)) : checked;
    yield 'award' in once ? once : { ...once, row: unmistakable(once.row, header) };
  }
}

/** The rows that speak of a student. */
async function* linesOf(rows: AsyncIterable<Row>, header: Header): AsyncGenerator<Row> {
  for await (const row of rows) if (!isBlank(row) && !isSum(row, header, named)) yield row;
}

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A row whose first cell speaks of a total and that has nothing in the columns `named`. */
export function isSum<C extends string>(
  { cells }: Row,
  { positions }: Header<C>,
  named: readonly C[],
): boolean {
  const filled = named.some((column) => (cells[positions[column] ?? -1] ?? '').trim() !== '');
  return !filled && isTotal(cells.find((cell) => cell.trim() !== '') ?? '');
}

/**
 * Refuses what a file says a second time: which of the two is meant, nobody but the secretariat can say. Keys are kept
 * digested: small, of one size, and holding no cell alive.
 */
export function oncePerFile() {
  const seen = new Map<string, number>();
  return <Line extends { readonly line: number; readonly row: Row }>(
    checked: Line,
    key: string,
  ): Line | BadLine => {
    const { line, row } = checked;
    const digest = hash('sha256', key, 'binary');
    const firstLine = seen.get(digest);
    if (firstLine !== undefined) {
      return { line, row, rejections: [{ line, reason: 'duplicate-in-file', firstLine }] };
    }
    seen.set(digest, line);
    return checked;
  };
}

/** `|` stands in no student number, kind or date. */
function naturalKey({ studentNumber, kind, deliberatedOn, code }: Award): string {
  return `${studentNumber}|${kind}|${deliberatedOn}|${code}`;
}
