import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { goodLine, headerNames } from './file-factory.ts';
import { longestRow, readRows } from './read-rows.ts';
import { UnreadableFile } from './unreadable-file.ts';

const header = Object.values(headerNames).join(';');

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** What is read under the header, and where and why it ends early. */
async function rowsUnderHeader(body: string, size = 65_536) {
  const cells: (readonly string[])[] = [];
  try {
    const { rows } = await readRows(inPieces(`${header}\n${body}`, size), columns);
    for await (const batch of rows) cells.push(...batch.map((row) => row.cells));
    return { cells };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { cells, reason: error.reason, line: error.line };
  }
}

/** The same by csv-parse alone, over the whole text at once. */
function rowsOfParser(body: string) {
  const cells: (readonly string[])[] = [];
  const read = (row: string[]) => void cells.push(row.map((cell) => cell.replaceAll(/\r\n?/g, '\n')));
  try {
    const options = { delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
    parse(body, { ...options, on_record: read });
    return { cells };
  } catch {
    return { cells, reason: 'quoting', line: cells.length + 2 };
  }
}

describe('rows are read', () => {
  const text = fc.string({
    unit: fc.constantFrom('"', '""', ';', '\n', '\r', '\r\n', 'a', 'é', ' '),
    maxLength: 60,
  });
  const sound = fc
    .array(
      fc.array(
        text.map((cell) => `"${cell.replaceAll('"', '""')}"`),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map((rows) => rows.map((row) => row.join(';')).join('\r\n'));
  const plain = fc.string({ unit: fc.constantFrom(';', '\n', '\r\n', 'a', 'é', ' ') });
  const mixed = fc.array(fc.oneof(sound, plain, text)).map((parts) => parts.join('\n'));

  it('as the strict parser reads the whole, in whatever pieces it comes and with or without quotation marks', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, fc.constantFrom(1, 2, 7, 50, 65_536), async (body, size) => {
        expect(await rowsUnderHeader(body, size)).toEqual(rowsOfParser(body));
      }),
    );
  });

  it('up to the longest, and not beyond, with quotation marks or without', async () => {
    const good = Object.values(goodLine).join(';');
    const row = (length: number) => `${'x'.repeat(length - 2)};x`;
    const quotedRow = (length: number) => `"${'x'.repeat(length - 5)}";x`;
    for (const rowOf of [row, quotedRow]) {
      const { cells, reason } = await rowsUnderHeader(`${rowOf(longestRow)}\n${good}\n`);
      expect({ rows: cells.length, reason }).toEqual({ rows: 2, reason: undefined });
      const beyond = await rowsUnderHeader(`${good}\n${rowOf(longestRow + 10)}\n${good}\n`);
      expect({ ...beyond, cells: beyond.cells.length }).toEqual({
        cells: 1,
        reason: 'line-too-long',
        line: 3,
      });
    }
  });

  it.each([
    ['of nothing but delimiters', ';', ';', 'line-too-long'],
    ['of nothing but quotation marks', '""', '""', 'line-too-long'],
    ['that nothing closes', '"', 'x', 'line-too-long'],
    ['with a quotation mark where none may stand, however far the next one is', 'x"', 'x', 'quoting'],
  ])('but for a row without end %s', async (_, start, filling, reason) => {
    const { cells, ...fault } = await rowsUnderHeader(`a;b\n${start}${filling.repeat(3 * longestRow)}`);
    expect({ rows: cells.length, ...fault }).toEqual({ rows: 1, reason, line: 3 });
  });
});
