import type { Row } from '../read-rows.ts';
import { longestRow } from '../scan-rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { type NumberFormat, numberFormat, numberText } from './number-format.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type Layout, lastRow, place } from './workbook.ts';
import { longestCell, unescaped } from './xlsx-text.ts';
import { type Attributes, localName, parseXml, type XmlHandler } from './xml.ts';

/** The last column that spreadsheet programs have is XFD. */
const lastColumn = 16_384;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1 January 1904. */
  readonly from1904: boolean;
}

/**
 * The rows of a worksheet part (ECMA-376 part 1, section 18.3.1) that hold anything. A row is what its number says and
 * a cell stands where its reference says, so that nothing is shifted by what a file leaves out; rows or cells that go
 * back, or that contradict each other, make the file a damaged one. Hidden rows are rows like others.
 *
 * @throws UnreadableFile `damaged`, `too-large`, or `line-too-long` with its line.
 */
export function sheetRows(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
  layout: Layout,
): AsyncGenerator<Row> {
  return parseXml<Row>(pieces, (emit) => sheetHandler(context, layout, emit));
}

/** `worksheet > sheetData > row > c`: elements of these names elsewhere are something else. */
function sheetHandler(context: SheetContext, layout: Layout, emit: (row: Row) => void): XmlHandler {
  let inData = false;
  let line = 0;
  let cells: string[] | undefined;
  let length = 0;
  let position = -1;
  let cell: Cell | undefined;

  return {
    open(name, attributes, depth) {
      const local = localName(name);
      if (depth === 2) inData = local === 'sheetData';
      else if (depth === 3 && inData && local === 'row') {
        line = rowNumber(attributes.r, line);
        cells = [];
        length = 0;
        position = -1;
      } else if (depth === 4 && cells && local === 'c') {
        position = columnOf(attributes.r, line, position);
        if (line >= layout.from && position < layout.width) cell = new Cell(attributes);
      } else if (depth > 4) cell?.open(local, depth);
    },
    text(found) {
      cell?.add(found);
    },
    close(_, depth) {
      if (depth > 4) cell?.close(depth);
      else if (depth === 4 && cell && cells) {
        const text = cell.text(context, layout.holds(position));
        cell = undefined;
        length += text.length;
        if (length > longestRow) throw new UnreadableFile('line-too-long', { line });
        place(cells, position, text);
      } else if (depth === 3 && cells) {
        if (cells.length > 0) emit({ line, cells });
        cells = undefined;
      }
    },
    tooLong() {
      if (cells) throw new UnreadableFile('line-too-long', { line });
    },
  };
}

/** Without a number a row follows the one before. */
function rowNumber(stated: string | undefined, before: number): number {
  const line = stated === undefined ? before + 1 : Number(stated);
  if (!Number.isInteger(line) || line <= before || line > lastRow) throw new UnreadableFile('damaged');
  return line;
}

/** Place, counted from 0, of the cell with a reference such as `AB12`; without one it follows the cell before. */
function columnOf(reference: string | undefined, line: number, before: number): number {
  if (reference === undefined) return before + 1;
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const position = column - 1;
  if (position <= before || column > lastColumn || reference.slice(letters.length) !== String(line)) {
    throw new UnreadableFile('damaged');
  }
  return position;
}

/** A cell as it is put together: `c > v`, or `c > is > t` and `c > is > r > t` for text of its own. */
class Cell {
  readonly #type: string;
  readonly #style: number;
  #found = '';
  #hasFormula = false;
  #hasValue = false;
  #within: string | undefined;
  #inRun = false;
  #collecting = false;

  constructor({ t = 'n', s = '0' }: Attributes) {
    this.#type = t;
    this.#style = Number(s);
  }

  open(local: string, depth: number): void {
    if (depth === 5) {
      this.#within = local;
      this.#collecting = local === 'v';
      if (local === 'f') this.#hasFormula = true;
      if (local === 'v') this.#hasValue = true;
    } else if (depth === 6) {
      this.#inRun = this.#within === 'is' && local === 'r';
      this.#collecting = this.#within === 'is' && local === 't';
    } else if (depth === 7) this.#collecting = this.#inRun && local === 't';
  }

  add(found: string): void {
    if (this.#collecting && this.#found.length < longestCell) this.#found += found;
  }

  close(depth: number): void {
    if (depth > 4) this.#collecting = false;
  }

  /** @throws UnreadableFile `damaged` when it names a shared text that there is not. */
  text({ strings, formats, from1904 }: SheetContext, holds: ReturnType<Layout['holds']>): string {
    const found = this.#found.slice(0, longestCell);
    // A formula that no program has worked out yet: Excel's own name for it is the error #CALC!.
    if (this.#hasFormula && !this.#hasValue && this.#type !== 'str') return '#CALC!';
    switch (this.#type) {
      case 's':
        if (found === '') return '';
        if (!/^\d{1,9}$/.test(found)) throw new UnreadableFile('damaged');
        return strings.at(Number(found));
      case 'inlineStr':
      case 'str':
        return unescaped(found);
      case 'b':
        return found === '1' ? 'TRUE' : found === '0' ? 'FALSE' : found;
      case 'n':
        return numberText(found, formats[this.#style] ?? numberFormat, holds, from1904);
      default:
        // Errors (`e`) and ISO dates (`d`) are written out.
        return found;
    }
  }
}
