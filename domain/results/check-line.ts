import type { Award, IsoDate } from '../certificate.ts';
import type { Contact } from '../contact.ts';
import type { Language } from '../language.ts';
import { columns } from './columns.ts';
import type { Header } from './header.ts';
import { cellReader } from './read-cells.ts';
import type { Row } from './read-rows.ts';
import type { Rejection } from './rejection.ts';
import {
  readAddress,
  readDate,
  readKind,
  readNumber,
  readSchoolYear,
  readStudentNumber,
  readText,
  schoolYearOf,
} from './values.ts';
import { languageOf } from './vocabulary.ts';

export interface ReadOptions {
  /** Percentage, 0 to 100, from which a result is a pass. */
  readonly passMark: number;
  readonly languages: { readonly offered: readonly Language[]; readonly default: Language };
  /** In the institute's time zone. Nothing was deliberated after it. */
  readonly today: IsoDate;
  /** Hears of the file's header before the first line comes out. */
  readonly onHeader?: (header: Pick<Header<string>, 'cells'>) => void;
}

export interface GoodLine {
  readonly line: number;
  readonly row: Row;
  readonly award: Award;
  readonly contact: Contact;
}

export interface BadLine {
  readonly line: number;
  /** As it was read, to be given back for correction. */
  readonly row: Row;
  /** All that is wrong with it, in the order of the columns. */
  readonly rejections: readonly [Rejection, ...Rejection[]];
}

const text = {
  name: readText(80),
  code: readText(40),
  title: readText(300),
  level: readText(40),
};
const number = {
  periods: readNumber(0, 10_000),
  ects: readNumber(0, 300),
  result: readNumber(0, 100),
};

/**
 * Makes the check of one row of a file: all faults of a line are found at once, so that a secretariat corrects
 * it once. A language that is unknown or not offered is no fault: the institute's default reaches the student too.
 */
export function lineChecker(header: Header, options: ReadOptions): (row: Row) => GoodLine | BadLine {
  const { offered, default: fallback } = options.languages;
  const open = cellReader(header, columns);
  const readBirthDate = readDate('1900-01-01' as IsoDate, options.today);
  const readDeliberation = readDate('1950-01-01' as IsoDate, options.today);

  return (row) => {
    const { line } = row;
    const cells = open(row);
    if ('reason' in cells) return { line, row, rejections: [cells] };
    const { take, refuse, rejections } = cells;

    const studentNumber = take('studentNumber', readStudentNumber);
    const lastName = take('lastName', text.name);
    const firstName = take('firstName', text.name);
    const birthDate = take('birthDate', readBirthDate);
    const address = take('address', readAddress);
    const spoken = take('language', (word) => languageOf(word) ?? fallback);
    const kind = take('kind', readKind);
    const code = take('code', text.code);
    const title = take('title', text.title);
    const level = take('level', text.level);
    const periods = take('periods', number.periods);
    const ects = take('ects', number.ects);
    const faults = rejections.length;
    const result = take('result', number.result);
    if (result !== undefined && result < options.passMark) {
      refuse({ reason: 'below-pass-mark', passMark: options.passMark }, 'result');
    } else if (result === undefined && rejections.length === faults && kind && kind !== 'exemption') {
      refuse({ reason: 'missing-result' }, 'result');
    }
    const deliberatedOn = take('deliberatedOn', readDeliberation);
    const schoolYear = take('schoolYear', readSchoolYear);

    const [first, ...others] = rejections;
    if (first) return { line, row, rejections: [first, ...others] };
    const complete = { studentNumber, lastName, firstName, address, kind, code, title, deliberatedOn };
    assertComplete(complete);
    const holder = {
      studentNumber: complete.studentNumber,
      firstName: complete.firstName,
      lastName: complete.lastName,
    };
    return {
      line,
      row,
      award: {
        ...holder,
        ...(birthDate !== undefined && { birthDate }),
        kind: complete.kind,
        code: complete.code,
        title: complete.title,
        ...(level !== undefined && { level }),
        ...(periods !== undefined && { periods }),
        ...(ects !== undefined && { ects }),
        ...(result !== undefined && { result }),
        deliberatedOn: complete.deliberatedOn,
        schoolYear: schoolYear ?? schoolYearOf(complete.deliberatedOn),
      },
      contact: {
        ...holder,
        address: complete.address,
        language: spoken !== undefined && offered.includes(spoken) ? spoken : fallback,
      },
    };
  };
}

/** @throws Error that names what is missing: a fault of ours, for it was neither read nor refused. */
export function assertComplete<T extends object>(
  values: T,
): asserts values is { [Key in keyof T]: Exclude<T[Key], undefined> } {
  for (const key in values) {
    if (values[key] === undefined) throw new Error(`The column ${key} was neither read nor refused`);
  }
}
