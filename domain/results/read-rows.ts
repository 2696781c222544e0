import { CsvError, parse } from 'csv-parse';
import { parse as parseSample } from 'csv-parse/sync';
import type { ColumnTable } from './columns.ts';
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

const strict = {
  record_delimiter: ['\r\n', '\n', '\r'],
  // Rows of another length come out as they are, for the caller to report.
  relax_column_count: true,
  max_record_size: longestRow,
};

const quotingErrors: Readonly<Record<string, UnreadableReason>> = {
  CSV_MAX_RECORD_SIZE: 'line-too-long',
  CSV_QUOTE_NOT_CLOSED: 'quoting',
  CSV_INVALID_CLOSING_QUOTE: 'quoting',
  INVALID_OPENING_QUOTE: 'quoting',
};

/**
 * The header of delimited text and the rows under it. The delimiter is the one with which the first rows hold a
 * header, whatever stands above it. Keeps one piece of `text` and its rows in memory.
 *
 * @param table the columns that the file may have, and has to.
 * @throws UnreadableFile `no-header`, `column-twice`, `quoting` or `line-too-long`: the latter two only after
 * all rows before the faulty one were handed out.
 */
export async function readRows<C extends string>(
  text: AsyncGenerator<string>,
  table: ColumnTable<C>,
): Promise<{ header: Header<C>; rows: AsyncGenerator<Row> }> {
  let sample = '';
  while (sample.length < sampleSize) {
    const next = await text.next();
    if (next.done) break;
    sample += next.value;
  }
  if (sample.trim() === '') throw new UnreadableFile('empty');
  const candidates = delimiters.map((delimiter) => ({ delimiter, rows: rowsOfSample(sample, delimiter) }));
  const { header, candidate } = findHeader(candidates, table);
  return { header, rows: rowsBelow(header.line, sample, text, candidate.delimiter) };
}

function rowsOfSample(sample: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const collect = (row: string[]) => void rows.push(row);
  try {
    parseSample(sample, { ...strict, delimiter, to: headerWithin, on_record: collect });
  } catch {
    // The sample ends within quotes, or this is not the delimiter: the rows so far are what it can say.
  }
  return rows;
}

async function* rowsBelow(
  headerLine: number,
  sample: string,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row> {
  let line = 0;
  let rows: Row[] = [];
  const parser = parse({
    ...strict,
    delimiter,
    on_record: (cells: string[]) => {
      line += 1;
      if (line > headerLine) rows.push({ line, cells });
    },
  });
  // Every failure comes back through the callbacks below; unheard, the event would end the process.
  parser.on('error', () => {});
  const settled = (act: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | undefined>((resolve) => act((error) => resolve(error ?? undefined)));
  const parsed = async function* (act: (done: (error?: Error | null) => void) => void) {
    const error = await settled(act);
    const ready = rows;
    rows = [];
    yield* ready;
    if (error) throw unreadable(error, line + 1);
  };
  try {
    yield* parsed((done) => parser.write(sample, done));
    for await (const piece of text) yield* parsed((done) => parser.write(piece, done));
    yield* parsed((done) => parser.end(done));
  } finally {
    parser.destroy();
  }
}

function unreadable(error: Error, line: number): Error {
  const reason = error instanceof CsvError ? quotingErrors[error.code] : undefined;
  return reason ? new UnreadableFile(reason, { line }) : error;
}
