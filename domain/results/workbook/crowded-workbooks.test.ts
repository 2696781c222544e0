import { describe, expect, it } from 'vitest';
import { options } from '../file-factory.ts';
import { readResults } from '../read-results.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import {
  cell,
  goodSheet,
  header,
  lineWith,
  type OdsCell,
  ods,
  odsRow,
  xlsx,
  xlsxParts,
  xlsxRow,
  zip,
} from './workbook-factory.ts';

/** Megabytes by which the process may grow, whatever some kilobytes of a workbook stand for. */
const growth = 200;

/** How many lines a file has, and why it ends early; nothing of it is kept. */
async function bounded(file: Uint8Array) {
  async function* pieces() {
    for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536);
  }
  const before = process.memoryUsage.rss();
  let most = before;
  let lines = 0;
  let reason: string | undefined;
  try {
    for await (const batch of readResults(pieces(), options)) {
      lines += batch.length;
      most = Math.max(most, process.memoryUsage.rss());
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reason = error.reason;
  }
  most = Math.max(most, process.memoryUsage.rss());
  expect((most - before) / 1_000_000).toBeLessThan(growth);
  return { lines, reason };
}

const longest = 32_767;
const columns = [...header, ...Array.from({ length: 15 }, (_, n) => `Remarque ${n}`)];
const longText = `<si><t>${'é'.repeat(longest)}</t></si>`;

describe('a small workbook that stands for a huge table', { timeout: 60_000 }, () => {
  const shared = cell('s', '<v>0</v>');

  it('is read without holding it, though every cell is the longest there can be', async () => {
    const crowd = columns.map((_, n) => (n < 30 ? shared : ''));
    const rows = Array.from({ length: 3_000 }, (_, n) => xlsxRow(n + 60, crowd)).join('');
    const file = await xlsx({ sheets: [{ rows: xlsxRow(1, columns) + rows }], strings: longText });
    expect(await bounded(file)).toEqual({ lines: 3_000, reason: undefined });
  });

  it('is refused when its sheets begin with more than any header has above it', async () => {
    const crowd = Array.from({ length: 30 }, () => shared);
    const rows = Array.from({ length: 50 }, (_, n) => xlsxRow(n + 1, crowd)).join('');
    const sheets = Array.from({ length: 60 }, () => ({ rows }));
    const file = await xlsx({ sheets: [...sheets, goodSheet()], strings: longText });
    expect(await bounded(file)).toEqual({ lines: 0, reason: 'too-large' });
  });

  it('is refused when the same is said in an OpenDocument spreadsheet', async () => {
    const spaces = '<text:p>x<text:s text:c="32000"/>x</text:p>';
    const crowd: OdsCell = {
      xml: `<table:table-cell table:number-columns-repeated="30" office:value-type="string">${spaces}</table:table-cell>`,
    };
    const rows = Array.from({ length: 50 }, () => odsRow([crowd])).join('');
    const file = await ods(Array.from({ length: 60 }, () => ({ rows })));
    expect(await bounded(file)).toEqual({ lines: 0, reason: 'too-large' });
  });

  it('is refused when its cells share more than two million texts, or 32 MiB of them', async () => {
    const withStrings = async (strings: string) =>
      bounded(await zip(xlsxParts({ sheets: [goodSheet()], strings })));
    const refused = { lines: 0, reason: 'too-large' };
    expect(await withStrings('<si/>'.repeat(2_000_001))).toEqual(refused);
    const texts = Array.from({ length: 1_100 }, (_, n) => `<si><t>${String(n).repeat(10_000)}</t></si>`);
    expect(await withStrings(texts.join('').slice(0, 36_000_000))).toEqual(refused);
  });
});

describe('a cell that is longer than any can be', () => {
  it('counts as its first 32,767 characters, whatever its type', async () => {
    const long = '1'.repeat(longest + 10);
    for (const type of ['str', 'd', 'e', 'b']) {
      const rows = xlsxRow(1, header) + xlsxRow(2, lineWith({ title: cell(type, `<v>${long}</v>`) }));
      expect(await titleIn(await xlsx({ sheets: [{ rows }] })), type).toBe(longest);
    }
    for (const attributes of [
      `office:value-type="date" office:date-value="${long}"`,
      `office:value-type="float" office:value="x${long}"`,
      `office:value-type="string" office:string-value="${long}"`,
    ]) {
      const title: OdsCell = { xml: `<table:table-cell ${attributes}/>` };
      const rows = odsRow(header) + odsRow(lineWith<OdsCell>({ title }));
      expect(await titleIn(await ods([{ rows }])), attributes.slice(0, 30)).toBe(longest);
    }
  });

  async function titleIn(file: Uint8Array): Promise<number | undefined> {
    async function* whole() {
      yield file;
    }
    const [line] = (await Array.fromAsync(readResults(whole(), options))).flat();
    return line?.row.cells[header.indexOf('Intitulé')]?.length;
  }
});
