import type { ColumnTable } from './columns.ts';
import { decodeText } from './decode-text.ts';
import type { Header } from './header.ts';
import { type Row, readRows } from './read-rows.ts';
import { isWorkbook, readWorkbook } from './workbook/read-workbook.ts';

/**
 * The header of a file and the rows under it, some hundred together, whatever kind of table it is: delimited text, XLSX
 * or ODS, told apart by its first bytes and never by its name.
 * @param table the columns that the file may have, and has to.
 * @throws UnreadableFile when it is none of these, or breaks off. What `bytes` throws goes through.
 */
export async function readTable<C extends string>(
  bytes: AsyncIterable<Uint8Array>,
  table: ColumnTable<C>,
): Promise<{ header: Header<C>; rows: AsyncGenerator<readonly Row[]> }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let size = 0;
  while (size < 4) {
    const next = await pieces.next();
    if (next.done) break;
    start.push(next.value);
    size += next.value.length;
  }
  const all = restored(start, pieces);
  return isWorkbook(Buffer.concat(start)) ? readWorkbook(all, table) : readRows(decodeText(all), table);
}

async function* restored(
  start: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
