import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Instant, StudentNumber } from '../certificate.ts';
import { unreachableCsv } from '../unreachable/list-csv.ts';
import { columns } from './columns.ts';
import { delimited, goodLine, headerNames, inChunks, options, read, resultsFile } from './file-factory.ts';
import { readContacts } from './read-contacts.ts';
import { type RejectedLine, rejectedLinesCsv } from './report-csv.ts';

const months = ['jan', 'fév', 'mar', 'avr', 'mai', 'jun', 'jul', 'aoû', 'sep', 'oct', 'nov', 'déc'];
const two = (part = '') => part.padStart(2, '0');

/**
 * A cell as a spreadsheet set to a comma for decimals saves what it has opened: as it shows it. Figures became numbers,
 * what looks like a day became one, and of a formula its value is left.
 */
function saved(cell: string): string {
  const [, text] = /^="([^"]*)"$/.exec(cell) ?? [];
  if (text !== undefined) return text;
  const [, day = '', month = ''] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(cell) ?? [];
  if (Number(month) >= 1 && Number(month) <= 12) return `${day}-${months[Number(month) - 1]}`;
  const [, dayOf, monthOf, yearOf] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell) ?? [];
  if (dayOf) return `${two(dayOf)}/${two(monthOf)}/${yearOf}`;
  const [, year = '', inYear = ''] = /^(\d{4})-(\d{1,2})$/.exec(cell) ?? [];
  if (Number(inYear) >= 1 && Number(inYear) <= 12) return `${months[Number(inYear) - 1]}-${year.slice(2)}`;
  if (!/^\d+(?:,\d+)?(?:E\d+)?$/i.test(cell)) return cell;
  const number = Number(cell.replace(',', '.'));
  return number < 1e11 ? String(number).replace('.', ',') : number.toExponential(5).replace('.', ',');
}

const opened = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';' });
const savedAgain = (csv: string) => delimited(opened(csv).map((row) => row.map(saved)));

async function toCorrect(...rows: string[][]): Promise<string> {
  async function* lines(): AsyncGenerator<RejectedLine> {
    for (const [n, cells] of rows.entries()) {
      yield { line: n + 2, header: Object.values(headerNames), cells, entries: [] };
    }
  }
  return (await Array.fromAsync(rejectedLinesCsv(lines(), 'fr', columns))).join('');
}

describe('the file of rejected lines, corrected and saved by a spreadsheet', () => {
  it.each([
    ...[{ studentNumber: '00117' }, { studentNumber: '2024-1' }, { studentNumber: '123456789012' }],
    ...[{ studentNumber: '12E3' }, { studentNumber: '="00117"' }, { studentNumber: "'00117" }],
    ...[{ code: '0305' }, { code: '03-05' }, { code: '3.5' }, { code: '1/2' }, { code: '7521 05 U32 D2' }],
    ...[{ title: '3.10' }, { title: '1984' }, { title: '0800' }],
    ...[{ ects: '7.5' }, { result: '71.5' }, { result: '71.5 %' }, { result: '0,715 %', ects: '7,5' }],
    ...[{ birthDate: '1999-03-04' }, { birthDate: '1999-03-04T00:00:00' }, { deliberatedOn: '2026-06-05' }],
  ])('says what it said: %j', async (line) => {
    const wrong = Object.values({ ...goodLine, ...line });
    const [again] = await read(savedAgain(await toCorrect(wrong)));
    const [before] = await read(resultsFile(line));
    const said = (each: typeof again) => each && ('award' in each ? each.award : each.rejections);
    const withoutLines = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, each) => (key === 'line' ? 0 : each)));
    expect(withoutLines(said(again))).toEqual(withoutLines(said(before)));
  });

  it.each(['2024-00117', '117', 'A-12', '2025-2026'])(
    'shows %s as people write it',
    async (studentNumber) => {
      const [, row] = opened(await toCorrect(Object.values({ ...goodLine, studentNumber })));
      expect(row).toContain(studentNumber);
    },
  );

  it('leaves a number alone that may be a thousand times as much', async () => {
    const [, row] = opened(await toCorrect(Object.values({ ...goodLine, periods: '1.200' })));
    expect(row).toContain('1.200');
  });
});

describe('the list of unreachable students, saved by a spreadsheet', () => {
  it('names the same students', async () => {
    const csv = unreachableCsv({
      ...{ language: 'fr', timeZone: 'Europe/Brussels' },
      students: ['00117', '2024-1', '2024-00117'].map((number) => ({
        ...{ studentNumber: number as StudentNumber, lastName: 'Lefèvre', firstName: 'Chloé' },
        ...{ address: `${number}@example.org`, language: 'fr', reason: 'bounced', ownAccount: false },
        since: '2026-07-01T08:00:00.000Z' as Instant,
      })),
    });
    expect(csv).toContain('01/07/2026');
    const lines = (await Array.fromAsync(readContacts(inChunks(savedAgain(csv)), options))).flat();
    expect(lines).toMatchObject(
      ['00117', '2024-1', '2024-00117'].map((studentNumber) => ({ change: { studentNumber } })),
    );
  });
});
