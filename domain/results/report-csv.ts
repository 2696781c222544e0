import { stringify } from 'csv-stringify/sync';
import { fold } from '../fold.ts';
import { type Language, languages } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import type { ColumnTable } from './columns.ts';
import { inert } from './formula.ts';
import type { ReportEntry } from './report.ts';
import { heldUnder, spreadsheetCell } from './spreadsheet-cell.ts';

/** A row of the file that is to correct, with what is wrong with it. */
export interface RejectedLine {
  readonly line: number;
  readonly entries: readonly Omit<ReportEntry, 'reason'>[];
  /** As they were read. */
  readonly cells: readonly string[];
  /** The header's own, as they were read. */
  readonly header: readonly string[];
}

/**
 * As any spreadsheet opens a file with a double click: UTF-8 with a byte order mark, semicolons, CRLF. A line break of
 * any kind within a cell has it quoted.
 */
const mark = '\ufeff';
type Cells = readonly (string | number)[];
const text = (rows: readonly Cells[]) =>
  stringify([...rows], { delimiter: ';', record_delimiter: 'windows', quote_record_delimiter: true });

const ownColumns = ['line', 'message', 'remedy'] as const;
const ownTitles = new Set(
  languages.flatMap((language) => ownColumns.map((name) => fold(reportTexts(language)(`column.${name}`)))),
);

/** Rows written together: each call of the library costs as much as some rows. */
const rowsAtOnce = 100;

async function* csv(rows: AsyncIterable<Cells>): AsyncGenerator<string> {
  let begun = false;
  let held: Cells[] = [];
  const written = () => {
    const piece = (begun ? '' : mark) + text(held);
    begun = true;
    held = [];
    return piece;
  };
  for await (const row of rows) {
    held.push(row);
    if (held.length === rowsAtOnce) yield written();
  }
  if (held.length > 0) yield written();
}

/**
 * The rejected lines as a file to correct and drop again: the file's own columns with their own values, and before them
 * the line's number, what is wrong and what to do, which a reader of results does not know and passes over. Those of an
 * earlier such file give way to the new ones. A cell that a spreadsheet would take for a formula is preceded by an
 * apostrophe, which the reader takes off; what it would change by itself is written so that it stays.
 * @param columns of the file.
 */
export async function* rejectedLinesCsv(
  lines: AsyncIterable<RejectedLine>,
  language: Language,
  columns: ColumnTable<string>,
): AsyncGenerator<string> {
  yield* csv(rejectedRows(lines, language, columns));
}

async function* rejectedRows(
  lines: AsyncIterable<RejectedLine>,
  language: Language,
  columns: ColumnTable<string>,
): AsyncGenerator<Cells> {
  const t = reportTexts(language);
  const afterColumn = t('afterColumn');
  let own: readonly boolean[] | undefined;
  const kept = (row: readonly string[], held: ReturnType<typeof heldUnder> = []) =>
    row.map((cell, index) => spreadsheetCell(cell, held[index])).filter((_, index) => !own?.[index]);
  let held: ReturnType<typeof heldUnder> = [];
  for await (const { line, entries, cells, header } of lines) {
    if (!own) {
      own = header.map((title) => ownTitles.has(fold(title)));
      held = heldUnder(header, columns);
      yield [...ownColumns.map((name) => t(`column.${name}`)), ...kept(header)];
    }
    // Of a line with cells too many or too few nobody knows which is in which column.
    const meantFor = cells.length === header.length ? held : cells.map(() => 'text' as const);
    const messages = entries.map(({ column, message }) =>
      column ? column + afterColumn + message : message,
    );
    const remedies = new Set(entries.map(({ remedy }) => remedy));
    yield [line, inert(messages.join(' ')), [...remedies].join(' '), ...kept(cells, meantFor)];
  }
}

/** All entries of a report, for one that has more than its page shows. */
export async function* entriesCsv(
  entries: AsyncIterable<Omit<ReportEntry, 'reason'>>,
  language: Language,
): AsyncGenerator<string> {
  yield* csv(entryRows(entries, language));
}

async function* entryRows(
  entries: AsyncIterable<Omit<ReportEntry, 'reason'>>,
  language: Language,
): AsyncGenerator<Cells> {
  const t = reportTexts(language);
  const titles = ['line', 'column', 'value', 'stands', 'message', 'remedy'] as const;
  yield titles.map((name) => t(`column.${name}`));
  for await (const { line, column = '', value = '', stands = '', message, remedy } of entries) {
    yield [line, inert(column), inert(value), inert(stands), inert(message), remedy];
  }
}
