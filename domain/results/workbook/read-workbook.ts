import type { ColumnDefinition, ColumnTable } from '../columns.ts';
import { columnsOf, findHeader, type Header, headerWithin, withHeader } from '../header.ts';
import type { Row } from '../read-rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { largestFile, openArchive } from './archive.ts';
import { compoundFileReason, isCompoundFile } from './compound-file.ts';
import { openOds } from './ods.ts';
import { charactersOf, type Layout, type SheetTop, type Workbook } from './workbook.ts';
import { openXlsx } from './xlsx.ts';

const rowsTogether = 500;

/** Characters at which rows are handed out before they are so many: one row may have a million. */
const charactersTogether = 1_000_000;

/** Whether a file that begins so is a workbook, of whatever kind, or another container of the same make. */
export function isWorkbook(start: Buffer): boolean {
  return isCompoundFile(start) || start.toString('latin1', 0, 4) === 'PK\x03\x04';
}

/**
 * The header of a workbook (Office Open XML or OpenDocument) and the rows under it, from the one sheet that has a
 * header; hidden sheets count when no other has one. Every row comes out as wide as the header: cells are known by
 * their place, so one that the file leaves out is an empty one, and what stands right of the header is in no column.
 *
 * A ZIP archive is read from its end, so the file is held in memory, at most 50 MB of it. Beyond that memory holds
 * the texts that the cells share (at most 32 MiB), one piece of a part, and its rows. The sheet is known to be whole
 * before its first row is handed out.
 *
 * @throws UnreadableFile `old-workbook`, `encrypted`, `macros`, `not-text`, `damaged`, `too-large`, `empty`,
 * `no-header`, `column-twice` or `several-sheets`; after some rows `damaged`, `too-large` or `line-too-long`. What
 * `bytes` throws goes through.
 */
export async function readWorkbook<C extends string>(
  bytes: AsyncIterable<Uint8Array>,
  table: ColumnTable<C>,
): Promise<{ header: Header<C>; rows: AsyncGenerator<readonly Row[]> }> {
  const workbook = await open(await collect(bytes));
  const tops = await workbook.tops(headerWithin);
  if (tops.every(({ rows }) => rows.length === 0)) throw new UnreadableFile('empty');
  const candidates = tops.map((sheet) => ({ sheet, rows: numbered(sheet.rows) }));
  const visible = candidates.filter(({ sheet }) => !sheet.hidden);
  const headed = withHeader(candidates, table);
  const headedVisible = headed.filter(({ sheet }) => !sheet.hidden);
  const nearest = firstNotEmpty(headedVisible, headed, visible, candidates);
  if (nearest.length > 1 && headed.length > 0) {
    throw new UnreadableFile('several-sheets', { sheets: nearest.map(({ sheet }) => sheet.name) });
  }
  const { header, candidate } = findHeader(nearest, table);
  return { header, rows: rowsBelow(workbook, candidate.sheet, layoutOf(header, table)) };
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > largestFile) throw new UnreadableFile('too-large');
    held.push(piece);
  }
  return Buffer.concat(held, size);
}

async function open(bytes: Buffer): Promise<Workbook> {
  if (isCompoundFile(bytes)) throw new UnreadableFile(compoundFileReason(bytes));
  const archive = await openArchive(bytes);
  if (archive.has('[Content_Types].xml')) return openXlsx(archive);
  if (!archive.has('mimetype')) throw new UnreadableFile('not-text');
  let type = '';
  for await (const piece of archive.read('mimetype')) type = (type + piece.toString('latin1')).slice(0, 100);
  if (!/^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/.test(type)) {
    throw new UnreadableFile('not-text');
  }
  return openOds(archive);
}

/** The cells of rows 1, 2, 3…, of those too that hold nothing. */
function numbered(rows: SheetTop['rows']): (readonly string[])[] {
  const filled: (readonly string[])[] = [];
  for (const { line, cells } of rows) {
    while (filled.length < line - 1) filled.push([]);
    filled.push(cells);
  }
  return filled;
}

function firstNotEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** What was read before the sheet broke off comes out before the failure does. */
async function* rowsBelow(
  workbook: Workbook,
  sheet: SheetTop,
  layout: Layout,
): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  try {
    for await (const { line, cells } of workbook.rows(sheet, layout)) {
      batch.push({
        line,
        cells: Array.from({ length: layout.width }, (_, position) => cells[position] ?? ''),
      });
      characters += charactersOf(cells);
      if (batch.length === rowsTogether || characters >= charactersTogether) {
        yield batch;
        batch = [];
        characters = 0;
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}

function layoutOf<C extends string>({ line, width, positions }: Header<C>, table: ColumnTable<C>): Layout {
  const held = new Map<number, ColumnDefinition['holds']>();
  for (const column of columnsOf(table)) {
    const position = positions[column];
    if (position !== undefined) held.set(position, table[column].holds);
  }
  return { from: line + 1, width, holds: (position) => held.get(position) ?? 'text' };
}
