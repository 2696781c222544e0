import type { Award, IsoDate, ReplacedContact } from '../certificate.ts';
import { codePointOf } from '../code-point.ts';
import type { Contact } from '../contact.ts';
import { undrawableIn } from '../document/drawable.ts';
import type { Language } from '../language.ts';
import { formatLongDate } from '../texts/long-date.ts';
import { reportTexts } from '../texts/report/index.ts';
import { columnName, columns } from './columns.ts';
import { shown } from './rejection.ts';
import type { ReportEntry } from './report.ts';

/** What became of a line that is right in itself, where the secretariat should know. */
export const noticeReasons = [
  'corrected',
  'outdated',
  'contact-changed',
  'contact-outdated',
  'revoked',
  'undrawable',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

export function isNotice({ reason }: Pick<ReportEntry, 'reason'>): boolean {
  return (noticeReasons as readonly string[]).includes(reason);
}

/** The words for what became of good lines. What they show of a file or of the register is safe to print. */
export function notices(language: Language) {
  const t = reportTexts(language);
  const number = new Intl.NumberFormat(language);

  function fieldShown(value: Award[keyof Award]): string {
    if (value === undefined) return '–';
    return typeof value === 'number' ? number.format(value) : shown(value);
  }

  const advice = (reason: NoticeReason, values: Record<string, string> = {}) => ({
    reason,
    message: t(`reason.${reason}.message`, values),
    remedy: t(`reason.${reason}.remedy`, values),
  });

  /** One entry for each field in which a line differs from the certificate that stands, or stood until it came. */
  function differing(
    reason: 'corrected' | 'outdated',
    line: number,
    fields: readonly (keyof Award)[],
    said: Award,
    stands: Award,
  ): ReportEntry[] {
    return fields.map((field) => ({
      line,
      column: columnName(field, language, columns),
      value: fieldShown(said[field]),
      stands: fieldShown(stands[field]),
      ...advice(reason),
    }));
  }

  /** One entry for each part of a contact that a line has changed: `replaced` is what it was. */
  function contactChanged(line: number, said: Contact, replaced: ReplacedContact): ReportEntry[] {
    return (['address', 'language'] as const)
      .filter((field) => replaced[field] !== undefined)
      .map((field) => ({
        line,
        column: columnName(field, language, columns),
        value: shown(said[field]),
        stands: shown(replaced[field] ?? ''),
        ...advice('contact-changed'),
      }));
  }

  /** A newer file has set the contact, or this one was here before. */
  function contactOutdated(line: number, address: string, stands: Pick<Contact, 'address'>): ReportEntry {
    return {
      line,
      column: columnName('address', language, columns),
      value: shown(address),
      stands: shown(stands.address),
      ...advice('contact-outdated'),
    };
  }

  /** @param text why a person has taken the certificate back. */
  function revoked(line: number, revokedOn: IsoDate, text: string): ReportEntry {
    return { line, ...advice('revoked', { date: formatLongDate(revokedOn, language), text: shown(text) }) };
  }

  /** One entry for each field with characters that no document can show. */
  function undrawable(line: number, award: Award): ReportEntry[] {
    return (['lastName', 'firstName', 'code', 'title', 'level'] as const).flatMap((field) => {
      const characters = undrawableIn(award[field] ?? '');
      if (characters.length === 0) return [];
      const values = { characters: shown(characters.join(' ')), code: codePointOf(characters[0] ?? '') };
      const column = columnName(field, language, columns);
      return [{ line, column, value: fieldShown(award[field]), ...advice('undrawable', values) }];
    });
  }

  return { undrawable, differing, contactChanged, contactOutdated, revoked };
}
