import type { Language } from '../language.ts';

/** The institute is in Belgium: each language's own words, the country's own ways with dates and numbers. */
const locale = (language: Language) => `${language}-BE`;

/** `2026-06-24` as a person says it: `24 juin 2026`, day and month in one line. A calendar date has no time zone. */
export function formatDate(date: string, language: Language): string {
  return dayIn(language, new Date(date), 'UTC');
}

function dayIn(language: Language, day: Date, timeZone?: string): string {
  const said = new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone }).format(day);
  // French says the first of a month as such; Intl does not know.
  const inFull = language === 'fr' ? said.replace(/^1 /, '1er ') : said;
  return inFull.replace(' ', '\u00a0');
}

/**
 * `2025-2026` in one piece: word joiners keep a narrow line from breaking at the hyphen. Our fonts have no glyph
 * for the non-breaking hyphen.
 */
export function formatSchoolYear(schoolYear: string): string {
  return schoolYear.replace('-', '\u2060-\u2060');
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

/** `percentage` is 0 to 100. */
export function formatPercentage(percentage: number, language: Language): string {
  return new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 2 }).format(
    percentage / 100,
  );
}

/** The time of day of an instant, where the reader is: `14:12`. */
export function formatTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { timeStyle: 'short' }).format(new Date(instant));
}

/** As `formatDay`, but for today and yesterday, which a person calls so. @param now milliseconds since the epoch. */
export function formatRecentDay(instant: string, language: Language, now: number): string {
  const [today, yesterday] = [now, now - 86_400_000].map((time) => new Date(time).toDateString());
  const day = new Date(instant).toDateString();
  const recent = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (day === today) return recent.format(0, 'day');
  return day === yesterday ? recent.format(-1, 'day') : formatDay(instant, language);
}

/** The day of an instant, where the reader is. */
export function formatDay(instant: string, language: Language): string {
  return dayIn(language, new Date(instant));
}
