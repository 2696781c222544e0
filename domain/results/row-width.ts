import type { ColumnTable } from './columns.ts';
import { isEmpty, meant } from './formula.ts';
import { columnsOf, type Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { type Rejection, shown } from './rejection.ts';
import { languageOf } from './vocabulary.ts';

/** What a row that is short of cells may have wrong before it has to be taken for one that is shifted. */
const mostFaults = 2;

/**
 * Makes the check of how many cells a row has. Excel adds empty cells at the end of a row, or leaves them out: neither
 * is a fault. But a short row may have lost a delimiter in its middle, so that what follows stands in wrong columns. That
 * cannot be when the last thing it says is a date, a number, a kind, an address where one belongs, as the check of the
 * line tells; nor when it is a text that has to be there, right behind one of these.
 */
export function widthChecker<C extends string>(
  header: Header<C>,
  table: ColumnTable<C>,
): (row: Row) => Rejection | undefined {
  const { width, positions } = header;
  const forms = new Map<number, string>();
  const required = new Set<number>();
  for (const column of columnsOf(table)) {
    const position = positions[column];
    if (position === undefined) continue;
    forms.set(position, formOf(column, table));
    if (table[column].required) required.add(position);
  }
  // Two columns of one form side by side prove nothing of the first: the second's value would do as well.
  const proves = (position: number, cell = '') => {
    const form = forms.get(position);
    if (form === undefined || form === 'any' || form === forms.get(position + 1) || isEmpty(cell))
      return false;
    // A language that nobody knows is no fault.
    return form !== 'language' || languageOf(meant(cell)) !== undefined;
  };

  function keepsPlaces(cells: readonly string[]): boolean {
    for (let position = cells.length - 1; position >= 0; position -= 1) {
      if (!forms.has(position) || isEmpty(cells[position] ?? '')) continue;
      if (proves(position, cells[position])) return true;
      return required.has(position) && (position === 0 || proves(position - 1, cells[position - 1]));
    }
    return true;
  }

  return ({ line, cells }) => {
    const found = cells.length;
    if (found === width) return undefined;
    const fits = found > width ? cells.slice(width).every(isEmpty) : keepsPlaces(cells);
    return fits ? undefined : { line, reason: 'cell-count', expected: width, found };
  };
}

function formOf<C extends string>(column: C, table: ColumnTable<C>): string {
  const { holds, ruled } = table[column];
  if (holds !== 'text') return holds;
  return ruled || column === 'language' ? column : 'any';
}

/** Of a row that is longer than the header, what stands in the first cell too many. */
export function besideTable({ width }: Header<string>, { line, cells }: Row): Rejection | undefined {
  const beside = cells.slice(width).find((cell) => !isEmpty(cell));
  return beside === undefined ? undefined : { line, reason: 'beside-table', value: shown(meant(beside)) };
}

/**
 * Makes the check whether a row fills at most one of the columns that have to be filled: a sub-heading, a mean, somebody's
 * signature, of which to say eight times that a cell is empty would help nobody. A row that another delimiter keeps in one
 * cell is something else.
 */
export function nothingToCorrect<C extends string>(
  { positions }: Header<C>,
  table: ColumnTable<C>,
): (row: Row) => boolean {
  const required = columnsOf(table).flatMap((column) => {
    const position = positions[column];
    return table[column].required && position !== undefined ? [position] : [];
  });
  return ({ cells }) => {
    let only = '';
    for (const position of required) {
      const cell = cells[position] ?? '';
      if (isEmpty(cell)) continue;
      if (only !== '') return false;
      only = cell;
    }
    return only.split(/[;,\t]/, mostDelimiters + 2).length <= mostDelimiters + 1;
  };
}

/** As many as a title may have commas. */
const mostDelimiters = 3;

/** What is wrong with a row: of a short one with many faults, that it is short. */
export function orMiscounted<Faults extends readonly Rejection[]>(
  { width }: Pick<Header<string>, 'width'>,
  { line, cells }: Row,
  rejections: Faults,
): Faults | readonly [Rejection] {
  const found = cells.length;
  if (found >= width || rejections.length <= mostFaults) return rejections;
  return [{ line, reason: 'cell-count', expected: width, found }];
}
