import { isEmpty, meant } from './formula.ts';
import type { Header } from './header.ts';
import type { TableRow } from './read-results.ts';
import type { Row } from './read-rows.ts';

/** Rows that are looked at together. */
const sampleRows = 1_000;

/** Characters with which they are fewer: a row may have a million. */
const sampleCharacters = 2_000_000;

/**
 * Gives the results of a file that states them as fractions (0.715) as what they are (71.5 %), as a program writes them
 * that exports what a percentage cell stores and not what it shows.
 *
 * A lone 0.715 does not tell: it may be a fraction or a slip. The column does: when the results among the first
 * thousand rows are not all the same, none of them is over 1 or has a percent sign, and one at least lies between 0 and
 * 1, they are fractions, for on a list of people who passed nobody has a hundredth or less of what can be had. Then 1 is
 * 100 %. In any other column nothing is changed, and 0.715 is refused with the question what it means. Only in a file that is read as
 * fractions, a number over 1 further down remains what it says.
 *
 * Under a pass mark of 1 % or less even that is no proof, and the column is left as it is; so it is when its title says
 * of how much its results are.
 */
export async function* withoutFractions(
  batches: AsyncIterable<readonly TableRow[]>,
  header: Header,
  passMark: number,
): AsyncGenerator<readonly TableRow[]> {
  const position = header.positions.result;
  if (position === undefined || header.outOf !== undefined || passMark <= 1) return yield* batches;
  const pieces = batches[Symbol.asyncIterator]();
  const sample: TableRow[] = [];
  // Not all that came: what a file says must not depend on the pieces in which it is read.
  let looked: number | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    let characters = 0;
    while (looked === undefined) {
      const next = await pieces.next();
      if (next.done) break;
      for (const row of next.value) {
        sample.push(row);
        for (const cell of row.cells) characters += cell.length;
        if (sample.length === sampleRows || characters > sampleCharacters) looked ??= sample.length;
      }
    }
  } catch (error) {
    failure = { error };
  }
  const lines = sample.slice(0, looked).filter(({ passedOver }) => !passedOver);
  const areFractions = isFractions(lines.map(({ cells }) => cells[position] ?? ''));
  const adapted = areFractions
    ? (rows: readonly TableRow[]) => rows.map((row) => percentaged(row, position))
    : (rows: readonly TableRow[]) => rows;
  try {
    if (sample.length > 0) yield adapted(sample);
    if (failure) throw failure.error;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield adapted(next.value);
  } finally {
    await pieces.return?.();
  }
}

const plainNumber = /^\d{1,9}(?:[.,]\d{1,60})?$/;

function numberIn(cell: string): number | undefined {
  const text = meant(cell).trim();
  return plainNumber.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function isFractions(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => !isEmpty(cell)).map((cell) => numberIn(cell));
  const noneOver =
    cells.every((cell) => !cell.includes('%')) && numbers.every((n) => n === undefined || n <= 1);
  return noneOver && new Set(numbers).size > 1 && numbers.some(isFraction);
}

function isFraction(number: number | undefined): boolean {
  return number !== undefined && number > 0 && number < 1;
}

/** Whether a result, by itself, may be meant as a fraction or as what it says. */
export function mayBeFraction(cell: string): boolean {
  return isFraction(numberIn(cell));
}

function percentaged(row: Row, position: number): Row {
  const number = numberIn(row.cells[position] ?? '');
  if (number === undefined || number > 1) return row;
  return { ...row, cells: row.cells.with(position, `${Number((number * 100).toFixed(9))} %`) };
}

/**
 * A row whose result has a percent sign where it could be taken for a fraction, once it stands in a file without the
 * others that show it is none.
 */
export function unmistakable(row: Row, { outOf, positions }: Header): Row {
  const position = outOf === undefined ? positions.result : undefined;
  const cell = position === undefined ? '' : (row.cells[position] ?? '');
  const number = numberIn(cell);
  if (position === undefined || number === undefined || number > 1) return row;
  return { ...row, cells: row.cells.with(position, `${meant(cell).trim()} %`) };
}
