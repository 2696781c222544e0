import { type BadLine, type GoodLine, lineChecker, type ReadOptions } from './check-line.ts';
import { firstLines } from './first-lines.ts';
import { withoutFractions } from './fractions.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { isTotal } from './vocabulary.ts';

export type ResultsLine = GoodLine | BadLine;

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
  const { header, rows } = await readTable(bytes);
  const check = lineChecker(header, options);
  const firstLineOf = firstLines();
  for await (const batch of withoutFractions(linesOf(rows, header), header, options.passMark)) {
    yield batch.map((row) => {
      const checked = check(row);
      return 'award' in checked ? firstOnly(checked, firstLineOf(checked)) : checked;
    });
  }
}

/** The rows that speak of a student. */
async function* linesOf(
  batches: AsyncIterable<readonly Row[]>,
  header: Header,
): AsyncGenerator<readonly Row[]> {
  for await (const rows of batches) {
    const lines = rows.filter((row) => !isBlank(row) && !isSum(row, header));
    if (lines.length > 0) yield lines;
  }
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A row whose first cell speaks of a total and that names neither an award nor an address. */
function isSum({ cells }: Row, { positions }: Header): boolean {
  const { kind, code, title, address } = positions;
  const named = says(cells, kind) || says(cells, code) || says(cells, title) || says(cells, address);
  return !named && isTotal(cells.find((cell) => cell.trim() !== '') ?? '');
}

function says(cells: readonly string[], position: number | undefined): boolean {
  return position !== undefined && (cells[position] ?? '').trim() !== '';
}

function firstOnly(checked: GoodLine, firstLine: number): ResultsLine {
  const { line } = checked;
  if (firstLine === line) return checked;
  return { line, rejections: [{ line, reason: 'duplicate-in-file', firstLine }] };
}
