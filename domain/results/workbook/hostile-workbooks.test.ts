import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { options } from '../file-factory.ts';
import { readResults } from '../read-results.ts';
import { largestFile } from './archive.ts';
import {
  cell,
  contentTypes,
  goodOds,
  goodSheet,
  goodXlsx,
  header,
  lineWith,
  ods,
  odsRow,
  outcome,
  type Parts,
  summary,
  xlsx,
  xlsxParts,
  xlsxRow,
  zip,
} from './workbook-factory.ts';

const refusal = async (parts: Parts) => (await outcome(await zip(parts))).reason;
const worksheet = 'xl/worksheets/sheet1.xml';

/** Grows by no more than this, whatever a file of some kilobytes does. */
const heapMB = 200;

async function boundedOutcome(file: Uint8Array) {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  try {
    return await outcome(file);
  } finally {
    clearInterval(watch);
    expect((most - before) / 1_000_000).toBeLessThan(heapMB);
  }
}

describe('a workbook is refused', { timeout: 30_000 }, () => {
  it.each([
    [
      'by its content type',
      { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') },
    ],
    ['by the programs in it', { 'xl/vbaProject.bin': 'x' }],
  ])('when it has macros, %s', async (_, part) => {
    expect(await refusal({ ...goodXlsx, ...part })).toBe('macros');
  });

  it('when it is an OpenDocument spreadsheet with macros', async () => {
    expect(await refusal({ ...goodOds, 'Basic/Standard/Module1.xml': '<x/>' })).toBe('macros');
  });

  it('when a password protects it', async () => {
    const manifest = goodOds['META-INF/manifest.xml']
      ?.toString()
      .replace(
        '/>',
        '><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      );
    expect(await refusal({ ...goodOds, 'META-INF/manifest.xml': manifest ?? '' })).toBe('encrypted');
    expect(await refusal({ ...goodOds, 'encrypted-package': 'x' })).toBe('encrypted');
    expect((await outcome(compoundFile('EncryptionInfo', 'EncryptedPackage'))).reason).toBe('encrypted');
    expect((await outcome(withFlag(await zip(goodXlsx), 1))).reason).toBe('encrypted');
  });

  it('when it is one of Excel’s binary kinds', async () => {
    expect((await outcome(compoundFile('Workbook'))).reason).toBe('old-workbook');
    expect((await outcome(compoundFile('Book'))).reason).toBe('old-workbook');
    const binary = {
      '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    };
    expect(await refusal({ ...goodXlsx, ...binary })).toBe('old-workbook');
  });

  it('when it is a document of another program', async () => {
    expect((await outcome(compoundFile('WordDocument'))).reason).toBe('not-text');
    expect(
      await refusal({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    ).toBe('not-text');
    expect(await refusal({ 'resultats.csv': 'a;b' })).toBe('not-text');
    const letter = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(await refusal({ ...goodXlsx, '[Content_Types].xml': contentTypes(letter) })).toBe('not-text');
  });

  it('when it was cut off, wherever that is', async () => {
    for (const file of [await zip(goodXlsx), await zip(goodOds)]) {
      for (let size = 8; size < file.length; size += 97) {
        expect((await outcome(file.subarray(0, size))).reason, `${size} bytes`).toBe('damaged');
      }
    }
  });

  it('before its first line, when a byte of its sheet is wrong', async () => {
    const names = Array.from({ length: 2_000 }, () =>
      xlsxRow(0, lineWith({ lastName: randomBytes(9).toString('hex') })),
    );
    const rows = names.map((row, index) => row.replaceAll(/(r="[A-Z]*)0"/g, `$1${index + 3}"`)).join('');
    const file = await xlsx({ sheets: [goodSheet(rows)] });
    const altered = Buffer.from(file);
    const at = file.indexOf(worksheet) + Math.floor(file.length / 2);
    altered.writeUInt8(altered.readUInt8(at) ^ 0x10, at);
    expect(await outcome(altered)).toMatchObject({ reason: 'damaged', lines: [] });
  });

  it.each([
    ['a document type', '<!DOCTYPE worksheet [<!ENTITY a "b">]>'],
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`,
    ],
    ['a file from elsewhere', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
  ])('when a part of it has %s', async (_, doctype) => {
    for (const parts of [goodXlsx, goodOds]) {
      for (const name of Object.keys(parts).filter(
        (part) => part.endsWith('.xml') || part.endsWith('.rels'),
      )) {
        expect(await refusal({ ...parts, [name]: doctype + parts[name] }), name).toBe('damaged');
      }
    }
  });

  it.each([
    ['an entity that nothing defines', goodXlsx[worksheet]?.toString().replace('Matricule', '&bomb;')],
    ['elements that nothing closes', `${'<a>'.repeat(1_000_000)}`],
    ['no XML', 'Matricule;Nom'],
    ['nothing', ''],
    [
      'another encoding',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${goodXlsx[worksheet]}`, 'latin1'),
    ],
    ['bytes that are no UTF-8', Buffer.from(`${goodXlsx[worksheet]}`, 'latin1')],
    ['a row twice', goodXlsx[worksheet]?.toString().replace('<row r="2"', '<row r="1"')],
    ['a cell twice', goodXlsx[worksheet]?.toString().replace('r="B2"', 'r="A2"')],
    ['a cell of another row', goodXlsx[worksheet]?.toString().replace('r="B2"', 'r="B3"')],
    [
      'a row that no spreadsheet has',
      goodXlsx[worksheet]?.toString().replace('<row r="2"', '<row r="1048577"'),
    ],
    ['a row of no number', goodXlsx[worksheet]?.toString().replace('<row r="2"', '<row r="1e1"')],
    ['a million columns', goodXlsx[worksheet]?.toString().replace('r="O2"', 'r="ZZZZ2"')],
    [
      'a text that is not there',
      goodXlsx[worksheet]?.toString().replace(/<c r="B2".*?<\/c>/, '<c r="B2" t="s"><v>7</v></c>'),
    ],
  ])('as a damaged one when its sheet holds %s', async (_, part) => {
    expect(await refusal({ ...goodXlsx, [worksheet]: part ?? '' })).toBe('damaged');
  });

  it.each([
    '../../../etc/passwd',
    '/../../etc/passwd',
    'worksheets/none.xml',
    '..',
    'https://example.org/sheet.xml',
  ])('when the sheet it names is in %s', async (target) => {
    const name = 'xl/_rels/workbook.xml.rels';
    const relationships = goodXlsx[name]?.toString().replace('worksheets/sheet1.xml', target) ?? '';
    expect(await refusal({ ...goodXlsx, [name]: relationships })).toBe('damaged');
    const external = relationships.replace(/(Target="[^"]*")/, '$1 TargetMode="External"');
    expect(await refusal({ ...goodXlsx, [name]: external })).toBe('damaged');
  });

  it('when it names one part twice', async () => {
    expect(await refusal({ ...goodXlsx, 'XL/workbook.xml': goodXlsx['xl/workbook.xml'] ?? '' })).toBe(
      'damaged',
    );
  });

  it('when it is larger than any list of results', async () => {
    async function* endless() {
      const piece = Buffer.alloc(1_000_000, 'PK\x03\x04');
      for (let sent = 0; ; sent += piece.length) {
        // More was asked for than may be held.
        expect(sent).toBeLessThanOrEqual(largestFile + piece.length);
        yield piece;
      }
    }
    await expect(readResults(endless(), options).next()).rejects.toMatchObject({ reason: 'too-large' });
  });

  it('when it unpacks to more than any list of results', async () => {
    const bomb = `<worksheet><sheetData>${xlsxRow(1, header)}${`<x>${'a'.repeat(50_000)}</x>`.repeat(700)}`;
    const file = await zip({ ...goodXlsx, [worksheet]: bomb });
    expect(file.length).toBeLessThan(200_000);
    expect(await boundedOutcome(file)).toMatchObject({ reason: 'too-large', lines: [] });
    const strings = {
      'xl/sharedStrings.xml': `<sst>${`<si><t>${'a'.repeat(30_000)}</t></si>`.repeat(700)}</sst>`,
    };
    const withStrings = { ...xlsxParts({ sheets: [goodSheet()], strings: '' }), ...strings };
    expect(await boundedOutcome(await zip(withStrings))).toMatchObject({ reason: 'too-large', lines: [] });
  });

  it('when its directory says that it unpacks to little, and it does not', async () => {
    const file = await zip({ ...goodXlsx, [worksheet]: `<worksheet>${' '.repeat(40_000_000)}</worksheet>` });
    const entry = file.lastIndexOf(worksheet) - 46;
    file.writeUInt32LE(500, entry + 24);
    expect((await boundedOutcome(file)).reason).toMatch(/^(damaged|too-large)$/);
  });

  it('when it has thousands of parts, or hundreds of sheets', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x/${index}`, 'x']));
    expect(await refusal({ ...goodXlsx, ...parts })).toBe('too-large');
    expect(
      (await outcome(await xlsx({ sheets: Array.from({ length: 101 }, () => goodSheet()) }))).reason,
    ).toBe('too-large');
    expect(
      (await outcome(await ods(Array.from({ length: 101 }, () => ({ rows: odsRow(header) }))))).reason,
    ).toBe('too-large');
  });

  it.each([
    ['in the cell', (long: string) => xlsxRow(60, [cell('str', `<v>${long}</v>`)])],
    ['as an attribute', (long: string) => `<row r="60" x="${long}"/>`],
    ['in a formula', (long: string) => xlsxRow(60, [cell('str', `<f>${long}</f><v>1</v>`)])],
    ['as a remark', (long: string) => `<row r="60"><!--${long}--></row>`],
  ])('from a line on that has 10 MB %s, after the lines before', async (_, row) => {
    const long = randomBytes(5_000_000).toString('hex');
    const { lines, ...refused } = await boundedOutcome(
      await xlsx({ sheets: [goodSheet(xlsxRow(59, lineWith({ code: 'X' })) + row(long))] }),
    );
    expect(refused.reason).toMatch(/^(line-too-long|too-large)$/);
    expect(summary(lines)).toEqual(['2 Lefèvre', '59 Lefèvre']);
  });

  it('not for its width: a row of all the columns that there are is read', async () => {
    const wide = Array.from({ length: 16_384 }, () => 'x');
    expect(
      summary((await boundedOutcome(await xlsx({ sheets: [goodSheet(xlsxRow(3, wide))] }))).lines),
    ).toEqual(['2 Lefèvre', expect.stringMatching(/^3 birthDate: invalid-date/)]);
  });
});

describe('a repetition in an OpenDocument spreadsheet', { timeout: 30_000 }, () => {
  const repeated = (attributes: string) =>
    `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;

  it.each(['0', '-1', '1e9', 'x', ''])('of %j is a sign of damage', async (times) => {
    const rows = odsRow(header) + repeated(`table:number-rows-repeated="${times}"`);
    expect((await outcome(await ods([{ rows }]))).reason).toBe('damaged');
  });

  it('past the last row, or of a long text, ends at a limit', async () => {
    const past = odsRow(header) + repeated('table:number-rows-repeated="999999999"');
    expect((await outcome(await ods([{ rows: past }]))).reason).toBe('damaged');
    const long = `<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p><text:s text:c="999999999"/>${'x'.repeat(32_000)}</text:p></table:table-cell>`;
    const rows = `<table:table-row>${long}</table:table-row>${odsRow(header)}`;
    expect((await boundedOutcome(await ods([{ rows }]))).reason).toMatch(/^(line-too-long|too-large)$/);
  });
});

/** A compound file as far as its directory goes: entries of 128 bytes after a header of 512. */
function compoundFile(...names: readonly string[]): Buffer {
  const file = Buffer.alloc(512 + 128 * (names.length + 1));
  file.write('d0cf11e0a1b11ae1', 'hex');
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 512 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return file;
}

/** The same archive with a general purpose flag set on its first entry, in both places. */
function withFlag(file: Buffer, flag: number): Buffer {
  const flagged = Buffer.from(file);
  const central = flagged.indexOf('PK\x01\x02');
  flagged.writeUInt16LE(flagged.readUInt16LE(6) | flag, 6);
  flagged.writeUInt16LE(flagged.readUInt16LE(central + 8) | flag, central + 8);
  return flagged;
}
