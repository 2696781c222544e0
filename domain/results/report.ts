import type { ImportId, Instant, IsoDate } from '../certificate.ts';
import type { Language } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import { type ColumnTable, columnName, columns } from './columns.ts';
import { type Rejection, shown } from './rejection.ts';
import type { UnreadableFile } from './unreadable-file.ts';

/**
 * `unreadable`: the file's fault, and nothing after the place it names was read. `failed`: ours, and dropping
 * the file again is safe. `withdrawn`: a person has taken the whole of it back.
 */
export type ImportState = 'running' | 'done' | 'unreadable' | 'failed' | 'withdrawn';

export interface ImportCounts {
  /** Every line read; the sum of the others, of which `contactsChanged` is a part of the duplicates. */
  readonly lines: number;
  readonly accepted: number;
  /** The certificate stood already and said otherwise: a new one stands in its place. */
  readonly corrected: number;
  /** The certificate stood already and says the same. */
  readonly duplicates: number;
  /** Duplicates that changed where their student's mails go. */
  readonly contactsChanged: number;
  /** Lines with one entry or more. */
  readonly rejected: number;
}

/** What happened and what to do about it, in the secretariat's language. */
export interface Advice {
  readonly message: string;
  readonly remedy: string;
}

/** One thing to correct. Texts from the file are safe to print, not safe to put in HTML as they are. */
export interface ReportEntry extends Advice {
  readonly line: number;
  /** As the file calls it. */
  readonly column?: string;
  readonly value?: string;
  readonly reason: Rejection['reason'];
}

export interface ImportReport {
  readonly importId: ImportId;
  /** The name of the file as it was dropped. */
  readonly file: string;
  readonly language: Language;
  /** IANA name of the zone that its reader lives in. */
  readonly timeZone: string;
  readonly state: ImportState;
  readonly counts: ImportCounts;
  readonly entries: readonly ReportEntry[];
  /** Why the state is `unreadable`. */
  readonly problem?: Advice;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

/** The words for a rejection. They hold nothing from the file. */
export function reportMessage(language: Language): (rejection: Rejection) => Advice {
  const t = reportTexts(language);
  return (rejection) => {
    const values = messageValues(rejection, language);
    return {
      message: t(`reason.${rejection.reason}.message`, values),
      remedy: t(`reason.${rejection.reason}.remedy`, values),
    };
  };
}

/** @param table the columns of the kind of file. */
export function reportEntry(
  language: Language,
  table: ColumnTable<string> = columns,
): (rejection: Rejection) => ReportEntry {
  const advice = reportMessage(language);
  return (rejection) => {
    const { line, reason, header, value } = rejection;
    const column = header ?? (rejection.column && columnName(rejection.column, language, table));
    return {
      line,
      reason,
      ...(column !== undefined && { column }),
      ...(value !== undefined && { value }),
      ...advice(rejection),
    };
  };
}

/**
 * The words for a file that cannot be read, or not to its end. They may name its sheets: not safe in HTML as they are.
 * @param table the columns of the kind of file.
 */
export function unreadableMessage(
  language: Language,
  table: ColumnTable<string> = columns,
): (error: UnreadableFile) => Advice {
  const t = reportTexts(language);
  return ({ reason, line = 1, columns: named, sheets }) => {
    const values = { line, columns: listed(named, language, table), sheets: listedSheets(sheets, language) };
    return {
      message: t(`unreadable.${reason}.message`, values),
      remedy: t(`unreadable.${reason}.remedy`, values),
    };
  };
}

function messageValues(rejection: Rejection, language: Language): Record<string, string | number> {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  switch (rejection.reason) {
    case 'below-pass-mark':
      return { passMark: number(rejection.passMark) };
    case 'out-of-range':
      return { min: number(rejection.min), max: number(rejection.max) };
    case 'too-long':
      return { max: number(rejection.max) };
    case 'cell-count':
      return { expected: rejection.expected, found: rejection.found };
    case 'duplicate-in-file':
      return { firstLine: rejection.firstLine };
    case 'outdated':
      return { fields: listed(rejection.fields, language, columns) };
    case 'revoked':
      return { date: formatLongDate(rejection.revokedOn, language), reason: rejection.text };
    default:
      return {};
  }
}

/** `2026-06-30` as a person says it. */
export function formatLongDate(date: IsoDate, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function listed(names: readonly string[], language: Language, table: ColumnTable<string>): string {
  return new Intl.ListFormat(language).format(names.map((name) => columnName(name, language, table)));
}

/** As many as help to find them. */
function listedSheets(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(names.slice(0, 5).map(shown));
}
