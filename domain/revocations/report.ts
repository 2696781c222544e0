import type { CertificateId, ImportId, Instant, IsoDate } from '../certificate.ts';
import type { Language } from '../language.ts';
import { shown } from '../results/rejection.ts';
import type { Advice, ImportState, ReportEntry } from '../results/report.ts';
import { formatLongDate } from '../texts/long-date.ts';
import { revocationTexts } from '../texts/revocation/index.ts';

export interface RevocationCounts {
  readonly lines: number;
  /** Certificates that stand revoked for the reason of their line. */
  readonly revoked: number;
  /** Certificates of an import that vanished without a trace: nobody had been told. */
  readonly undone: number;
  /** Certificates that were issued again: what counted before a correction that was revoked with its import. */
  readonly reissued: number;
  /** Lines that took back nothing: each has an entry. */
  readonly rejected: number;
}

/** Why a line that could be read took back nothing. */
export type Refusal =
  | { readonly reason: 'unknown-certificate' | 'unknown-import' }
  | { readonly reason: 'superseded'; readonly by: CertificateId }
  | { readonly reason: 'revoked-before'; readonly revokedOn: IsoDate; readonly text: string };

export type RevocationEntry = Omit<ReportEntry, 'reason'> & {
  readonly reason: ReportEntry['reason'] | Refusal['reason'];
};

export interface RevocationReport {
  readonly importId: ImportId;
  /** The name of the file as it was dropped. */
  readonly file: string;
  readonly language: Language;
  /** IANA name of the zone that its reader lives in. */
  readonly timeZone: string;
  /** `running` until all that was found has been taken back. */
  readonly state: Exclude<ImportState, 'withdrawn'>;
  readonly counts: RevocationCounts;
  /** The first of them, at most `mostEntriesShown`. */
  readonly entries: readonly RevocationEntry[];
  readonly entriesTotal: number;
  /** Why the state is `unreadable`. */
  readonly problem?: Advice;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

/** What a report says of a line that took back nothing. */
export function refusalEntry(language: Language): (line: number, refusal: Refusal) => RevocationEntry {
  const t = revocationTexts(language);
  return (line, refusal) => {
    const values = valuesOf(refusal, language);
    return {
      line,
      reason: refusal.reason,
      message: t(`refusal.${refusal.reason}.message`, values),
      remedy: t(`refusal.${refusal.reason}.remedy`, values),
    };
  };
}

function valuesOf(refusal: Refusal, language: Language): Record<string, string> {
  switch (refusal.reason) {
    case 'superseded':
      return { number: refusal.by };
    case 'revoked-before':
      return { date: formatLongDate(refusal.revokedOn, language), text: shown(refusal.text) };
    default:
      return {};
  }
}
