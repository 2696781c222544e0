import type { Award } from '../certificate.ts';
import type { Language } from '../language.ts';
import { kindTexts } from '../texts/kind/index.ts';
import { inert } from './inert.ts';

/** What stands for a value that is not given. */
const none = '–';

/** The value of a field of a certificate as its reader writes it: `71,5 %`, `26 juin 2026`. */
export function awardValue(award: Award, field: keyof Award, language: Language): string {
  const value = award[field];
  if (value === undefined) return none;
  switch (field) {
    case 'kind':
      return kindTexts(language)(award.kind);
    case 'birthDate':
    case 'deliberatedOn':
      return new Intl.DateTimeFormat(`${language}-BE`, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(value),
      );
    case 'result':
      return new Intl.NumberFormat(`${language}-BE`, { style: 'percent', maximumFractionDigits: 2 }).format(
        Number(value) / 100,
      );
    default:
      return typeof value === 'number'
        ? new Intl.NumberFormat(`${language}-BE`).format(value)
        : inert(value) || none;
  }
}
