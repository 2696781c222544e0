import { stringify } from 'csv-stringify/sync';
import type { Language } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import type { ReportEntry } from './report.ts';

/**
 * What is to correct, as a file that opens in a spreadsheet with a double click: UTF-8 with a byte order mark,
 * semicolons, CRLF. A cell that a spreadsheet would take for a formula is preceded by an apostrophe (CWE-1236).
 */
export function rejectionsCsv(entries: Iterable<ReportEntry>, language: Language): string {
  const t = reportTexts(language);
  const head = (['line', 'column', 'value', 'message', 'remedy'] as const).map((name) => t(`column.${name}`));
  const rows = Array.from(entries, ({ line, column, value, message, remedy }) => [
    line,
    column,
    value,
    message,
    remedy,
  ]);
  return stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
