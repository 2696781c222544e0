import { describe, expect, it } from 'vitest';
import { cell, readXlsxLine } from './workbook-factory.ts';

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

  it('holds a date that is written as one number', async () => {
    expect(await awardOf({ deliberatedOn: number('20260626') })).toMatchObject({
      deliberatedOn: '2026-06-26',
    });
  });

  it('that holds half of one by itself is asked whether it is a half of all, unless its format tells', async () => {
    expect(await awardOf({ result: number('0.5') })).toMatchObject([
      { reason: 'maybe-fraction', value: '0.5' },
    ]);
    expect(await awardOf({ result: number('0.5', 1) }, { formats: ['0%'] })).toMatchObject({ result: 50 });
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
      { reason: 'altered-by-spreadsheet', value: '1.23456789012345E+15' },
    ]);
  });

  it.each([
    ['45292', 'dd/mm/yyyy', '2024-01-01'],
    ['45292', 'mmm\\-yy', '2024-01-01'],
    ['0.128472222222222', 'h:mm', '03:05:00'],
    ['1.5', '[h]:mm', '1900-01-01T12:00:00'],
    ['0.5', '[mm]:ss', '12:00:00'],
  ])(
    'that was made a date or a time (%s as %s) is no student number and no code',
    async (value, format, shown) => {
      for (const column of ['studentNumber', 'code'] as const) {
        expect(await awardOf({ [column]: number(value, 1) }, { formats: [format] })).toMatchObject([
          { column, reason: 'altered-by-spreadsheet', value: shown },
        ]);
      }
    },
  );

  it('with a time that something takes is no number of periods', async () => {
    expect(await awardOf({ periods: number('5', 1) }, { formats: ['[h]:mm'] })).toMatchObject([
      { column: 'periods', reason: 'invalid-number' },
    ]);
  });

  it('is as long as a cell may be, and refused when that is too long', async () => {
    expect(await awardOf({ title: 'x'.repeat(40_000) })).toMatchObject([{ reason: 'too-long', max: 300 }]);
  });
});
