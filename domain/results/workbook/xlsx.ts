import type { Row } from '../read-rows.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { Archive } from './archive.ts';
import { builtInFormat, type NumberFormat, numberFormat, parseFormat } from './number-format.ts';
import { noSharedStrings, readSharedStrings } from './shared-strings.ts';
import { anyText, mostColumns, mostSheets, type SheetTop, topsCounter, type Workbook } from './workbook.ts';
import { type SheetContext, sheetRows } from './xlsx-sheet.ts';
import { localName, parseXml } from './xml.ts';

/** Styles of cells that a workbook may have (Excel: 65,490). */
const mostStyles = 65_536;
const mostRelationships = 10_000;

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Relationships by their id: what kind of thing is in which part. Those to outside of the file are left out. */
type Relationships = ReadonlyMap<string, { readonly kind: string; readonly part: string }>;

/** Content types of the workbook part, by what they mean for us. */
const workbookTypes: Readonly<Record<string, 'workbook' | 'macros' | 'binary'>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'workbook',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': 'workbook',
  'application/vnd.ms-excel.sheet.macroenabled.main+xml': 'macros',
  'application/vnd.ms-excel.template.macroenabled.main+xml': 'macros',
  'application/vnd.ms-excel.addin.macroenabled.main+xml': 'macros',
  'application/vnd.ms-excel.sheet.binary.macroenabled.main': 'binary',
};

/**
 * A workbook of Office Open XML (ECMA-376), also in its strict form. Read are the texts, values and number formats of
 * its sheets; formulas count by the values they had when it was saved, and nothing that it links to is followed.
 *
 * @throws UnreadableFile `not-text` when it is another kind of document, `old-workbook` when it is a binary one,
 * `macros`, `damaged` or `too-large`.
 */
export async function openXlsx(archive: Archive): Promise<Workbook> {
  const [main] = [...(await relationshipsOf(archive, '')).values()].filter(
    ({ kind }) => kind === 'officeDocument',
  );
  if (!main) throw new UnreadableFile('damaged');
  const type = workbookTypes[(await contentTypeOf(archive, main.part)).toLowerCase()];
  if (type === undefined) throw new UnreadableFile('not-text');
  if (type === 'binary') throw new UnreadableFile('old-workbook');
  if (type === 'macros' || archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) {
    throw new UnreadableFile('macros');
  }

  const relationships = await relationshipsOf(archive, main.part);
  const partOf = (kind: string) => [...relationships.values()].find((found) => found.kind === kind)?.part;
  const { from1904, sheets } = await readSheets(archive, main.part, relationships);
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')];
  const context: SheetContext = {
    from1904,
    formats: styles === undefined ? [] : await readFormats(archive, styles),
    strings: strings === undefined ? noSharedStrings : await readSharedStrings(archive.read(strings)),
  };

  return {
    async tops(last) {
      const tops: SheetTop[] = [];
      const count = topsCounter();
      for (const [index, { name, hidden, part }] of sheets.entries()) {
        const rows: Row[] = [];
        const layout = { from: 1, width: mostColumns, holds: anyText };
        for await (const row of sheetRows(archive.read(part), context, layout)) {
          if (row.line > last) break;
          count(row);
          rows.push(row);
        }
        tops.push({ index, name, hidden, rows });
      }
      return tops;
    },
    async *rows({ index }, layout) {
      const sheet = sheets[index];
      if (!sheet) throw new RangeError(`There is no sheet ${index}`);
      await archive.prove(sheet.part);
      yield* sheetRows(archive.read(sheet.part), context, layout);
    },
  };
}

/** The content type of a part: its own, or that of all with its ending. */
async function contentTypeOf(archive: Archive, part: string): Promise<string> {
  const own = `/${part}`.toLowerCase();
  const ending = own.slice(own.lastIndexOf('.') + 1);
  let byEnding = '';
  let byName: string | undefined;
  const types = parseXml<never>(archive.read('[Content_Types].xml'), () => ({
    open(name, { PartName, Extension, ContentType = '' }) {
      const local = localName(name);
      if (local === 'Override' && PartName?.toLowerCase() === own) byName = ContentType;
      if (local === 'Default' && Extension?.toLowerCase() === ending) byEnding = ContentType;
    },
  }));
  await ended(types);
  return byName ?? byEnding;
}

/** The relationships of a part, or those of the package itself when `part` is empty. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found = new Map<string, { kind: string; part: string }>();
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(name)) return found;
  const elements = parseXml<never>(archive.read(name), () => ({
    open(element, { Id, Type = '', Target, TargetMode }) {
      if (localName(element) !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Target === undefined) return;
      if (found.size === mostRelationships) throw new UnreadableFile('too-large');
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) });
    },
  }));
  await ended(elements);
  return found;
}

/** Where a target is inside the archive. One that climbs out of it is nowhere, and fails when it is read. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return '';
    } else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readSheets(archive: Archive, part: string, relationships: Relationships) {
  const sheets: Sheet[] = [];
  let from1904 = false;
  const elements = parseXml<never>(archive.read(part), () => ({
    open(element, attributes, depth) {
      const local = localName(element);
      if (depth === 2 && local === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (depth !== 3 || local !== 'sheet') return;
      const idName = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
      const target = relationships.get(attributes[idName] ?? '');
      if (!target) throw new UnreadableFile('damaged');
      // Charts and dialogs are sheets too.
      if (target.kind !== 'worksheet') return;
      if (sheets.length === mostSheets) throw new UnreadableFile('too-large');
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', hidden, part: target.part });
    },
  }));
  await ended(elements);
  return { from1904, sheets };
}

/** What the number of a cell's style says about its value: `styleSheet > cellXfs > xf` by order. */
async function readFormats(archive: Archive, part: string): Promise<readonly NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let group = '';
  const elements = parseXml<never>(archive.read(part), () => ({
    open(element, { numFmtId, formatCode = '' }, depth) {
      const local = localName(element);
      if (depth === 2) group = local;
      if (depth !== 3) return;
      if (ids.length + custom.size > 2 * mostStyles) throw new UnreadableFile('too-large');
      if (group === 'numFmts' && local === 'numFmt') custom.set(Number(numFmtId), parseFormat(formatCode));
      if (group === 'cellXfs' && local === 'xf') ids.push(Number(numFmtId ?? 0));
    },
  }));
  await ended(elements);
  return ids.map((id) => custom.get(id) ?? builtInFormat(id) ?? numberFormat);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

async function ended(elements: AsyncIterable<never>): Promise<void> {
  for await (const _ of elements);
}
