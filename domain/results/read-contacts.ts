import { type ContactChange, normaliseAddress } from '../contact.ts';
import type { BadLine, ReadOptions } from './check-line.ts';
import { contactColumns } from './contact-columns.ts';
import { firstLines } from './first-lines.ts';
import { meant } from './formula.ts';
import { type Header, readTitles } from './header.ts';
import { cellReader } from './read-cells.ts';
import { firstOnly, linesOf, type PassedLine, passed } from './read-results.ts';
import type { Row } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { shown } from './rejection.ts';
import { orMiscounted } from './row-width.ts';
import { bornAfter, readAddress, readDate, readStudentNumber, readWords } from './values.ts';
import { languageOf } from './vocabulary.ts';

export interface ContactLine {
  readonly line: number;
  readonly row: Row;
  readonly change: ContactChange;
  /** What it says of the student's language, when that is none in which anything is sent. */
  readonly unknownLanguage?: string;
}

type ContactColumn = keyof typeof contactColumns;

const readName = readWords(80);

/**
 * Reads a file of contacts: student number and address, and where they are given names and language. As with
 * results, every row comes out once, in order, and other columns are passed over.
 * @throws UnreadableFile as `readResults` does.
 */
export async function* readContacts(
  bytes: AsyncIterable<Uint8Array>,
  options: Pick<ReadOptions, 'languages' | 'onHeader' | 'today'>,
): AsyncGenerator<readonly (ContactLine | BadLine | PassedLine)[], void, undefined> {
  const { header, rows } = await readTable(bytes, contactColumns);
  options.onHeader?.({ cells: header.cells, titles: readTitles(header, contactColumns) });
  const check = contactChecker(header, options);
  const firstLineOf = firstLines();
  for await (const batch of linesOf(rows, header)) {
    yield batch.map((row) => {
      if (row.passedOver) return passed(row, row.passedOver);
      const checked = check(row);
      if ('rejections' in checked) return checked;
      return firstOnly(checked, firstLineOf(row.line, checked.change.studentNumber));
    });
  }
}

/** A language that is unknown or not offered is no fault, but told: the one that is known stays. */
function contactChecker(
  header: Header<ContactColumn>,
  { languages, today }: Pick<ReadOptions, 'languages' | 'today'>,
) {
  const open = cellReader(header, contactColumns);
  const readBirthDate = readDate(bornAfter, today);

  return (row: Row): ContactLine | BadLine => {
    const { line } = row;
    const cells = open(row);
    if ('reason' in cells) return { line, row, rejections: [cells] };
    const { take, rejections } = cells;
    const studentNumber = take('studentNumber', readStudentNumber);
    const lastName = take('lastName', readName);
    const firstName = take('firstName', readName);
    const birthDate = take('birthDate', readBirthDate);
    const address = take('address', readAddress);
    const spoken = take('language', (word) => languageOf(word) ?? '');
    const unreachable = take('unreachable', normaliseAddress);
    const [first, ...others] = rejections;
    if (first) return { line, row, rejections: orMiscounted(header, row, [first, ...others] as const) };
    if (studentNumber === undefined || address === undefined) {
      throw new Error(`A required column of line ${line} was neither read nor refused`);
    }
    const language = languages.offered.find((offered) => offered === spoken);
    return {
      line,
      row,
      ...(spoken !== undefined &&
        language === undefined && {
          unknownLanguage: shown(meant(row.cells[header.positions.language ?? -1] ?? '')),
        }),
      change: {
        studentNumber,
        address,
        ...(lastName !== undefined && { lastName }),
        ...(firstName !== undefined && { firstName }),
        ...(birthDate !== undefined && { birthDate }),
        ...(language !== undefined && { language }),
        ...(unreachable !== undefined && { unreachable }),
      },
    };
  };
}
