import type { ColumnTable } from './columns.ts';
import { followedBy } from './decode-text.ts';
import { findHeader, type Header, headerWithin } from './header.ts';
import { scanRows } from './scan-rows.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A row of the file. `line` counts rows as a spreadsheet does: blank ones too, a cell's own line breaks not. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const sampleSize = 65_536;
const delimiters = [';', ',', '\t'];

/** A first line by which a file tells Excel its delimiter. Excel shows no such row, and counts none. */
const delimiterLine = /^sep=([^"\w\n])\1*(?:\n|$)/i;

/**
 * The header of delimited text and the rows under it. The delimiter is the one that the file states, or else the first
 * with which its first rows hold a header, whatever stands above it. The rows of one piece of text come together: a
 * promise for each would cost more than to read it. Keeps one piece and its rows in memory, and a row that has no end
 * yet up to the longest.
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
  let ended = false;
  while (sample.length < sampleSize && !ended) {
    const next = await text.next();
    if (next.done) ended = true;
    else sample += next.value;
  }
  const [statement = '', stated] = delimiterLine.exec(sample) ?? [];
  const start = sample.slice(statement.length);
  if (start.trim() === '') throw new UnreadableFile('empty');
  // What stands above a header is written by hand, with marks anywhere.
  const above = (delimiter: string, most: number) =>
    scanRows(start, { delimiter, ended, most, lenient: true });
  const possible = stated === undefined ? delimiters : [stated, ...delimiters];
  const candidates = possible.map((delimiter) => ({ delimiter, rows: above(delimiter, headerWithin).rows }));
  const { header, candidate } = findHeader(candidates, table);
  const { end } = above(candidate.delimiter, header.line);
  const rest = followedBy(start.slice(end), text);
  return { header, rows: rowsBelow(header.line, rest, candidate.delimiter) };
}

/**
 * Every line of `text` ended by LF, as CR LF and CR alone may end one too, and one file may mix them. One end to look
 * for is the fastest; in a cell no line break is more than a space.
 */
async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let afterReturn = false;
  for await (const piece of text) {
    const rest = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    if (piece !== '') afterReturn = piece.endsWith('\r');
    yield rest.replaceAll(/\r\n?/g, '\n');
  }
}

async function* rowsBelow(
  headerLine: number,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly Row[]> {
  let line = headerLine;
  let begun = '';

  function* rowsOf(piece: string, ended: boolean): Generator<readonly Row[]> {
    const { rows, end, fault } = scanRows(piece, { delimiter, ended });
    begun = piece.slice(end);
    if (rows.length > 0) {
      yield rows.map((cells) => {
        line += 1;
        return { line, cells };
      });
    }
    if (fault) throw new UnreadableFile(fault, { line: line + 1 });
  }

  for await (const piece of text) yield* rowsOf(begun + piece, false);
  yield* rowsOf(begun, true);
}
