import { z } from 'zod';
import type { CertificateKind, IsoDate, StudentNumber } from '../certificate.ts';
import { longestAddress, normaliseAddress } from '../contact.ts';
import { fold } from '../fold.ts';
import { isMisread } from './misread.ts';
import type { Fault } from './rejection.ts';
import { kindOf } from './vocabulary.ts';

/** Reads the text of one cell, cleaned and not empty. */
export type Read<Value extends string | number> = (text: string) => Value | Fault;

export function isFault(value: string | number | Fault): value is Fault {
  return typeof value === 'object';
}

/**
 * Most cells are, and looking is cheaper than cleaning: single spaces between ASCII, the letters of western and
 * central Europe and their punctuation. In none of these can cleaning or forbidding find anything.
 */
const alreadyClean = /^(?:[!-~¡-¬®-ſ‐-‧€]+(?: [!-~¡-¬®-ſ‐-‧€]+)*)?$/;

/**
 * The text of a cell in the form it is stored and compared in: NFC, single spaces, none outside; soft hyphens
 * and zero-width spaces, which come along when text is copied from a page, dropped.
 */
export function clean(cell: string): string {
  if (alreadyClean.test(cell)) return cell;
  return cell
    .replace(/[\u00ad\u200b\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Control characters, those that turn the direction of what follows (Unicode TR 36, section 2.10), U+FFFD for
 * what was lost before, and code points that mean nothing to anyone else.
 */
const forbidden = /[\p{Cc}\p{Bidi_C}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;

export function hasForbiddenCharacters(text: string): boolean {
  return !alreadyClean.test(text) && forbidden.test(text);
}

export function readText(max: number): Read<string> {
  // No text has more characters than it has UTF-16 code units, which are told without counting.
  return (text) => (text.length > max && [...text].length > max ? { reason: 'too-long', max } : text);
}

/** A name or title, of which no letter was lost on the way. */
export function readWords(max: number): Read<string> {
  const read = readText(max);
  return (text) => (isMisread(text) ? { reason: 'misread-characters' } : read(text));
}

/** What spreadsheets make of a number or code that looks like a day, a time or a large number, when they save it as text. */
const alteredDate =
  /^(?:\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2})(?:[T ].*)?$/;
const alteredTime = /^\d{1,4}:[0-5]\d(?::[0-5]\d)?$/;
const rounded = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** `2.02E11`, `janv-24`, `1-mars`, `03-May` (folded): of codes it may be meant so. */
const roundedWithoutSign = /^\d[.,]\d+E\d+$/i;
const month =
  '(?:janv?|fevr?|feb|mars?|mrt|mrz|avr|apr|mai|may|mei|juin|juil|ju[ln]|aout|aug|sept?|o[ck]t|nov|de[cz])';
const monthAndNumber = new RegExp(`^(?:(?:\\d{1,2} )?${month} (?:20)?\\d\\d|\\d{1,2} ${month})$`);
/** Most student numbers are told from these without folding. */
const mayHaveMonth = /^.{0,3}\p{L}{3}.{0,8}$/u;

function wasAltered(text: string): boolean {
  if (alteredTime.test(text) || rounded.test(text)) return true;
  if (!alteredDate.test(text)) return false;
  const [first = '', second = '', third = ''] = text.split(/[-/.T ]/);
  const day = first.length === 4 ? [first, second, third] : [third, second, first];
  // Also month first: so it is shown in America.
  return [day, [day[0], day[2], day[1]]].some(([year = '', month = '', date = '']) =>
    calendarDate(year, month, date),
  );
}

/** The code of a course or unit: whatever the institute makes it, but for what only a spreadsheet makes of it. */
export function readCode(max: number): Read<string> {
  const read = readText(max);
  return (text) => (wasAltered(text) ? { reason: 'altered-by-spreadsheet' } : read(text));
}

const studentNumberPattern = /^(?=.{1,32}$)[A-Z0-9](?:[-./_ ]?[A-Z0-9])*$/;

/**
 * Letters A to Z in upper case and digits, at most 32 characters; between two of them at most one of `-`, `.`,
 * `/`, `_` or a space. Only ASCII: two numbers that look alike must be one.
 */
export const readStudentNumber: Read<StudentNumber> = (text) => {
  // Some letters that are not among these have a capital that is: ı, ß.
  const number = text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const hasMonth = mayHaveMonth.test(text) && monthAndNumber.test(fold(text));
  if (hasMonth || roundedWithoutSign.test(text) || wasAltered(text))
    return { reason: 'altered-by-spreadsheet' };
  return studentNumberPattern.test(number) ? (number as StudentNumber) : { reason: 'invalid-student-number' };
};

export const readKind: Read<CertificateKind> = (text) => kindOf(text) ?? { reason: 'unknown-kind' };

/** One address and nothing else: no name, no quotes, no second one, and so no line break (CWE-93). */
export const readAddress: Read<string> = (text) => {
  const address = normaliseAddress(text);
  return address.length <= longestAddress && z.regexes.email.test(address)
    ? address
    : { reason: 'invalid-address' };
};

const plainNumber = /^([-+]?\d{1,9})(?:[.,](\d{1,60}))?(?: ?%)?$/;
/** Thousands apart: `1 234,5`, `1.234,5`, `1,234.5`, `1'234.5`. */
const groupedNumber = /^([-+]?[1-9]\d{0,2}([ .,'’])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,60}))?(?: ?%)?$/u;

/**
 * A number with a decimal comma or point, thousands apart or not, and an optional percent sign. What can be read in two
 * ways (`1.200`) is the larger if that is within the limits. Of more decimals than a result has nine are read: the rest
 * is noise of a machine's fractions, so that 71.4999999999999 is 71.5.
 */
export function readNumber(min: number, max: number): Read<number> {
  const within = (number: number | undefined) => number !== undefined && number >= min && number <= max;
  return (text) => {
    const grouped = numberOf(groupedNumber.exec(text), 3);
    const plain = numberOf(plainNumber.exec(text), 2);
    const number = within(grouped) ? grouped : (plain ?? grouped);
    if (number === undefined) return { reason: 'invalid-number' };
    return within(number) ? number : { reason: 'out-of-range', min, max };
  };
}

const ofMost = /^(.+?) ?(?:\/|(?<= )(?:sur|op|out of|von) ) ?([1-9]\d{0,3})$/iu;

/**
 * A result in per cent. `14/20` and `14 sur 20` are 70, and so is 14 where the title of the column says that it is out of 20; a
 * percent sign means itself there too.
 */
export function readPercentage(outOf = 100): Read<number> {
  const perCent = readNumber(0, 100);
  return (text) => {
    const [, points = text, most = outOf] = text.endsWith('%') ? [] : (ofMost.exec(text) ?? []);
    if (text.endsWith('%') || Number(most) === 100) return perCent(points);
    const read = readNumber(0, Number(most))(points);
    return typeof read === 'number' ? Number(((read / Number(most)) * 100).toFixed(9)) : read;
  };
}

function numberOf(found: RegExpExecArray | null, decimals: number): number | undefined {
  if (!found) return undefined;
  const whole = (found[1] ?? '').replace(/[ .,'’]/g, '');
  return Number(Number(`${whole}.${found[decimals] ?? '0'}`).toFixed(9));
}

/** Midnight, as a program writes it that knows no dates without a time; with the zone that it is midnight in. */
const midnight = String.raw`(?:[T ]0?0[:.]00(?:[:.]00(?:[.,]0+)?)?(?:Z| ?[-+]\d\d:?\d\d)?)?`;
const dayFirst = new RegExp(String.raw`^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})${midnight}$`);
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.]|(?=\d{4}$))(\d{1,2})\2(\d{1,2})${midnight}$`);
/** Days since 30 December 1899, as spreadsheets count them: five digits are the years 1927 to 2173. */
const serial = /^\d{5}$/;

/** The day from which a date of birth is believed. */
export const bornAfter = '1900-01-01' as IsoDate;

/**
 * `dd/mm/yyyy` or `yyyy/mm/dd`, also with `-` or `.`, or `yyyymmdd`; also at midnight, for another time may be another day
 * elsewhere; or a spreadsheet's serial number. Never month first.
 */
export function readDate(from: IsoDate, today: IsoDate): Read<IsoDate> {
  return (text) => {
    const date = isoDate(text);
    if (date === undefined || date < from) return { reason: 'invalid-date' };
    return date > today ? { reason: 'date-in-future' } : date;
  };
}

function isoDate(text: string): IsoDate | undefined {
  const [, day, , month, year] = dayFirst.exec(text) ?? [];
  if (day && month && year) return calendarDate(year, month, day);
  const [, isoYear, , isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return calendarDate(isoYear, isoMonth, isoDay);
  return serial.test(text) ? dayOfSerial(Number(text)) : undefined;
}

/** `Date` carries 31 February over into March and year 26 into 1926: what exists comes back as it went in. */
function calendarDate(year: string, month: string, day: string): IsoDate | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return exists ? (`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDate) : undefined;
}

function dayOfSerial(days: number): IsoDate {
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) as IsoDate;
}

/** `2025-2026`, also with `/` or a dash and with the second year as two digits. */
export const readSchoolYear: Read<string> = (text) => {
  const [, first = '', second = ''] = /^(\d{4}) ?[-/–—] ?(\d{4}|\d{2})$/u.exec(text) ?? [];
  const next = String(Number(first) + 1);
  return first !== '' && next.endsWith(second) ? `${first}-${next}` : { reason: 'invalid-school-year' };
};

/** The school year a date falls in: 1 September to 31 August. */
export function schoolYearOf(date: IsoDate): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
  return `${year}-${year + 1}`;
}
