import type { Award } from '../certificate.ts';
import type { Language } from '../language.ts';
import { formatDate, formatNumber, formatPercentage } from '../texts/format.ts';
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
      return formatDate(String(value), language);
    case 'result':
      return formatPercentage(Number(value), language);
    default:
      return typeof value === 'number' ? formatNumber(value, language) : inert(value) || none;
  }
}
