import { ZipFile } from 'yazl';
import type { Column } from '../columns.ts';
import { goodLine, headerNames, ofTable, options, read, type SaidLine } from '../file-factory.ts';
import { readResults } from '../read-results.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** Workbooks for the tests, part by part, so that a test can write what no program would. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export async function zip(parts: Parts): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    archive.addBuffer(Buffer.from(content), name, { compress: content.length > 100 });
  }
  archive.end();
  return Buffer.concat(await Array.fromAsync(archive.outputStream as AsyncIterable<Buffer>));
}

export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** Elements inside of a row: one cell's, or the cell with a text of its own that stands for it. */
export type XlsxCell = string | { readonly xml: string };

/** `A`, `B`, … `Z`, `AA` for 0, 1, … */
export function letters(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (position % 26));
}

/** A cell of any type: `cell('n', '<v>1</v>', 2)` has style 2. */
export function cell(type: string, inside: string, style = 0): XlsxCell {
  return { xml: ` t="${type}" s="${style}">${inside}</c>` };
}

export function xlsxRow(line: number, cells: readonly XlsxCell[]): string {
  const written = cells.map((given, position) => {
    const start = `<c r="${letters(position)}${line}"`;
    if (typeof given === 'object') return start + given.xml;
    return given === ''
      ? ''
      : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(given)}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}

export interface XlsxSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
}

interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  /** Format codes of styles 1, 2, 3… */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** What stands in `sst`. */
  readonly strings?: string;
  /** Parts besides, or in place of, the usual ones. */
  readonly parts?: Parts;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const relationships = (targets: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelationships}">${targets
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export function xlsxParts({ sheets, formats = [], date1904, strings, parts = {} }: XlsxContent): Parts {
  const sheetParts = sheets.map(({ rows }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  ]);
  const listed = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escaped(name ?? `Sheet ${index + 1}`)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)];
  return {
    '[Content_Types].xml': contentTypes(sheetType),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['styles', 'styles', '/xl/styles.xml'],
      ...(strings === undefined ? [] : [['strings', 'sharedStrings', 'sharedStrings.xml'] as const]),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...Object.fromEntries(sheetParts),
    ...parts,
  };
}

export function contentTypes(ofWorkbook: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ofWorkbook}"/></Types>`;
}

export function xlsx(content: XlsxContent): Promise<Buffer> {
  return zip(xlsxParts(content));
}

/** Elements inside of a row of an OpenDocument sheet, or the text of one. */
export type OdsCell = string | { readonly xml: string };

export interface OdsSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  /** What stands in `table:table`. */
  readonly rows: string;
}

export function odsRow(cells: readonly OdsCell[], times = 1): string {
  const written = cells.map((given) =>
    typeof given === 'object' ? given.xml : given === '' ? '<table:table-cell/>' : odsText(given),
  );
  const repeated = times === 1 ? '' : ` table:number-rows-repeated="${times}"`;
  return `<table:table-row${repeated}>${written.join('')}</table:table-row>`;
}

export function odsText(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

export function odsParts(sheets: readonly OdsSheet[], settings = ''): Parts {
  const namespaces = ['office', 'table', 'text', 'style', 'calcext']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const tables = sheets.map(
    ({ name, hidden, rows }, index) =>
      `<table:table table:name="${escaped(name ?? `Sheet ${index + 1}`)}" table:style-name="${hidden ? 'hidden' : 'shown'}">${rows}</table:table>`,
  );
  const styles = [true, false].map(
    (display) =>
      `<style:style style:name="${display ? 'shown' : 'hidden'}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`,
  );
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${settings}${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  };
}

/** @param settings what stands before the sheets */
export function ods(sheets: readonly OdsSheet[], settings?: string): Promise<Buffer> {
  return zip(odsParts(sheets, settings));
}

export const header = Object.values(headerNames);

/** The cells of the good line with some of them changed, in the header's order. */
export function lineWith<Cell>(changes: Partial<Record<Column, Cell | string>>): (Cell | string)[] {
  return Object.values({ ...goodLine, ...changes });
}

/** A sheet with the header, the good line, and more if it is given. */
export function goodSheet(rows = ''): XlsxSheet {
  return { rows: xlsxRow(1, header) + xlsxRow(2, lineWith({})) + rows };
}

export const goodXlsx = xlsxParts({ sheets: [goodSheet()] });
export const goodOds = odsParts([{ rows: odsRow(header) + odsRow(lineWith({})) }]);

/** The one line of a workbook with the good line and `changes` in it, read. */
export async function readXlsxLine(
  changes: Partial<Record<Column, XlsxCell>>,
  content: Partial<XlsxContent> = {},
): Promise<SaidLine> {
  const rows = xlsxRow(1, header) + xlsxRow(2, lineWith(changes));
  return only(await read(await xlsx({ sheets: [{ rows }], ...content })));
}

export async function readOdsLine(changes: Partial<Record<Column, OdsCell>>): Promise<SaidLine> {
  return only(await read(await ods([{ rows: odsRow(header) + odsRow(lineWith(changes)) }])));
}

function only(lines: readonly SaidLine[]): SaidLine {
  const [line, ...others] = lines;
  if (!line || others.length > 0) throw new Error(`One line was written, ${lines.length} were read`);
  return line;
}

/** What a line was read as, in short: its number with its student's name, or with what is wrong. */
export function summary(lines: readonly SaidLine[]): string[] {
  return lines.map((line) =>
    'award' in line
      ? `${line.line} ${line.award.lastName}`
      : `${line.line} ${line.rejections.map(({ column, reason }) => `${column ?? 'line'}: ${reason}`).join(', ')}`,
  );
}

/** The lines of a file up to where it becomes unreadable, and why it does. */
export async function outcome(file: Uint8Array, size = 16_384) {
  const lines: SaidLine[] = [];
  async function* pieces() {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  }
  try {
    for await (const batch of readResults(pieces(), options)) lines.push(...ofTable(batch));
    return { lines };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { lines, reason: error.reason, line: error.line, sheets: error.sheets };
  }
}
