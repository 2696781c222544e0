import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { options, read, readLines } from '../file-factory.ts';
import {
  cell,
  header,
  letters,
  lineWith,
  outcome,
  summary,
  xlsx,
  xlsxParts,
  xlsxRow,
  zip,
} from './workbook-factory.ts';

const later = { ...options, today: '2026-10-01' as typeof options.today };
const fileAt = (...path: string[]) => readLines(createReadStream(join(import.meta.dirname, ...path)), later);

describe('the example file of September 2026', () => {
  const csv = fileAt('../../../examples/tests-de-niveau-septembre-2026.csv');

  it.each([
    ['as a workbook', '../../../examples/tests-de-niveau-septembre-2026.xlsx'],
    ['as LibreOffice saves it anew', 'fixtures/libreoffice.xlsx'],
    ['as an OpenDocument spreadsheet of LibreOffice', '../../../examples/tests-de-niveau-septembre-2026.ods'],
  ])('says %s what it says as CSV', async (_, path) => {
    const lines = await fileAt(path);
    expect(lines).toHaveLength(10);
    expect(lines).toEqual(await csv);
  });
});

describe('a workbook that LibreOffice saved', () => {
  it.each(['xlsx', 'ods'])(
    'as %s has its percentages, dates, masks, formulas and errors read',
    async (format) => {
      const lines = await fileAt(`fixtures/kinds-of-cells.${format}`);
      expect(lines).toMatchObject([
        { line: 4, award: { studentNumber: '00117', result: 71.5, deliberatedOn: '2026-06-26' } },
        { line: 5, award: { studentNumber: '2024-00117', result: 71.5, ects: 8 } },
        {
          line: 8,
          rejections: [
            { column: 'title', reason: 'formula-error', value: '#N/A' },
            { column: 'deliberatedOn', reason: 'invalid-date', value: '2026-06-26T14:24:00' },
          ],
        },
        { line: 9, award: { birthDate: '1999-03-14' } },
        { line: 10, rejections: [{ column: 'result', reason: 'formula-error', value: '#DIV/0!' }] },
      ]);
    },
  );
});

describe('a row of a workbook', () => {
  const other = (name: string) => lineWith({ lastName: name, code: name });

  it('has the number that the spreadsheet shows, whatever rows are left out', async () => {
    const rows = [
      xlsxRow(4, header),
      xlsxRow(5, other('five')),
      xlsxRow(900, other('nine')),
      '<row r="950"/>',
    ];
    expect(summary(await read(await xlsx({ sheets: [{ rows: rows.join('') }] })))).toEqual([
      '5 five',
      '900 nine',
    ]);
  });

  it('follows the one before when it has no number, and so does a cell without a reference', async () => {
    const bare = (line: number, cells: readonly string[]) =>
      xlsxRow(line, cells)
        .replaceAll(/ r="[^"]*"/g, '')
        .replace('<row', '<row spans="1:15"');
    const filled = header.map((name) => name || ' ');
    const rows =
      bare(1, filled) +
      bare(
        2,
        other('two').map((text) => text || ' '),
      ) +
      xlsxRow(9, other('nine'));
    expect(summary(await read(await xlsx({ sheets: [{ rows }] })))).toEqual(['2 two', '9 nine']);
  });

  it('has its cells where their references say, with gaps between and others beside', async () => {
    const wide = xlsxRow(1, [...header, '', '', 'Remarque']);
    const rows = wide + xlsxRow(2, [...other('two'), 'x', '', '', 'y', 'z']) + xlsxRow(3, other('three'));
    expect(summary(await read(await xlsx({ sheets: [{ rows }] })))).toEqual(['2 two', '3 three']);
  });

  it('that says nothing of a student is passed over: titles, blanks, totals', async () => {
    const rows = [
      xlsxRow(1, ['Résultats de juin']),
      xlsxRow(3, header),
      xlsxRow(4, other('four')),
      xlsxRow(5, [' ', cell('n', '<v></v>', 1)]),
      xlsxRow(6, other('six')),
      xlsxRow(8, ['Total', '', cell('n', '<f>COUNTA(B4:B6)</f><v>2</v>')]),
    ];
    const lines = await read(await xlsx({ sheets: [{ rows: rows.join('') }], formats: ['0'] }));
    expect(summary(lines)).toEqual(['4 four', '6 six']);
  });

  it('that is refused is named by the spreadsheet’s number, with column, value and reason', async () => {
    const rows = xlsxRow(1, header) + xlsxRow(7, lineWith({ result: cell('n', '<v>0.3</v>', 1) }));
    expect(await read(await xlsx({ sheets: [{ rows }], formats: ['0%'] }))).toEqual([
      {
        line: 7,
        rejections: [
          {
            line: 7,
            reason: 'below-pass-mark',
            passMark: 50,
            column: 'result',
            header: 'Résultat (%)',
            value: '30 %',
          },
        ],
      },
    ]);
  });
});

describe('a workbook', () => {
  const sheetOf = (name: string) => xlsxRow(1, header) + xlsxRow(2, lineWith({ lastName: name }));
  const notes = xlsxRow(1, ['Notes', 'Matricule', 'Nom']) + xlsxRow(2, ['x']);

  it('with several sheets is read from the one that has a header', async () => {
    const sheets = [{ rows: notes }, { rows: '' }, { rows: sheetOf('third') }, { rows: notes }];
    expect(summary(await read(await xlsx({ sheets })))).toEqual(['2 third']);
  });

  it('with a header in several sheets is refused, and they are named', async () => {
    const sheets = [
      { name: 'Juin', rows: sheetOf('a') },
      { name: 'Notes', rows: notes },
      { name: 'Septembre', rows: sheetOf('b') },
    ];
    expect(await outcome(await xlsx({ sheets }))).toMatchObject({
      reason: 'several-sheets',
      sheets: ['Juin', 'Septembre'],
      lines: [],
    });
  });

  it.each(['hidden', 'veryHidden'])(
    'is read from a sheet that is %s only when no other has a header',
    async (state) => {
      const hidden = { rows: sheetOf('hidden'), state };
      expect(summary(await read(await xlsx({ sheets: [hidden, { rows: sheetOf('seen') }] })))).toEqual([
        '2 seen',
      ]);
      expect(summary(await read(await xlsx({ sheets: [hidden, { rows: notes }] })))).toEqual(['2 hidden']);
    },
  );

  it('without a header is refused with what the nearest row lacks', async () => {
    const head = header.map((name) => (name === 'Courriel' ? '?' : name));
    const sheets = [{ rows: notes }, { rows: xlsxRow(1, head) }];
    expect(await outcome(await xlsx({ sheets }))).toMatchObject({ reason: 'no-header' });
  });

  it('without any cell is empty', async () => {
    expect(await outcome(await xlsx({ sheets: [{ rows: '' }, { rows: '<row r="1"/>' }] }))).toMatchObject({
      reason: 'empty',
    });
  });

  it('may have prefixes of its own and the namespaces of the strict form', async () => {
    const parts = xlsxParts({ sheets: [{ rows: sheetOf('prefixed') }] });
    const prefixed = Object.entries(parts).map(([name, part]) => [
      name,
      name.startsWith('xl/w')
        ? String(part)
            .replaceAll(/<(\/?)(?=\w)/g, '<$1x:')
            .replace(
              'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
        : part,
    ]);
    expect(summary(await read(await zip(Object.fromEntries(prefixed))))).toEqual(['2 prefixed']);
  });

  it('has columns beyond Z', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
