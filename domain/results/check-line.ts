import type { Award, IsoDate } from '../certificate.ts';
import type { ResultsContact } from '../contact.ts';
import type { Language } from '../language.ts';
import { type Column, columns } from './columns.ts';
import { meant } from './formula.ts';
import { mayBeFraction } from './fractions.ts';
import type { Header, ReadTitles } from './header.ts';
import { readCell, refusals } from './read-cells.ts';
import type { Row } from './read-rows.ts';
import { type Fault, type Rejection, shown } from './rejection.ts';
import { remembering, rememberingLast } from './remembering.ts';
import { besideTable, nothingToCorrect, orMiscounted, widthChecker } from './row-width.ts';
import {
  bornAfter,
  isFault,
  type Read,
  readAddress,
  readCode,
  readDate,
  readKind,
  readNumber,
  readPercentage,
  readSchoolYear,
  readStudentNumber,
  readText,
  readWords,
  schoolYearOf,
} from './values.ts';
import { languageOf } from './vocabulary.ts';

/** What a file's header says: its cells as they are, and which of them are read. */
export interface FileHeader {
  readonly cells: readonly string[];
  readonly titles: ReadTitles;
}

export interface ReadOptions {
  /** Percentage, 0 to 100, from which a result is a pass. */
  readonly passMark: number;
  readonly languages: { readonly offered: readonly Language[]; readonly default: Language };
  /** In the institute's time zone. Nothing was deliberated after it. */
  readonly today: IsoDate;
  /** Hears of the file's header before the first line comes out. */
  readonly onHeader?: (header: FileHeader) => void;
}

export interface GoodLine {
  readonly line: number;
  readonly row: Row;
  readonly award: Award;
  readonly contact: ResultsContact;
  /** What it says of the student's language, when that is none in which anything is sent. */
  readonly unknownLanguage?: string;
  /** Of what the file has no column: of these it says nothing, whatever stands in `award`. */
  readonly silentOn?: readonly OptionalField[];
}

const optionalFields = ['birthDate', 'level', 'periods', 'ects', 'result', 'schoolYear'] as const;
export type OptionalField = (typeof optionalFields)[number];

export interface BadLine {
  readonly line: number;
  /** As it was read, to be given back for correction. */
  readonly row: Row;
  /** All that is wrong with it, in the order of the columns. */
  readonly rejections: readonly [Rejection, ...Rejection[]];
}

/** How a cell of one column is read; `undefined` when nothing stands in it and nothing has to. */
interface ColumnReader<Value> {
  readonly column: Column;
  /** Where the file has the column, if it does. */
  readonly position: number | undefined;
  readonly read: (cell: string) => Value | Fault | undefined;
}

/**
 * Makes the check of one row of a file: all faults of a line are found at once, so that a secretariat corrects
 * it once. A language that is unknown or not offered is no fault, but told: the one that is known of the student stays, or
 * the institute's default reaches them too.
 */
export function lineChecker(header: Header, options: ReadOptions): (row: Row) => GoodLine | BadLine {
  const { offered, default: fallback } = options.languages;
  const miscount = widthChecker(header, columns);
  const isNoLine = nothingToCorrect(header, columns);
  const reader = columnReaders(header);
  const readLanguage = (word: string) => {
    const spoken = languageOf(word);
    return spoken !== undefined && offered.includes(spoken) ? spoken : '';
  };
  // A student's lines often follow each other, but what they say of the student comes in few other places.
  const read = {
    studentNumber: reader('studentNumber', readStudentNumber, rememberingLast),
    lastName: reader('lastName', readWords(80), rememberingLast),
    firstName: reader('firstName', readWords(80), rememberingLast),
    birthDate: reader('birthDate', readDate(bornAfter, options.today), rememberingLast),
    address: reader('address', readAddress, rememberingLast),
    language: reader('language', readLanguage),
    kind: reader('kind', readKind),
    code: reader('code', readCode(40)),
    title: reader('title', readWords(300)),
    level: reader('level', readText(40)),
    periods: reader('periods', readNumber(0, 10_000)),
    ects: reader('ects', readNumber(0, 300)),
    result: reader('result', readPercentage(header.outOf)),
    deliberatedOn: reader('deliberatedOn', readDate('1950-01-01' as IsoDate, options.today)),
    schoolYear: reader('schoolYear', readSchoolYear),
  };

  const lacking = optionalFields.filter((field) => header.positions[field] === undefined);
  const silence = lacking.length > 0 ? { silentOn: lacking } : undefined;

  const checkCells = (row: Row): GoodLine | BadLine => {
    const { line, cells } = row;
    const { refuse, rejections } = refusals(header, row);

    const take = <Value extends string | number>(from: ColumnReader<Value>): Value | undefined => {
      const value = from.read(from.position === undefined ? '' : (cells[from.position] ?? ''));
      if (value === undefined || !isFault(value)) return value;
      refuse(value, from.column);
      return undefined;
    };

    const studentNumber = take(read.studentNumber);
    const lastName = take(read.lastName);
    const firstName = take(read.firstName);
    const birthDate = take(read.birthDate);
    const address = take(read.address);
    const spoken = take(read.language);
    const kind = take(read.kind);
    const code = take(read.code);
    const title = take(read.title);
    const level = take(read.level);
    const periods = take(read.periods);
    const ects = take(read.ects);
    const faults = rejections.length;
    const result = take(read.result);
    if (result !== undefined && result < options.passMark) {
      const cell = cells[read.result.position ?? -1] ?? '';
      if (header.outOf === undefined && mayBeFraction(cell)) refuse({ reason: 'maybe-fraction' }, 'result');
      else refuse({ reason: 'below-pass-mark', passMark: options.passMark }, 'result');
    } else if (result === undefined && rejections.length === faults && kind && kind !== 'exemption') {
      refuse({ reason: 'missing-result' }, 'result');
    }
    const deliberatedOn = take(read.deliberatedOn);
    const schoolYear = take(read.schoolYear);

    const [first, ...others] = rejections;
    if (first) return { line, row, rejections: orMiscounted(header, row, [first, ...others] as const) };
    if (
      studentNumber === undefined ||
      lastName === undefined ||
      firstName === undefined ||
      address === undefined ||
      kind === undefined ||
      code === undefined ||
      title === undefined ||
      deliberatedOn === undefined
    ) {
      throw new Error(`A required column of line ${line} was neither read nor refused`);
    }
    // What a line does not say is absent, not undefined. Set one by one: spreading each costs more than reading it.
    const award: { -readonly [Field in keyof Award]: Award[Field] } = {
      studentNumber,
      firstName,
      lastName,
      kind,
      code,
      title,
      deliberatedOn,
      schoolYear: schoolYear ?? schoolYearOf(deliberatedOn),
    };
    if (birthDate !== undefined) award.birthDate = birthDate;
    if (level !== undefined) award.level = level;
    if (periods !== undefined) award.periods = periods;
    if (ects !== undefined) award.ects = ects;
    if (result !== undefined) award.result = result;
    const language = spoken || fallback;
    const person = { studentNumber, firstName, lastName, address, language };
    const contact = birthDate === undefined ? person : { ...person, birthDate };
    const good: GoodLine = {
      ...{ line, row, award, ...silence },
      contact: spoken ? contact : { ...contact, languageIsDefault: true },
    };
    if (spoken !== '') return good;
    return { ...good, unknownLanguage: shown(meant(cells[read.language.position ?? -1] ?? '')) };
  };

  return (row) => {
    const { line, cells } = row;
    const refused = (rejection: Rejection) => ({ line, row, rejections: [rejection] as const });
    if (isNoLine(row)) return refused({ line, reason: 'no-result-line' });
    const miscounted = miscount(row);
    if (!miscounted) return checkCells(row);
    const isWhole = 'award' in checkCells({ line, cells: cells.slice(0, header.width) });
    return refused((isWhole && besideTable(header, row)) || miscounted);
  };
}

/** Makes the readers of one file's columns. */
function columnReaders({ positions }: Header) {
  return <Value extends string | number>(
    column: Column,
    read: Read<Value>,
    remember: typeof remembering = remembering,
  ): ColumnReader<Value> => ({
    column,
    position: positions[column],
    read: remember((cell) => readCell(columns, column, read, cell)),
  });
}
