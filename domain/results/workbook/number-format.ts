import type { ColumnDefinition } from '../columns.ts';

type Holds = ColumnDefinition['holds'];

/** What a spreadsheet's number format says a number is. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'percentage' }
  /** Also a time of day, or a time that something takes. */
  | { readonly kind: 'date'; readonly withTime: boolean }
  /** Digits to be filled in from the right, as `0000-00000` for student numbers; all else stands as it is. */
  | { readonly kind: 'mask'; readonly mask: readonly MaskPart[] };

type MaskPart = { readonly digit: true } | { readonly digit: false; readonly text: string };

export const numberFormat: NumberFormat = { kind: 'number' };
export const percentageFormat: NumberFormat = { kind: 'percentage' };

/**
 * The formats that a file names by number alone (ECMA-376 part 1, section 18.8.30); 27 to 36 and 50 to 58 are
 * dates in East Asian editions.
 */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return percentageFormat;
  if ((id >= 18 && id <= 22) || (id >= 45 && id <= 47)) return { kind: 'date', withTime: true };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return { kind: 'date', withTime: false };
  }
  return numberFormat;
}

/** Literal text in quotes or after a backslash; room as wide as the next character, or filled with it. */
const literal = /"([^"]*)"|\\(.)|[_*](.)/gsu;

/** Reads a format code (ECMA-376 part 1, section 18.8.31) as far as it tells a date, a percentage or a mask. */
export function parseFormat(code: string): NumberFormat {
  if (code.length > 255 || /^(?:general|standard)$/i.test(code)) return numberFormat;
  const section = firstSection(code);
  const bare = section.replace(literal, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return { kind: 'date', withTime: true };
  const symbols = bare.replace(/\[[^\]]*\]/g, '');
  if (symbols.includes('%')) return percentageFormat;
  if (/[dyhs]/i.test(symbols)) return { kind: 'date', withTime: /[hs]/i.test(symbols) };
  return maskOf(section) ?? numberFormat;
}

/** Up to the first semicolon outside quotes: what follows is for negative numbers, zero and text. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|[_*].|[^;"\\_*])*/su.exec(code)?.[0] ?? '';
}

function maskOf(section: string): NumberFormat | undefined {
  const mask: MaskPart[] = [];
  for (const [part, quoted, escaped] of section.matchAll(/"([^"]*)"|\\(.)|./gsu)) {
    if (part === '0') mask.push({ digit: true });
    else if (quoted !== undefined || escaped !== undefined) {
      mask.push({ digit: false, text: quoted ?? escaped ?? '' });
    } else if (/[-/ ]/.test(part)) mask.push({ digit: false, text: part });
    else return undefined;
  }
  const digits = mask.filter(({ digit }) => digit).length;
  // A lone `0` only rounds.
  return digits > 1 || (digits === 1 && mask.length > 1) ? { kind: 'mask', mask } : undefined;
}

/**
 * A number of a workbook as text that the check of a line reads.
 *
 * Of a spreadsheet's numbers fifteen digits are meant and the rest is noise of the binary form
 * (71.49999999999999 is 71.5). From 10^15 on digits have been lost before: such a number comes out with an
 * exponent, which no column takes.
 *
 * @param raw as the file writes it; comes back as it is when it is no number.
 * @param holds what the column is for. In a column of text the number is given as the spreadsheet shows it, as far
 * as a mask tells; in one of dates a plain number is a day.
 */
export function numberText(raw: string, format: NumberFormat, holds: Holds, from1904: boolean): string {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?$/i.test(raw)) return raw;
  const value = Number(raw);
  if (format.kind === 'percentage') return `${decimal(value * 100, holds)} %`;
  if (format.kind === 'date') return dateText(value, format.withTime, from1904) ?? decimal(value, holds);
  if (holds === 'date' && Number.isInteger(value) && value >= 10_000) {
    return dateText(value, false, from1904) ?? decimal(value, holds);
  }
  if (holds === 'text' && format.kind === 'mask' && Number.isInteger(value) && value >= 0) {
    return masked(decimal(value, holds), format.mask);
  }
  return decimal(value, holds);
}

/** Nine decimals are as many as a number of a results file may have; a quotient has more. */
function decimal(value: number, holds: Holds): string {
  const meant = Number(value.toPrecision(15));
  if (Math.abs(meant) >= 1e15) return meant.toExponential().toUpperCase();
  return String(holds === 'number' ? Number(meant.toFixed(9)) : meant);
}

function masked(digits: string, mask: readonly MaskPart[]): string {
  let left = digits.length;
  let places = mask.filter(({ digit }) => digit).length;
  let text = '';
  for (const part of mask) {
    if (!part.digit) {
      text += part.text;
      continue;
    }
    // The first place takes all digits that have no place of their own.
    const start = digits.length - left;
    const taken = left >= places ? left - places + 1 : 0;
    text += taken === 0 ? '0' : digits.slice(start, start + taken);
    left -= taken;
    places -= 1;
  }
  return text;
}

const lastDay = 2_958_465;
const secondsADay = 86_400;

/**
 * ISO 8601, with the time when the format shows one, and that alone of day 0. Day 1 is 1 January 1900, and 29 February 1900, which never
 * was, is counted (ECMA-376 part 1, section 18.17.4.1); or day 0 is 1 January 1904.
 * @returns undefined when no spreadsheet has such a day.
 */
function dateText(serial: number, withTime: boolean, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * secondsADay);
  const day = Math.floor(seconds / secondsADay) + (from1904 ? 1_462 : 0);
  if (day < 1 && !withTime) return undefined;
  if (day < 0 || day > lastDay) return undefined;
  if (day === 60) return '1900-02-29';
  const midnight = Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * secondsADay * 1000;
  const iso = new Date(midnight + (seconds - Math.floor(seconds / secondsADay) * secondsADay) * 1000);
  if (day === 0) return iso.toISOString().slice(11, 19);
  return iso.toISOString().slice(0, withTime ? 19 : 10);
}
