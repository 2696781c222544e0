import type { ColumnDefinition } from '../columns.ts';
import type { Row } from '../read-rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** A workbook of whichever format, its sheets in their order. */
export interface Workbook {
  /** The rows of all sheets up to row `last`, each with at most `mostColumns` cells. */
  tops(last: number): Promise<readonly SheetTop[]>;
  /**
   * The rows of one sheet that hold anything, in their order, with the numbers the spreadsheet shows. Cells stand
   * at their column's place; a row ends with its last filled one, or where `layout` ends.
   * @throws UnreadableFile when the sheet breaks off; all rows before have been handed out.
   */
  rows(sheet: SheetTop, layout: Layout): AsyncGenerator<Row>;
}

export interface SheetTop {
  /** Place among the sheets. */
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
}

/** What is wanted of a sheet's rows. */
export interface Layout {
  /** First row that is wanted. */
  readonly from: number;
  /** Cells wanted of a row. */
  readonly width: number;
  /** What the column at a place, counted from 0, is for. */
  readonly holds: (position: number) => ColumnDefinition['holds'];
}

/** Cells of a row among which a header is looked for, and so the most that any row has. */
export const mostColumns = 1_000;
/** Sheets of a workbook that are looked at. */
export const mostSheets = 100;
/** Characters of all rows, of all sheets, among which a header is looked for. Those of real files have some thousands. */
const mostInTops = 8_000_000;
/** The last row that spreadsheet programs have. */
export const lastRow = 1_048_576;

export const anyText: Layout['holds'] = () => 'text';

/** Puts `text` into its place, with empty cells before it. */
export function place(cells: string[], position: number, text: string): void {
  if (text === '') return;
  while (cells.length < position) cells.push('');
  cells[position] = text;
}

/**
 * Counts what the rows of `tops` hold, which are in memory together.
 * @throws UnreadableFile `too-large` when it is more than any header has above it.
 */
export function topsCounter(): (row: Row) => void {
  let characters = 0;
  return ({ cells }) => {
    characters += charactersOf(cells);
    if (characters > mostInTops) throw new UnreadableFile('too-large');
  };
}

export function charactersOf(cells: readonly string[]): number {
  let characters = 0;
  for (const cell of cells) characters += cell.length;
  return characters;
}
