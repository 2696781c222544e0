/** Characters in a row. The longest real one has some hundreds; a 10 MB cell is cut off here. */
export const longestRow = 1_000_000;

const lineFeed = 0x0a;
const quotationMark = 0x22;

/** Why a row cannot be read, nor where the next one begins. */
export type RowFault = 'quoting' | 'line-too-long';

export interface Scan {
  readonly rows: readonly (readonly string[])[];
  /** Where the first row begins that is not among them. */
  readonly end: number;
  readonly fault?: RowFault;
}

export interface ScanOptions {
  /** One character. */
  readonly delimiter: string;
  /** Whether nothing comes after the text, so that it may end in the middle of a line. */
  readonly ended: boolean;
  /** Whether a cell that begins with a quotation mark and does not end with one is what it is, and no fault. */
  readonly lenient?: boolean;
  /** Rows after which it is enough. */
  readonly most?: number;
}

/**
 * The rows of delimited text whose lines end with LF, up to the first that is at fault or is not there to its end.
 *
 * A cell that begins with a quotation mark ends with one, as RFC 4180 has it; within it two stand for one. In any other
 * cell a mark is a character like others: `5" disk`, `="0012"`. What follows a mark that closes nothing cannot be told.
 */
export function scanRows(text: string, options: ScanOptions): Scan {
  const { delimiter, ended, most = Number.POSITIVE_INFINITY } = options;
  const rows: string[][] = [];
  const row = rowReader(text, options);
  let end = 0;
  let mark = text.indexOf('"');
  while (end < text.length && rows.length < most) {
    // Without a mark in it a row is what stands between the delimiters: all such rows are split together.
    const lineEnd = mark === -1 ? text.length : text.lastIndexOf('\n', mark) + 1;
    if (lineEnd > end) {
      const plain = plainRows(text, end, lineEnd, ended && mark === -1);
      for (const line of plain.lines) {
        if (line.length > longestRow) return { rows, end, fault: 'line-too-long' };
        rows.push(line.split(delimiter));
        end = Math.min(end + line.length + 1, plain.end);
        if (rows.length === most) return { rows, end };
      }
      if (mark === -1) break;
    }
    const read = row(end);
    if (typeof read === 'string') return { rows, end, fault: read };
    if (read === undefined) break;
    if (read.end - end > longestRow + 1) return { rows, end, fault: 'line-too-long' };
    rows.push(read.cells);
    end = read.end;
    if (mark < end) mark = text.indexOf('"', end);
  }
  if (rows.length < most && text.length - end > longestRow) return { rows, end, fault: 'line-too-long' };
  return { rows, end };
}

/** The lines from `start` to `stop`, and where the last of them ends. */
function plainRows(text: string, start: number, stop: number, ended: boolean) {
  const last = text.lastIndexOf('\n', stop - 1);
  const cut = ended && last < stop - 1 ? stop : last + 1;
  if (cut <= start) return { lines: [], end: start };
  const whole = text.slice(start, text.charCodeAt(cut - 1) === lineFeed ? cut - 1 : cut);
  return { lines: whole.split('\n'), end: cut };
}

/** Makes what reads the row at a place: its cells and where the next begins; undefined when it is not there to its end. */
function rowReader(text: string, { delimiter, ended, lenient }: ScanOptions) {
  const between = delimiter.charCodeAt(0);
  let nextDelimiter = -1;
  let nextLine = -1;

  /** Where a cell without marks around it ends. */
  function endOfCell(start: number): number {
    if (nextDelimiter < start) nextDelimiter = indexOrEnd(text, delimiter, start);
    if (nextLine < start) nextLine = indexOrEnd(text, '\n', start);
    return Math.min(nextDelimiter, nextLine);
  }

  return (start: number): { cells: string[]; end: number } | RowFault | undefined => {
    const cells: string[] = [];
    for (let at = start; ; ) {
      let close = -1;
      if (text.charCodeAt(at) === quotationMark) {
        close = closingMark(text, at + 1);
        const after = close === -1 ? Number.NaN : text.charCodeAt(close + 1);
        const unknown = Number.isNaN(after) && !ended;
        if (unknown && !(lenient && close === -1)) return undefined;
        const closes = close !== -1 && (after === between || after === lineFeed || Number.isNaN(after));
        if (!closes && !lenient) return 'quoting';
        if (!closes) close = -1;
      }
      const end = close === -1 ? endOfCell(at) : close + 1;
      if (end === text.length && !ended) return undefined;
      const cell = close === -1 ? text.slice(at, end) : text.slice(at + 1, close);
      cells.push(close === -1 || !cell.includes('"') ? cell : cell.replaceAll('""', '"'));
      if (text.charCodeAt(end) !== between) return { cells, end: Math.min(end + 1, text.length) };
      at = end + 1;
    }
  };
}

/** Where the mark is that ends a cell, past those that stand twice for themselves. */
function closingMark(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quotationMark) return at;
  }
  return -1;
}

function indexOrEnd(text: string, searched: string, start: number): number {
  const found = text.indexOf(searched, start);
  return found === -1 ? text.length : found;
}
