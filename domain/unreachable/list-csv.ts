import { stringify } from 'csv-stringify/sync';
import { dateOf } from '../clock.ts';
import { columnName, contactColumns } from '../results/columns.ts';
import { inert } from '../results/formula.ts';
import { unreachableTexts } from '../texts/unreachable/index.ts';
import type { UnreachableList } from './list.ts';

const columns = ['studentNumber', 'lastName', 'firstName', 'address', 'language'] as const;

/**
 * The list as a file of contacts: with the addresses corrected it is dropped into `contacts/`. The address stands there
 * twice, so that a line that comes back uncorrected is told from one that gives the address anew. In the form of the
 * other files for spreadsheets; what would be taken for a formula is preceded by an apostrophe (CWE-1236).
 */
export function unreachableCsv({ students, language, timeZone }: UnreachableList): string {
  const t = unreachableTexts(language);
  const head = [
    ...[...columns, 'unreachable' as const].map((column) => columnName(column, language, contactColumns)),
    t('why'),
    t('since'),
  ];
  const rows = students.map((student) => [
    ...columns.map((column) => inert(student[column])),
    inert(student.address),
    t(`reason.${student.reason}.message`),
    dateOf(Date.parse(student.since), timeZone),
  ]);
  return stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
}
