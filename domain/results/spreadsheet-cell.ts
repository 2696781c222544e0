import type { ColumnDefinition, ColumnTable } from './columns.ts';
import { inert, meant, withoutApostrophe } from './formula.ts';
import { columnsOf, findHeader, withHeader } from './header.ts';

type Holds = ColumnDefinition['holds'];

/**
 * A cell as it may stand in a file that is opened in a spreadsheet, corrected and saved. Where semicolons separate cells
 * a comma separates decimals: `7.5` would become the 7th of May. What is no number must stay what it is: `00117` would
 * become the student 117.
 * @param holds what its column is for; undefined of a column that we do not know.
 */
export function spreadsheetCell(cell: string, holds: Holds | undefined): string {
  switch (holds) {
    case 'text': {
      const said = meant(cell).trim();
      return isChanged(said) ? `="${said}"` : inert(withoutApostrophe(cell));
    }
    case 'number':
      return inert(withoutApostrophe(cell).replace(decimalPoint, '$1,$2'));
    case 'date':
      return inert(withoutApostrophe(cell).replace(isoDay, '$3/$2/$1'));
    default:
      return inert(withoutApostrophe(cell));
  }
}

/** Not of `1.200`, which may be twelve hundred. */
const decimalPoint = /^(?![1-9]\d{0,2}\.\d{3}$)(\d{1,9})\.(\d{1,60} ?%?)$/;

const isoDay = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00)?$/;

/** A zero before a number is dropped, and one of more than eleven digits is shown, and saved, with an exponent. */
const changedNumber = /^(?:0\d+|\d{12,}|\d+(?:\.\d+)?E[-+]?\d+)$/i;

/** Decimals, thousands apart, a day, a time; but for a day that is written as it will be saved. */
const parts = /^(?!\d\d\/\d\d\/\d{4}$)\d{1,4}(?:[ ./:-]\d{1,4})+$/;

const months = 'jan|f[eé][bv]|m[aä]r|mrt|maart|a[pv]r|ma[iy]|mei|ju[nil]|aug|ao[uû]|sep|o[ck]t|nov|d[eé][cz]';
const dayInWords = new RegExp(
  String.raw`^(?:\d{1,4}[ ./-]?(?:${months})\p{L}*\.?(?:[ ./-]?\d{1,4})?|(?:${months})\p{L}*\.?[ ./-]?\d{1,4})$`,
  'iu',
);

/** Whether a spreadsheet may take a text for a number or a day. All that it does is safe between quotation marks. */
function isChanged(text: string): boolean {
  // Excel takes no longer text in a formula.
  if (text.length > 255 || !/\d/.test(text)) return false;
  if (changedNumber.test(text) || dayInWords.test(text)) return true;
  // 2025-2026 is no day, nor is 2024-00117.
  return parts.test(text) && /(?<!\d)(?:\d{1,2}(?!\d)|\d{1,3}[ .]\d{3}(?!\d))/.test(text);
}

/** What the cells under a header are for, each in its place. */
export function heldUnder<C extends string>(
  header: readonly string[],
  table: ColumnTable<C>,
): (Holds | undefined)[] {
  const held: (Holds | undefined)[] = header.map(() => undefined);
  const read = withHeader([{ rows: [header] }], table);
  if (read.length === 0) return held;
  const { positions } = findHeader(read, table).header;
  for (const column of columnsOf(table)) {
    const position = positions[column];
    if (position !== undefined) held[position] = table[column].holds;
  }
  return held;
}
