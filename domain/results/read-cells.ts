import type { ColumnTable } from './columns.ts';
import { withoutApostrophe } from './formula.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { type Fault, type Rejection, shown } from './rejection.ts';
import { clean, hasForbiddenCharacters, isFault, type Read } from './values.ts';
import { isFormulaError } from './vocabulary.ts';

/** The cells of one row, taken column by column; what is wrong with them gathers in `rejections`. */
export interface Cells<C extends string> {
  /** The value of a cell; undefined when it is empty or refused. */
  take<Value extends string | number>(column: C, read: Read<Value>): Value | undefined;
  refuse(fault: Fault, column: C): void;
  readonly rejections: Rejection[];
}

/**
 * Opens the rows under one header.
 * @returns the cells of a row; or, of one that does not have the header's number of cells, that it is refused as it
 * is, for nothing tells which of its cells are out of place.
 */
export function cellReader<C extends string>(
  header: Header<C>,
  table: ColumnTable<C>,
): (row: Row) => Cells<C> | Rejection {
  return ({ line, cells }) => {
    const [expected, found] = [header.width, cells.length];
    if (found !== expected) return { line, reason: 'cell-count', expected, found };

    const rejections: Rejection[] = [];

    function refuse(fault: Fault, column: C): void {
      const position = header.positions[column];
      const name = header.names[column];
      rejections.push({
        ...fault,
        line,
        column,
        ...(name !== undefined && { header: shown(name) }),
        ...(position !== undefined && { value: shown(withoutApostrophe(cells[position] ?? '')) }),
      });
    }

    function take<Value extends string | number>(column: C, read: Read<Value>): Value | undefined {
      const position = header.positions[column];
      const cell = position === undefined ? '' : clean(withoutApostrophe(cells[position] ?? ''));
      if (cell === '') {
        if (column === 'studentNumber') refuse({ reason: 'missing-student-number' }, column);
        else if (table[column].required) refuse({ reason: 'missing-value' }, column);
        return undefined;
      }
      const value = faultInText(cell) ?? read(cell);
      if (!isFault(value)) return value;
      refuse(value, column);
      return undefined;
    }

    return { take, refuse, rejections };
  };
}

/** What is wrong in any column. */
function faultInText(cell: string): Fault | undefined {
  if (hasForbiddenCharacters(cell)) return { reason: 'forbidden-characters' };
  return isFormulaError(cell) ? { reason: 'formula-error' } : undefined;
}
