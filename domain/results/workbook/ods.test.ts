import { describe, expect, it } from 'vitest';
import { read } from '../file-factory.ts';
import {
  header,
  lineWith,
  type OdsCell,
  ods,
  odsRow,
  odsText,
  outcome,
  readOdsLine,
  summary,
} from './workbook-factory.ts';

/** A cell with a value of a type beside the text that it shows. */
const typed = (type: string, value: string, shown = '', more = ''): OdsCell => ({
  xml: `<table:table-cell office:value-type="${type}" ${value} ${more}><text:p>${shown}</text:p></table:table-cell>`,
});
const float = (value: string, shown = value) => typed('float', `office:value="${value}"`, shown);

describe('a cell of an OpenDocument spreadsheet', () => {
  const awardOf = async (...given: Parameters<typeof readOdsLine>) => {
    const line = await readOdsLine(...given);
    return 'award' in line ? line.award : line.rejections;
  };

  it.each([
    ['in paragraphs', '<text:p>Web</text:p><text:p>principes</text:p>', 'Web principes'],
    [
      'with spaces and breaks',
      '<text:p>a<text:s text:c="2"/>b<text:line-break/>c<text:tab/>d</text:p>',
      'a b c d',
    ],
    ['of several looks', '<text:p>a<text:span>b<text:a>c</text:a></text:span>d</text:p>', 'abcd'],
    ['beside a remark', '<office:annotation><text:p>no</text:p></office:annotation><text:p>a</text:p>', 'a'],
    [
      'under its pronunciation',
      '<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>b</text:p>',
      'ab',
    ],
    ['beside a drawing', '<draw:frame><text:p>no</text:p></draw:frame><text:p>a</text:p>', 'a'],
  ])('has its text %s', async (_, inside, title) => {
    const xml = `<table:table-cell office:value-type="string" xmlns:draw="d">${inside}</table:table-cell>`;
    expect(await awardOf({ title: { xml } })).toMatchObject({ title });
  });

  it('has its value rather than what it shows', async () => {
    const changes = {
      deliberatedOn: typed('date', 'office:date-value="2026-06-26"', '06/26/26'),
      birthDate: typed('date', 'office:date-value="1999-03-14T00:00:00"', '14 mars'),
      periods: typed('currency', 'office:value="120"', '120,00 €'),
      ects: float('8', '8,0'),
      result: typed('percentage', 'office:value="0.715"', '72 %'),
      level: typed('boolean', 'office:boolean-value="true"', 'VRAI'),
      code: typed('string', 'office:string-value="X 1"', 'shown'),
    };
    expect(await awardOf(changes)).toMatchObject({
      deliberatedOn: '2026-06-26',
      birthDate: '1999-03-14',
      periods: 120,
      ects: 8,
      result: 71.5,
      level: 'TRUE',
      code: 'X 1',
    });
  });

  it.each([
    ['117', '00117', '00117'],
    ['202400117', '2024-00117', '2024-00117'],
    ['123456', '123 456,00', '123456'],
    ['123456', '1,23E+05', '123456'],
  ])('has the number %s as %s when it stands for a student as %s', async (value, shown, studentNumber) => {
    expect(await awardOf({ studentNumber: float(value, shown) })).toMatchObject({ studentNumber });
  });

  it('is a day when it is a plain number in a column of dates, counted from the day that the file says', async () => {
    expect(await awardOf({ deliberatedOn: float('46199') })).toMatchObject({ deliberatedOn: '2026-06-26' });
    const settings =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
    const rows = odsRow(header) + odsRow(lineWith<OdsCell>({ deliberatedOn: float('44737') }));
    const file = await ods([{ rows }], settings);
    expect(await read(file)).toMatchObject([{ award: { deliberatedOn: '2026-06-26' } }]);
  });

  it.each([
    ['an error', typed('string', 'office:string-value=""', '#N/A', 'calcext:value-type="error"')],
    [
      'an error in another language',
      typed('float', 'office:value="0"', '#Oh!', 'calcext:value-type="error"'),
    ],
    ['no value yet', { xml: '<table:table-cell table:formula="of:=1+1"/>' }],
  ])('whose formula has %s is refused for that', async (_, title) => {
    expect(await awardOf({ title })).toMatchObject([{ column: 'title', reason: 'formula-error' }]);
  });

  it('stands for as many as it says, and what another covers is empty', async () => {
    const covered = `<table:covered-table-cell office:value-type="string"><text:p>no</text:p></table:covered-table-cell>`;
    const changes = {
      level: { xml: covered },
      periods: {
        xml: '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="8"/>',
      },
      ects: { xml: '' },
    };
    const award = await awardOf(changes);
    expect(award).toMatchObject({ periods: 8, ects: 8, result: 70 });
    expect(award).not.toHaveProperty('level');
  });
});

describe('a row of an OpenDocument spreadsheet', () => {
  const other = (name: string) => lineWith({ lastName: name, code: name });

  it('has the number that the spreadsheet shows, however many it stands for', async () => {
    const rows = [
      odsRow([''], 3),
      `<table:table-header-rows>${odsRow(header)}</table:table-header-rows>`,
      `<table:table-row-group>${odsRow(other('five'))}${odsRow([''], 10)}</table:table-row-group>`,
      odsRow(other('sixteen'), 3),
      odsRow(['']),
      odsRow(other('twenty')),
      odsRow([{ xml: '<table:table-cell table:number-columns-repeated="16384"/>' }], 1_048_556),
    ];
    expect(summary(await read(await ods([{ rows: rows.join('') }])))).toEqual([
      '5 five',
      '16 sixteen',
      '17 line: duplicate-in-file',
      '18 line: duplicate-in-file',
      '20 twenty',
    ]);
  });

  it('is as wide as the header, whatever stands beside it', async () => {
    const far = { xml: '<table:table-cell table:number-columns-repeated="16000"/>' };
    const rows =
      odsRow(
        [...header, far, odsText('note')].map((part) =>
          typeof part === 'string' && part.startsWith('<') ? { xml: part } : part,
        ),
      ) +
      odsRow([...other('two'), 'x']) +
      odsRow(other('three').slice(0, 14));
    expect(summary(await read(await ods([{ rows }])))).toEqual(['2 two', '3 three']);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const sheetOf = (name: string) => odsRow(header) + odsRow(lineWith({ lastName: name }));

  it('with several sheets is read from the one that has a header, hidden ones last', async () => {
    const notes = { rows: odsRow(['Notes', 'Matricule']) };
    const hidden = { rows: sheetOf('hidden'), hidden: true };
    expect(summary(await read(await ods([notes, hidden, { rows: sheetOf('seen') }, notes])))).toEqual([
      '2 seen',
    ]);
    expect(summary(await read(await ods([notes, hidden])))).toEqual(['2 hidden']);
    const two = await ods([
      { name: 'Juin', rows: sheetOf('a') },
      { name: 'Août', rows: sheetOf('b') },
    ]);
    expect(await outcome(two)).toMatchObject({ reason: 'several-sheets', sheets: ['Juin', 'Août'] });
  });

  it('without any cell is empty', async () => {
    expect(await outcome(await ods([{ rows: odsRow([''], 1_000) }]))).toMatchObject({ reason: 'empty' });
  });
});
