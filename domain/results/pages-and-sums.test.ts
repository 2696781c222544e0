import { describe, expect, it } from 'vitest';
import type { Column } from './columns.ts';
import { columnNames } from './columns.ts';
import { delimited, goodLine, headerNames, inChunks, options } from './file-factory.ts';
import { readContacts } from './read-contacts.ts';
import { readResults } from './read-results.ts';
import { goodSheet, lineWith, xlsx, xlsxRow } from './workbook/workbook-factory.ts';

const header = Object.values(headerNames);
const good = (code: string) => Object.values({ ...goodLine, code });

/** A row with these cells and no others. */
const only = (cells: Partial<Record<Column, string>>) => columnNames.map((column) => cells[column] ?? '');

async function linesOf(file: string | Uint8Array) {
  return (await Array.fromAsync(readResults(inChunks(file), options))).flat();
}

/** What each row was read as. */
async function readAs(file: string | Uint8Array) {
  return (await linesOf(file)).map((line) => {
    if ('passedOver' in line) return `${line.line} ${line.passedOver}`;
    return 'award' in line ? `${line.line} award` : `${line.line} ${line.rejections[0].reason}`;
  });
}

describe('a row within the table', () => {
  it('that is the header again, as on each page of an export, is no line to correct', async () => {
    const spaced = header.map((title) => ` ${title} `);
    const file = delimited([header, good('A'), header, good('B'), [], spaced, good('C')]);
    expect(await readAs(file)).toEqual(['2 award', '3 header', '4 award', '6 header', '7 award']);
  });

  it.each([
    ['in the first column', only({ studentNumber: 'Sous-total', periods: '240', result: '71,5' })],
    ['of a course', only({ studentNumber: 'Subtotaal', code: '7521', title: 'Informatique', ects: '16' })],
    ['in the column of kinds', only({ kind: 'Total UE', ects: '16' })],
    ['in the column of titles', only({ title: 'Moyenne', result: '71,5' })],
    ['in the column of names', only({ lastName: 'Aantal: 12' })],
    ['in German', only({ lastName: 'Zwischensumme', periods: '240' })],
    ['as a mean', only({ studentNumber: 'Moy.', result: '71,5' })],
    ['as a mean in German', only({ studentNumber: 'Mittelwert', result: '71,5' })],
    ['as a median', only({ lastName: 'Médiane', result: '71,5' })],
    ['as a number of students', only({ studentNumber: 'Nb étudiants', lastName: '12' })],
    ['with fewer cells', ['Total', '2']],
    ['as a number of pages', only({ firstName: 'Page 2 / 5' })],
  ])('that holds sums is none: %s', async (_, sums) => {
    expect(await readAs(delimited([header, good('A'), sums, good('B')]))).toEqual([
      '2 award',
      '3 sums',
      '4 award',
    ]);
  });

  it.each([
    ['the student’s number is there', only({ studentNumber: '2024-1', lastName: 'Total', kind: 'UE' })],
    ['an address is there', only({ lastName: 'Total', address: 'total@example.org' })],
    ['a kind is there', only({ lastName: 'Total', kind: 'UE', code: 'X' })],
    ['no word speaks of sums', only({ lastName: 'Lefèvre', title: 'Coût total' })],
    ['the header is not all there', header.with(3, '14/03/1999')],
  ])('is to correct when %s', async (_, row) => {
    const [, second] = await readAs(delimited([header, good('A'), row]));
    expect(second).toMatch(/^3 (?:missing|invalid)/);
  });

  it.each([
    ['a sub-heading', only({ title: 'UE : Anglais, niveau 2' })],
    ['a sub-heading of one cell', ['Section comptabilité']],
    ['the end of the list', only({ studentNumber: 'Fin de liste' })],
    ['somebody’s signature', only({ lastName: 'Signature du directeur', birthDate: '30/06/2026' })],
    ['a number alone', only({ result: '68,5' })],
  ])('that holds no result is told in one word: %s', async (_, row) => {
    const [, line, ...others] = await linesOf(delimited([header, good('A'), row]));
    expect(line).toMatchObject({ line: 3, rejections: [{ reason: 'no-result-line' }] });
    expect(line).toHaveProperty('rejections.length', 1);
    expect(others).toEqual([]);
  });

  it('that another delimiter keeps in one cell is refused for that', async () => {
    const [, line] = await linesOf(delimited([header, good('A'), [good('B').join(',')]]));
    expect(line).toMatchObject({ rejections: [{ reason: 'cell-count' }] });
  });

  it('with a remark to the right of the table is told just that', async () => {
    const [, line] = await linesOf(delimited([header, good('A'), [...good('B'), '', 'à vérifier']]));
    expect(line).toMatchObject({ rejections: [{ reason: 'beside-table', value: 'à vérifier' }] });
    const [, shifted] = await linesOf(delimited([header, good('A'), ['', ...good('B')]]));
    expect(shifted).toMatchObject({ rejections: [{ reason: 'cell-count', expected: 15, found: 16 }] });
  });

  it('that holds sums says nothing of whether results are fractions', async () => {
    const [a, b] = ['0,6', '0,7'].map((result, n) => good(`C${n}`).with(12, result));
    const sums = only({ studentNumber: 'Total', result: '1,3' });
    expect(await readAs(delimited([header, a ?? [], b ?? [], sums]))).toEqual([
      '2 award',
      '3 award',
      '4 sums',
    ]);
  });

  it('of a workbook is passed over as well', async () => {
    const rows =
      xlsxRow(3, header) +
      xlsxRow(4, only({ title: 'Sous-total', ects: '8' })) +
      xlsxRow(5, lineWith({ code: 'X' }));
    expect(await readAs(await xlsx({ sheets: [goodSheet(rows)] }))).toEqual([
      ...['2 award', '3 header', '4 sums', '5 award'],
    ]);
  });

  it('of contacts is passed over as well', async () => {
    const titles = ['Matricule', 'Courriel'];
    const file = delimited([titles, ['1', 'a@example.org'], titles, ['Total : 1'], ['2', 'b@example.org']]);
    const lines = (await Array.fromAsync(readContacts(inChunks(file), options))).flat();
    expect(lines.map((line) => ('passedOver' in line ? line.passedOver : Object.keys(line).at(-1)))).toEqual([
      ...['change', 'header', 'sums', 'change'],
    ]);
  });
});
