import { plainIdentifier } from '../plain-identifier.ts';
import type { ColumnTable } from './columns.ts';
import { meant } from './formula.ts';
import type { Header } from './header.ts';
import type { Row } from './read-rows.ts';
import { type Fault, type Rejection, shown } from './rejection.ts';
import { widthChecker } from './row-width.ts';
import { clean, hasForbiddenCharacters, isFault, type Read } from './values.ts';
import { isFormulaError } from './vocabulary.ts';

/** What is wrong with the cells of one row. */
export interface Refusals<C extends string> {
  refuse(fault: Fault, column: C): void;
  readonly rejections: Rejection[];
}

/** The cells of one row, taken column by column. */
export interface Cells<C extends string> extends Refusals<C> {
  /** The value of a cell; undefined when it is empty or refused. */
  take<Value extends string | number>(column: C, read: Read<Value>): Value | undefined;
}

/**
 * Opens the rows under one header.
 * @returns the cells of a row; or, of one whose number of cells does not fit the header, that it is refused.
 */
export function cellReader<C extends string>(
  header: Header<C>,
  table: ColumnTable<C>,
): (row: Row) => Cells<C> | Rejection {
  const miscount = widthChecker(header, table);

  return (row) => {
    const miscounted = miscount(row);
    if (miscounted) return miscounted;
    const { refuse, rejections } = refusals(header, row);

    function take<Value extends string | number>(column: C, read: Read<Value>): Value | undefined {
      const position = header.positions[column];
      const value = readCell(table, column, read, position === undefined ? '' : (row.cells[position] ?? ''));
      if (value === undefined || !isFault(value)) return value;
      refuse(value, column);
      return undefined;
    }

    return { take, refuse, rejections };
  };
}

export function refusals<C extends string>(header: Header<C>, { line, cells }: Row): Refusals<C> {
  const rejections: Rejection[] = [];

  function refuse(fault: Fault, column: C): void {
    const position = header.positions[column];
    const name = header.names[column];
    rejections.push({
      ...fault,
      line,
      column,
      ...(name !== undefined && { header: shown(name) }),
      ...(position !== undefined && { value: shown(meant(cells[position] ?? '')) }),
    });
  }

  return { refuse, rejections };
}

/** What a cell says in its column; `undefined` when nothing stands in it and nothing has to. */
export function readCell<Value extends string | number, C extends string>(
  table: ColumnTable<C>,
  column: C,
  read: Read<Value>,
  cell: string,
): Value | Fault | undefined {
  const said = meant(cell);
  const text = clean(table[column].identifies ? plainIdentifier(said) : said);
  if (text === '') {
    if (column === 'studentNumber') return { reason: 'missing-student-number' };
    return table[column].required ? { reason: 'missing-value' } : undefined;
  }
  return faultInText(text) ?? read(text);
}

/** What is wrong in any column. */
function faultInText(cell: string): Fault | undefined {
  if (hasForbiddenCharacters(cell)) return { reason: 'forbidden-characters' };
  return isFormulaError(cell) ? { reason: 'formula-error' } : undefined;
}
