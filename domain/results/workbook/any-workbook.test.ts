import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { goodLine, read } from '../file-factory.ts';
import { goodOds, goodSheet, goodXlsx, header, lineWith, outcome, xlsx, zip } from './workbook-factory.ts';

describe('no workbook', { timeout: 30_000 }, () => {
  it('crashes the reader, whatever bytes of it are changed', async () => {
    const files = [await zip(goodXlsx), await zip(goodOds)];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (file, changes) => {
          const altered = Buffer.from(file);
          for (const [at, byte] of changes) altered[at % altered.length] = byte;
          const { lines } = await outcome(altered);
          // What is handed out is what was written: no altered byte goes unnoticed.
          for (const line of lines)
            expect(line).toMatchObject({ line: 2, award: { lastName: goodLine.lastName } });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('crashes the reader, whatever its sheet says', async () => {
    const word = fc.constantFrom(
      ...[
        '<row>',
        '<row r="2">',
        '</row>',
        '<c>',
        '<c r="B2" t="s">',
        '<c t="n" s="9">',
        '</c>',
        '<v>',
        '</v>',
        '<is>',
        '</is>',
      ],
      ...[
        '<t>',
        '</t>',
        '<f/>',
        '1',
        'x',
        '&amp;',
        '&#x202e;',
        '&#0;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<?x?>',
        '"',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const { lines } = await outcome(await xlsx({ sheets: [goodSheet(words.join(''))] }));
        for (const [first] of [lines]) if (first) expect(first.line).toBe(2);
      }),
    );
  });

  const text = fc
    .string({ unit: fc.constantFrom(...'aéß€<&>"\'=_x0D;,é\u00a0\u202e😀 '), maxLength: 20 })
    .map((found) => found.trim());

  it('loses, doubles or shifts a row that another program wrote', async () => {
    const rows = fc.array(
      fc.record({ gap: fc.nat({ max: 3 }), lastName: text, result: fc.integer({ min: 10, max: 1_000 }) }),
      { maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const cells = [header.map((value) => ({ value }))] as { value: string | number }[][];
        const lines = written.map(({ gap, lastName, result }, index) => {
          for (let blank = 0; blank < gap; blank += 1) cells.push(header.map(() => ({ value: '' })));
          const line = lineWith<number>({ lastName, code: `C${index}`, result: result / 10 });
          cells.push(line.map((value) => ({ value })));
          return cells.length;
        });
        const file = await writeExcelFile(cells).toBuffer();
        const found = await read(file);
        expect(found.map(({ line }) => line)).toEqual(lines);
        for (const [index, line] of found.entries()) {
          if ('award' in line) expect(line.award.result).toBe((written[index]?.result ?? 0) / 10);
        }
      }),
      { numRuns: 50 },
    );
  });
});
