import type { Row } from '../read-rows.ts';
import { longestRow } from '../scan-rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { Archive } from './archive.ts';
import { OdsCell, timesOf } from './ods-cell.ts';
import {
  anyText,
  type Layout,
  lastRow,
  mostColumns,
  mostSheets,
  place,
  type SheetTop,
  topsCounter,
  type Workbook,
} from './workbook.ts';
import { type Attributes, parseXml, type XmlHandler } from './xml.ts';

const mostStyles = 65_536;

/**
 * An OpenDocument spreadsheet (ODF 1.3 part 3, section 9). Elements are known by their customary prefixes, as every
 * program writes them. All sheets are in one part, which is read twice: to find the one with the header, and for its
 * rows.
 *
 * @throws UnreadableFile `macros`, `encrypted`, `damaged` or `too-large`.
 */
export async function openOds(archive: Archive): Promise<Workbook> {
  if (archive.names.some((name) => /^(?:Basic|Scripts)\/.*[^/]$/i.test(name)))
    throw new UnreadableFile('macros');
  if (archive.has('encrypted-package') || (await isEncrypted(archive))) throw new UnreadableFile('encrypted');

  return {
    async tops(last) {
      const tops: (SheetTop & { rows: Row[] })[] = [];
      const count = topsCounter();
      const layout = { from: 1, width: mostColumns, holds: anyText };
      const wanted: Wanted = { layoutOf: () => layout, last };
      for await (const { sheet, row } of contentOf(archive, wanted)) {
        if (sheet) tops.push({ ...sheet, rows: [] });
        else if (row) {
          count(row);
          tops.at(-1)?.rows.push(row);
        }
      }
      return tops;
    },
    async *rows({ index }, layout) {
      let sheets = 0;
      const wanted: Wanted = { layoutOf: (other) => (other === index ? layout : undefined), last: lastRow };
      for await (const { sheet, row } of contentOf(archive, wanted)) {
        if (sheet) sheets += 1;
        if (sheets > index + 1) return;
        if (row) yield row;
      }
    },
  };
}

/** A part of the package is encrypted by itself; the manifest tells which and how. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  if (!archive.has('META-INF/manifest.xml')) return false;
  let encrypted = false;
  const elements = parseXml<never>(archive.read('META-INF/manifest.xml'), () => ({
    open(name) {
      if (name === 'manifest:encryption-data') encrypted = true;
    },
  }));
  for await (const _ of elements);
  return encrypted;
}

interface Wanted {
  /** How the rows of the sheet at a place are to be read, if at all. */
  readonly layoutOf: (index: number) => Layout | undefined;
  readonly last: number;
}

/** The beginning of a sheet, or a row of it. */
interface Content {
  readonly sheet?: Omit<SheetTop, 'rows'>;
  readonly row?: Row;
}

async function* contentOf(archive: Archive, wanted: Wanted): AsyncGenerator<Content> {
  const found = parseXml<Content & { readonly times?: number }>(archive.read('content.xml'), (emit) =>
    contentHandler(wanted, emit),
  );
  for await (const { times = 1, ...content } of found) {
    yield content;
    // One element stands for several rows that are alike.
    for (let more = 1; content.row && more < times; more += 1) {
      yield { row: { ...content.row, line: content.row.line + more } };
    }
  }
}

/** Elements between a sheet and its rows. */
const rowGroups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
const sheetDepth = 4;

/** `office:document-content > office:body > office:spreadsheet > table:table`, and the styles before it. */
function contentHandler(
  { layoutOf, last }: Wanted,
  emit: (content: Content & { readonly times?: number }) => void,
): XmlHandler {
  const hiddenStyles = new Set<string>();
  let styleName = '';
  let from1904 = false;

  let sheets = 0;
  let inSheet = false;
  let layout: Layout | undefined;
  let line = 0;
  let rowTimes = 1;
  let rowDepth = 0;
  let cells: string[] | undefined;
  let position = 0;
  let length = 0;
  let cell: OdsCell | undefined;
  /** Depth of an element that says nothing about the sheet's rows, while inside it. */
  let skipped = Number.POSITIVE_INFINITY;

  function openStyle(name: string, attributes: Attributes): void {
    if (name === 'style:style') styleName = attributes['style:name'] ?? '';
    else if (name === 'table:null-date')
      from1904 = attributes['table:date-value']?.startsWith('1904') ?? false;
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') {
      if (hiddenStyles.size === mostStyles) throw new UnreadableFile('too-large');
      hiddenStyles.add(styleName);
    }
  }

  function openSheet(attributes: Attributes): void {
    if (sheets === mostSheets) throw new UnreadableFile('too-large');
    const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
    emit({ sheet: { index: sheets, name: attributes['table:name'] ?? '', hidden } });
    layout = layoutOf(sheets);
    inSheet = true;
    sheets += 1;
    line = 0;
  }

  function closeCell(done: OdsCell, into: string[], { from, width, holds }: Layout): void {
    const end = Math.min(position + done.times, width);
    for (let at = position; at < end && line + rowTimes > from; at += 1) {
      const text = done.text(holds(at), from1904);
      if (text === '') break;
      length += text.length;
      if (length > longestRow) throw new UnreadableFile('line-too-long', { line });
      place(into, at, text);
    }
    position += done.times;
  }

  function closeRow(filled: readonly string[], { from }: Layout): void {
    const first = Math.max(line, from);
    const end = Math.min(line + rowTimes, last + 1);
    if (filled.length > 0 && line + rowTimes - 1 > lastRow) throw new UnreadableFile('damaged');
    if (filled.length > 0 && first < end) {
      emit({ row: { line: first, cells: filled }, times: end - first });
    }
  }

  return {
    open(name, attributes, depth) {
      if (depth > skipped) return;
      if (!inSheet) {
        if (depth === sheetDepth && name === 'table:table') openSheet(attributes);
        else openStyle(name, attributes);
      } else if (!layout) return;
      else if (cell) cell.open(name, attributes, depth);
      else if (cells) {
        if (OdsCell.is(name)) cell = new OdsCell(name, attributes, depth);
        else skipped = depth;
      } else if (name === 'table:table-row') {
        // `line` is the row before until here.
        line += 1;
        rowTimes = timesOf(attributes['table:number-rows-repeated']);
        rowDepth = depth;
        cells = [];
        position = 0;
        length = 0;
      } else if (!rowGroups.has(name)) skipped = depth;
    },
    text(found) {
      cell?.add(found);
    },
    close(_, depth) {
      if (depth > skipped) return;
      if (depth === skipped) skipped = Number.POSITIVE_INFINITY;
      else if (cell && depth > cell.depth) cell.close(depth);
      else if (cell && cells && layout) {
        closeCell(cell, cells, layout);
        cell = undefined;
      } else if (cells && layout && depth === rowDepth) {
        closeRow(cells, layout);
        line += rowTimes - 1;
        cells = undefined;
      } else if (depth === sheetDepth) inSheet = false;
    },
    tooLong() {
      if (cells) throw new UnreadableFile('line-too-long', { line });
    },
  };
}
