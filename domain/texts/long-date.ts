import type { IsoDate } from '../certificate.ts';
import type { Language } from '../language.ts';

/** `2026-06-30` as a person says it. */
export function formatLongDate(date: IsoDate, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
