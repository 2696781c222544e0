import type { ImportId, Instant } from '../certificate.ts';
import type { Language } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import { type ColumnTable, columnName, columns } from './columns.ts';
import type { ReadTitles } from './header.ts';
import type { ImportKind } from './import-kind.ts';
import type { NoticeReason } from './notice.ts';
import { type Rejection, type RejectionReason, shown } from './rejection.ts';
import type { UnreadableFile } from './unreadable-file.ts';

/**
 * `unreadable`: the file's fault, and nothing after the place it names was read. `failed`: ours, and dropping
 * the file again is safe. `withdrawn`: a person took back all that the import did.
 */
export type ImportState = 'running' | 'done' | 'unreadable' | 'failed' | 'withdrawn';

/** What became of the lines. Of a dry run: what would become of them. */
export interface ImportCounts {
  /** Every line read. Each is counted under one of the others besides. */
  readonly lines: number;
  readonly accepted: number;
  /** The certificate stood already and said otherwise: a new one stands in its place. */
  readonly corrected: number;
  /** The certificate, or the contact, stood already and says the same. */
  readonly duplicates: number;
  /** Changed where a student's mails go. Of a results file these are counted under what the line did besides. */
  readonly contactsChanged: number;
  /** Says otherwise than what stands, and comes too late. */
  readonly outdated: number;
  /** The certificate was taken back by a person and stays so. */
  readonly revoked: number;
  /** What is to correct: each is given back with the file of rejected lines. */
  readonly rejected: number;
  /** No lines of the table: sums, and its header again. */
  readonly passedOver: number;
}

export const noCounts: ImportCounts = {
  lines: 0,
  accepted: 0,
  corrected: 0,
  duplicates: 0,
  contactsChanged: 0,
  outdated: 0,
  revoked: 0,
  rejected: 0,
  passedOver: 0,
};

const countsOfResults = [
  'lines',
  'accepted',
  'corrected',
  'duplicates',
  'outdated',
  'revoked',
  'rejected',
  'passedOver',
  'contactsChanged',
] as const;

/** What there is to count in a file of each kind, in the order in which it is told. */
export const countsOf = {
  results: countsOfResults,
  check: countsOfResults,
  contacts: ['lines', 'contactsChanged', 'duplicates', 'outdated', 'rejected', 'passedOver'],
} as const satisfies Record<ImportKind, readonly (keyof ImportCounts)[]>;

/** What happened and what to do about it, in the secretariat's language. */
export interface Advice {
  readonly message: string;
  readonly remedy: string;
}

/**
 * One thing to correct or to know. Texts from the file are safe to print, not safe to put in HTML as they are.
 */
export interface ReportEntry extends Advice {
  readonly line: number;
  /** As the file calls it. */
  readonly column?: string;
  readonly value?: string;
  /** What the register held in the place of `value` when the line was read. */
  readonly stands?: string;
  readonly reason: RejectionReason | NoticeReason;
}

/** A page with more would be slow on a phone, and nobody reads it to the end. */
export const mostEntriesShown = 1_000;

/** How an import was taken back: when, why, and what has become of its certificates. */
export interface ReportedWithdrawal {
  readonly at: Instant;
  readonly text: string;
  readonly revoked: number;
  /** Vanished without a trace: no student knew of them. */
  readonly undone: number;
  /** Issued again: what counted before a correction that was revoked. */
  readonly reissued: number;
}

/** @param word what the record of the import says of its withdrawal. */
export function reportedWithdrawal({
  at,
  text,
  counts: { revoked, undone, reissued = 0 },
}: Pick<ReportedWithdrawal, 'at' | 'text'> & {
  readonly counts: Pick<ReportedWithdrawal, 'revoked' | 'undone' | 'reissued'>;
}): ReportedWithdrawal {
  return { at, text, revoked, undone, reissued };
}

/** A word that names no language in which anything is sent, and in how many lines it stands. Safe to print. */
export interface UnknownLanguage {
  readonly word: string;
  readonly lines: number;
}

export interface ImportReport {
  readonly importId: ImportId;
  readonly kind: ImportKind;
  /** The name of the file as it was dropped. */
  readonly file: string;
  readonly language: Language;
  /** IANA name of the zone that its reader lives in. */
  readonly timeZone: string;
  readonly state: ImportState;
  readonly counts: ImportCounts;
  /** The first of them, at most `mostEntriesShown`. */
  readonly entries: readonly ReportEntry[];
  readonly entriesTotal: number;
  /** What its lines say of languages in which nothing is sent. */
  readonly unknownLanguages?: readonly UnknownLanguage[];
  /** Which titles were read as which columns; absent until the header was found. */
  readonly titles?: ReadTitles;
  /** Why the state is `unreadable`. */
  readonly problem?: Advice;
  /** What looks like a mistake, though it was done. */
  readonly warning?: Advice;
  /** The former import of a file with the same content. */
  readonly repeats?: ImportId;
  /** Of one in the state `withdrawn`, once its certificates are being taken back. */
  readonly withdrawal?: ReportedWithdrawal;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

/** What tells of this line alone. */
const ownWords: ReadonlySet<RejectionReason> = new Set(['duplicate-in-file', 'cell-count', 'other-person']);

/** The words for a rejection. They hold nothing from the file; what they hold of the register is safe to print, not in HTML. */
export function reportMessage(language: Language): (rejection: Rejection) => Advice {
  const t = reportTexts(language);
  const valuesOf = messageValues(language);
  const known = new Map<string, Advice>();
  return (rejection) => {
    const { reason } = rejection;
    const values = valuesOf(rejection);
    const words = () => ({
      message: t(`reason.${reason}.message`, values),
      remedy: t(`reason.${reason}.remedy`, values),
    });
    // What tells of other lines is said once; all else comes by the thousand, and looking words up is slow.
    if (ownWords.has(reason)) return words();
    const key = [reason, ...Object.values(values)].join();
    const advice = known.get(key) ?? words();
    known.set(key, advice);
    return advice;
  };
}

/** A few lines may well be meant to correct. */
const fewCorrections = 5;

/** A file of results that corrects most of what it names is rather another export than better knowledge. */
export function warningOf(
  kind: ImportKind,
  { lines, corrected }: ImportCounts,
  language: Language,
): Advice | undefined {
  if (kind === 'contacts' || corrected < fewCorrections || corrected * 2 <= lines) return undefined;
  const t = reportTexts(language);
  const number = new Intl.NumberFormat(language);
  return {
    message: t(`manyCorrections.${kind}.message`, {
      corrected: number.format(corrected),
      lines: number.format(lines),
    }),
    remedy: t(`manyCorrections.${kind}.remedy`),
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
 * The words for a file that cannot be read, or not to its end. They may name its sheets or titles: not safe in HTML as they are.
 * @param table the columns of the kind of file.
 */
export function unreadableMessage(
  language: Language,
  table: ColumnTable<string> = columns,
): (error: UnreadableFile) => Advice {
  const t = reportTexts(language);
  const listed = (names: readonly string[]) => new Intl.ListFormat(language).format(names);
  const quote = (text: string) => t('quoted', { text });
  return ({ reason, line = 1, columns: named, titles, sheets }) => {
    const values = {
      line,
      columns: listed(named.map((column) => columnName(column, language, table))),
      titles: listed(titles.slice(0, mostNamed).map((title) => quote(shown(title)))),
      sheets: listed(sheets.slice(0, mostNamed).map(shown)),
    };
    return {
      message: t(`unreadable.${reason}.message`, values),
      remedy: t(`unreadable.${reason}.remedy`, values),
    };
  };
}

/** The words for an import of which a run was killed, which nobody but its next run can tell. */
export function cutOffMessage(language: Language): Advice {
  const t = reportTexts(language);
  return { message: t('cutOff.message'), remedy: t('cutOff.remedy') };
}

/** As many as help to find them. */
const mostNamed = 5;

function messageValues(language: Language): (rejection: Rejection) => Record<string, string | number> {
  const number = new Intl.NumberFormat(language);
  return (rejection): Record<string, string | number> => {
    switch (rejection.reason) {
      case 'below-pass-mark':
        return { passMark: number.format(rejection.passMark) };
      case 'out-of-range':
        return { min: number.format(rejection.min), max: number.format(rejection.max) };
      case 'too-long':
        return { max: number.format(rejection.max) };
      case 'cell-count':
        return { expected: rejection.expected, found: rejection.found };
      case 'duplicate-in-file':
        return { firstLine: rejection.firstLine };
      case 'other-person':
        return { stands: rejection.stands };
      default:
        return {};
    }
  };
}
