import { hash } from 'node:crypto';
import type { Award } from '../certificate.ts';
import { type BadLine, type GoodLine, lineChecker, type ReadOptions } from './check-line.ts';
import { columns } from './columns.ts';
import { withoutFractions } from './fractions.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { isTotal } from './vocabulary.ts';

export type ResultsLine = GoodLine | BadLine;

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
  const check = lineChecker(header, options);
  const seen = new Map<string, number>();
  for await (const row of withoutFractions(linesOf(rows, header), header, options.passMark)) {
    const checked = check(row);
    yield 'award' in checked ? firstOnly(checked, seen) : checked;
  }
}

/** The rows that speak of a student. */
async function* linesOf(rows: AsyncIterable<Row>, header: Header): AsyncGenerator<Row> {
  for await (const row of rows) if (!isBlank(row) && !isSum(row, header)) yield row;
}

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A row whose first cell speaks of a total and that names neither an award nor an address. */
function isSum({ cells }: Row, { positions }: Header): boolean {
  const named = [positions.kind, positions.code, positions.title, positions.address].some(
    (position) => position !== undefined && (cells[position] ?? '').trim() !== '',
  );
  return !named && isTotal(cells.find((cell) => cell.trim() !== '') ?? '');
}

function firstOnly(checked: GoodLine, seen: Map<string, number>): ResultsLine {
  const { line, award } = checked;
  const key = naturalKey(award);
  const firstLine = seen.get(key);
  if (firstLine === undefined) {
    seen.set(key, line);
    return checked;
  }
  return { line, rejections: [{ line, reason: 'duplicate-in-file', firstLine }] };
}

/** `|` stands in no student number, kind or date. Digested to be small and of one size, and to hold no cell alive. */
function naturalKey({ studentNumber, kind, deliberatedOn, code }: Award): string {
  return hash('sha256', `${studentNumber}|${kind}|${deliberatedOn}|${code}`, 'binary');
}
