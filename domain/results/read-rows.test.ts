import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { goodLine, headerNames } from './file-factory.ts';
import { readRows } from './read-rows.ts';
import { longestRow } from './scan-rows.ts';
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

/**
 * The same by csv-parse, over the whole text at once.
 * @param relaxed whether it takes a mark in a cell without marks around it, and even one after such a cell's end.
 */
function rowsOfParser(body: string, relaxed: boolean) {
  const cells: (readonly string[])[] = [];
  const read = (row: string[]) => void cells.push(row.map((cell) => cell.replaceAll(/\r\n?/g, '\n')));
  try {
    const options = { delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
    parse(body, { ...options, relax_quotes: relaxed, on_record: read });
    return { cells };
  } catch {
    return { cells, refused: true };
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

  it('as csv-parse reads the whole, in whatever pieces it comes and with or without quotation marks', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, fc.constantFrom(1, 2, 7, 50, 65_536), async (body, size) => {
        const { cells, ...fault } = await rowsUnderHeader(body, size);
        const relaxed = rowsOfParser(body, true).cells;
        // What it makes of a mark that closes nothing is a guess: there we stop.
        if ('reason' in fault) {
          expect(fault).toEqual({ reason: 'quoting', line: cells.length + 2 });
          expect(cells).toEqual(relaxed.slice(0, cells.length));
          expect(rowsOfParser(body, false)).toHaveProperty('refused');
        } else expect(cells).toEqual(relaxed);
      }),
    );
  });

  it.each([
    ['inches', 'a;5" disk;b', ['a', '5" disk', 'b']],
    ['a word', 'Lef"èvre;"a;""b""";said "yes"', ['Lef"èvre', 'a;"b"', 'said "yes"']],
    ['a number kept as text', '="0012";="a";1', ['="0012"', '="a"', '1']],
    ['a mark alone', 'a" ; " b;"', undefined],
  ])('with a mark in a cell that has none around it: %s', async (_, row, cells) => {
    const read = await rowsUnderHeader(`${row}\nnext\n`);
    expect(read).toEqual(cells ? { cells: [cells, ['next']] } : { cells: [], reason: 'quoting', line: 2 });
  });

  it.each([
    ['within', 'Session "juin" 2026;;', 3],
    ['around a part', '"Session" de juin;"x" y', 3],
    ['that nothing closes', '"Session de juin;;', 3],
    ['around a text of two lines', '"Session ""A""\nde juin";;', 3],
  ])('under a title with marks %s', async (_, title, line) => {
    const { rows } = await readRows(inPieces(`${title}\n${header}\na;b\n`, 7), columns);
    expect((await Array.fromAsync(rows)).flat()).toEqual([{ line, cells: ['a', 'b'] }]);
  });

  describe('under a first line that states the delimiter to Excel, which shows no such row', () => {
    it.each([
      ['sep=;', ';'],
      ['SEP=|', '|'],
      ['sep=\t', '\t'],
      ['sep=,,,,', ','],
    ])('%j', async (statement, delimiter) => {
      const file = `${statement}\r\n${header.replaceAll(';', delimiter)}\r\na;b${delimiter}c\r\n`;
      const { header: found, rows } = await readRows(inPieces(file, 65_536), columns);
      expect([found.line, found.width]).toEqual([1, 15]);
      const [row] = (await Array.fromAsync(rows)).flat();
      expect(row).toEqual({ line: 2, cells: `a;b${delimiter}c`.split(delimiter) });
    });

    it('and is mistaken', async () => {
      const { rows } = await readRows(inPieces(`sep=,\n${header}\na;b\n`, 65_536), columns);
      expect((await Array.fromAsync(rows)).flat()).toEqual([{ line: 2, cells: ['a', 'b'] }]);
    });
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
    ['with a quotation mark that closes nothing, however far the next one is', '"x"', 'x', 'quoting'],
  ])('but for a row without end %s', async (_, start, filling, reason) => {
    const { cells, ...fault } = await rowsUnderHeader(`a;b\n${start}${filling.repeat(3 * longestRow)}`);
    expect({ rows: cells.length, ...fault }).toEqual({ rows: 1, reason, line: 3 });
  });
});
