import { CsvError, parse as parseStrictly } from 'csv-parse/sync';
import type { ColumnTable } from './columns.ts';
import { followedBy } from './decode-text.ts';
import { findHeader, type Header, headerWithin } from './header.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable-file.ts';

/** A row of the file. `line` counts rows as a spreadsheet does: blank ones too, a cell's own line breaks not. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters in a row. The longest real one has some hundreds; a 10 MB cell is cut off here. */
export const longestRow = 1_000_000;

const sampleSize = 65_536;
const delimiters = [';', ',', '\t'];

const lineFeed = 0x0a;
const quotationMark = 0x22;

/** How csv-parse is asked to read: by the letter of RFC 4180. */
export const strict = {
  record_delimiter: '\n',
  // Rows of another length come out as they are, for the caller to report.
  relax_column_count: true,
  max_record_size: longestRow,
};

/** The parser's word for what is wrong, and ours. */
const reasons = {
  CSV_MAX_RECORD_SIZE: 'line-too-long',
  CSV_QUOTE_NOT_CLOSED: 'quoting',
  CSV_INVALID_CLOSING_QUOTE: 'quoting',
  INVALID_OPENING_QUOTE: 'quoting',
} as const satisfies Readonly<Record<string, UnreadableReason>>;

type ParserFault = keyof typeof reasons;

/**
 * The header of delimited text and the rows under it. The delimiter is the one with which the first rows hold a
 * header, whatever stands above it. The rows of one piece of text come together: a promise for each would cost more
 * than to read it. Keeps one piece and its rows in memory, and a row that has no end yet up to the longest.
 *
 * @param table the columns that the file may have, and has to.
 * @throws UnreadableFile `no-header`, `column-twice`, `quoting` or `line-too-long`: the latter two only after
 * all rows before the faulty one were handed out.
 */
export async function readRows<C extends string>(
  decoded: AsyncIterable<string>,
  table: ColumnTable<C>,
): Promise<{ header: Header<C>; rows: AsyncGenerator<readonly Row[]> }> {
  const text = withLineFeeds(decoded);
  let sample = '';
  while (sample.length < sampleSize) {
    const next = await text.next();
    if (next.done) break;
    sample += next.value;
  }
  if (sample.trim() === '') throw new UnreadableFile('empty');
  const candidates = delimiters.map((delimiter) => ({ delimiter, rows: rowsOfSample(sample, delimiter) }));
  const { header, candidate } = findHeader(candidates, table);
  return { header, rows: rowsBelow(header.line, followedBy(sample, text), candidate.delimiter) };
}

/**
 * Every line of `text` ended by LF, as CR LF and CR alone may end one too, and one file may mix them. One end to look
 * for at each character is the parser's fastest; in a cell no line break is more than a space.
 */
async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let afterReturn = false;
  for await (const piece of text) {
    const rest = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    if (piece !== '') afterReturn = piece.endsWith('\r');
    yield rest.replaceAll(/\r\n?/g, '\n');
  }
}

function rowsOfSample(sample: string, delimiter: string): readonly string[][] {
  // The sample may end within quotes, or this is not the delimiter: the rows so far are what it can say.
  return parseQuoted(sample, { ...strict, delimiter, to: headerWithin }).rows;
}

async function* rowsBelow(
  headerLine: number,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly Row[]> {
  let line = 0;
  for await (const piece of wholeRows(text)) {
    const { rows, fault } = parse(piece, delimiter);
    const below: Row[] = [];
    for (const cells of rows) {
      line += 1;
      if (line > headerLine) below.push({ line, cells });
    }
    if (below.length > 0) yield below;
    if (fault) throw new UnreadableFile(reasons[fault], { line: line + 1 });
  }
}

/**
 * `text` in pieces that end where a row does: at a line feed with an even number of quotation marks before it. That
 * holds up to the first mark that stands where none may, and the rows from there on are refused in any case.
 */
async function* wholeRows(text: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  let quoted = false;
  for await (const piece of text) {
    let end = 0;
    if (!quoted && !piece.includes('"')) {
      end = piece.lastIndexOf('\n') + 1;
    } else {
      for (let at = 0; at < piece.length; at++) {
        const code = piece.charCodeAt(at);
        if (code === quotationMark) quoted = !quoted;
        else if (code === lineFeed && !quoted) end = at + 1;
      }
    }
    if (end > 0) {
      yield begun + piece.slice(0, end);
      begun = '';
    }
    begun += piece.slice(end);
    if (begun.length > longestRow) break;
  }
  if (begun !== '') yield begun;
}

/** The rows of a piece of text, up to the first that is at fault. */
interface Parsed {
  readonly rows: readonly string[][];
  readonly fault?: ParserFault;
}

/**
 * Without a quotation mark a row is what stands between the delimiters, and to split it takes a fifth of the parser's
 * time. Whatever has one is the parser's.
 */
function parse(text: string, delimiter: string): Parsed {
  const ended = text.endsWith('\n');
  const parsed = text.includes('"')
    ? parseQuoted(text, { ...strict, delimiter })
    : splitRows(ended ? text.slice(0, -1) : text, delimiter);
  const brokenOff = !ended && text.length > longestRow;
  const sound = parsed.fault === undefined || parsed.fault === 'CSV_QUOTE_NOT_CLOSED';
  return brokenOff && sound ? { rows: [], fault: 'CSV_MAX_RECORD_SIZE' } : parsed;
}

function splitRows(text: string, delimiter: string): Parsed {
  const lines = text.split('\n');
  const tooLong = text.length > longestRow ? lines.findIndex((line) => line.length > longestRow) : -1;
  if (tooLong === -1) return { rows: lines.map((line) => line.split(delimiter)) };
  const before = lines.slice(0, tooLong);
  return { rows: before.map((line) => line.split(delimiter)), fault: 'CSV_MAX_RECORD_SIZE' };
}

function parseQuoted(text: string, options: typeof strict & { delimiter: string; to?: number }): Parsed {
  try {
    return { rows: parseStrictly(text, options) };
  } catch (error) {
    if (!(error instanceof CsvError && error.code in reasons)) throw error;
    return { rows: rowsBeforeFault(text, options), fault: error.code as ParserFault };
  }
}

/** Parses again, taking each row as it comes: slower, and without it the parser keeps to itself what preceded a fault. */
function rowsBeforeFault(text: string, options: typeof strict): string[][] {
  const rows: string[][] = [];
  const collect = (row: string[]) => void rows.push(row);
  try {
    parseStrictly(text, { ...options, on_record: collect });
  } catch {
    // Told by the first time.
  }
  return rows;
}
