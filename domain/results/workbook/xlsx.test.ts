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
  readXlsxLine,
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

describe('a cell of a workbook', () => {
  const awardOf = async (...given: Parameters<typeof readXlsxLine>) => {
    const line = await readXlsxLine(...given);
    return 'award' in line ? line.award : line.rejections;
  };
  const number = (value: string, style?: number) => cell('n', `<v>${value}</v>`, style);

  it('may have its text in the table that all share, in runs of several looks, without its pronunciation', async () => {
    const strings =
      '<si><t>Intitulé</t></si><si><r><t>Wijs</t></r><r><rPr><b/></rPr><t xml:space="preserve">begeerte </t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></si>';
    expect(await awardOf({ title: cell('s', '<v>1</v>') }, { strings })).toMatchObject({
      title: 'Wijsbegeerte',
    });
  });

  it('may have its text in itself, in runs too, and what XML cannot hold escaped', async () => {
    const inside =
      '<is><r><t>Wijs_x000D_</t></r><r><t>be_x005F_x000D_</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is>';
    expect(await awardOf({ title: cell('inlineStr', inside) })).toMatchObject({ title: 'Wijs be_x000D_' });
  });

  it.each([
    ['a text', cell('str', '<f>CONCAT("a";"b")</f><v>Algorithmique</v>'), 'Algorithmique'],
    ['a number', cell('n', '<f>1+1</f><v>2</v>'), '2'],
    ['a truth', cell('b', '<f>1=1</f><v>1</v>'), 'TRUE'],
  ])('may have %s that a formula gave', async (_, title, expected) => {
    expect(await awardOf({ title })).toMatchObject({ title: expected });
  });

  it.each([
    ['an error', cell('e', '<f>NA()</f><v>#N/A</v>')],
    ['an error of its own', cell('e', '<v>#REF!</v>')],
    ['no value yet', cell('n', '<f>1+1</f>')],
  ])('whose formula has %s is refused for that', async (_, given) => {
    for (const column of ['title', 'result', 'level'] as const) {
      expect(await awardOf({ [column]: given })).toMatchObject([{ column, reason: 'formula-error' }]);
    }
  });

  it.each([
    ['46199', 'dd/mm/yyyy'],
    ['46199', 'd\\-mmm\\-yy'],
    ['46199', '[$-80C]dddd d mmmm yyyy;@'],
    ['46199', 'yyyy-mm-dd hh:mm:ss'],
    ['46199.6', 'dd/mm/yyyy'],
    ['4.6199E4', 'dd/mm/yyyy'],
    ['46199', 'General'],
  ])('holds %s as a date when its format is %s', async (value, format) => {
    expect(await awardOf({ deliberatedOn: number(value, 1) }, { formats: [format] })).toMatchObject({
      deliberatedOn: '2026-06-26',
    });
  });

  it('holds a date also where days are counted from 1904, formatted or not', async () => {
    const changes = { deliberatedOn: number('44737', 1), birthDate: number('34771') };
    expect(await awardOf(changes, { formats: ['dd/mm/yyyy'], date1904: true })).toMatchObject({
      deliberatedOn: '2026-06-26',
      birthDate: '1999-03-14',
    });
  });

  it('holds a date as text, and as the ISO date of strict files', async () => {
    const changes = { deliberatedOn: cell('d', '<v>2026-06-26T00:00:00</v>'), birthDate: '14/03/1999' };
    expect(await awardOf(changes)).toMatchObject({ deliberatedOn: '2026-06-26', birthDate: '1999-03-14' });
  });

  it('with a time of day in a column of dates is refused', async () => {
    expect(
      await awardOf({ deliberatedOn: number('46199.6', 1) }, { formats: ['dd/mm/yyyy hh:mm'] }),
    ).toMatchObject([{ reason: 'invalid-date', value: '2026-06-26T14:24:00' }]);
  });

  it.each([
    ['0.715', '0.0%', 71.5],
    ['0.71499999999999997', '0%', 71.5],
    ['1', '0 %', 100],
    ['71.5', 'General', 71.5],
    ['71.49999999999999', 'General', 71.5],
    ['71.428571428571431', '0.0', 71.428571429],
    ['7.15E1', 'General', 71.5],
    ['72', '0" %"', 72],
  ])('holds the result %s with the format %s as %d', async (value, format, result) => {
    expect(await awardOf({ result: number(value, 1) }, { formats: [format] })).toMatchObject({ result });
  });

  it.each([
    ['117', '00000', '00117'],
    ['202400117', '0000\\-00000', '2024-00117'],
    ['202400117', '0000"-"00000', '2024-00117'],
    ['1202400117', '0000-00000', '12024-00117'],
    ['123456', 'General', '123456'],
    ['1E5', 'General', '100000'],
    ['123456.0', '0', '123456'],
  ])('holds the student number %s with the format %s as %s', async (value, format, studentNumber) => {
    expect(await awardOf({ studentNumber: number(value, 1) }, { formats: [format] })).toMatchObject({
      studentNumber,
    });
  });

  it('with a number that the spreadsheet has rounded is no student number', async () => {
    expect(await awardOf({ studentNumber: number('1234567890123450') })).toMatchObject([
      { reason: 'invalid-student-number', value: '1.23456789012345E+15' },
    ]);
  });

  it('is as long as a cell may be, and refused when that is too long', async () => {
    expect(await awardOf({ title: 'x'.repeat(40_000) })).toMatchObject([{ reason: 'too-long', max: 300 }]);
  });
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
