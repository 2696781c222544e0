import { stringify } from 'csv-stringify/sync';
import { dateOf } from '../clock.ts';
import { columnName } from '../results/columns.ts';
import { contactColumns } from '../results/contact-columns.ts';
import { spreadsheetCell } from '../results/spreadsheet-cell.ts';
import { unreachableTexts } from '../texts/unreachable/index.ts';
import type { UnreachableList } from './list.ts';

const columns = ['studentNumber', 'lastName', 'firstName', 'address', 'language'] as const;

/**
 * The list as a file of contacts: with the addresses corrected it is dropped into `contacts/`. The address stands there
 * twice, so that a line that comes back uncorrected is told from one that gives the address anew. In the form of the
 * other files for spreadsheets: what would be taken for a formula is preceded by an apostrophe (CWE-1236), and a student
 * number that would be taken for a number stays one.
 */
export function unreachableCsv({ students, language, timeZone }: UnreachableList): string {
  const t = unreachableTexts(language);
  const head = [
    ...[...columns, 'unreachable' as const].map((column) => columnName(column, language, contactColumns)),
    t('why'),
    t('since'),
  ];
  const rows = students.map((student) => [
    ...columns.map((column) => spreadsheetCell(student[column], 'text')),
    spreadsheetCell(student.address, 'text'),
    t(`reason.${student.reason}.message`),
    spreadsheetCell(dateOf(Date.parse(student.since), timeZone), 'date'),
  ]);
  return stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
}
