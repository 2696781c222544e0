import {
  type Award,
  type Certificate,
  differences,
  isKnown,
  isListed,
  isUntold,
  type StandingCertificate,
} from './certificate.ts';
import { isStanding, isWithdrawn, versionOf, type WithdrawnCertificate } from './issue.ts';

/** What a student has not heard of yet. */
export type News =
  | { readonly kind: 'new'; readonly certificate: StandingCertificate }
  /**
   * It takes the place of one that the student knows, which said `was`; for `reason` if a person took that back. It may say
   * the same: then what the student has downloaded is no longer valid, and that is the news.
   */
  | {
      readonly kind: 'corrected';
      readonly certificate: StandingCertificate;
      readonly was: Award;
      readonly reason?: string;
    }
  | { readonly kind: 'revoked'; readonly certificate: WithdrawnCertificate };

/** What there is to tell a student, and the certificates whose mail is due but brings nothing new. */
export interface NewsOfStudent {
  readonly news: readonly News[];
  readonly settled: readonly Certificate[];
}

/**
 * What a student is to be told, from all certificates of a student number. Of several versions of one certificate the
 * last alone is told of, beside the last that the student knows: what came and went between never reached anybody.
 */
export function newsOf(all: readonly Certificate[]): NewsOfStudent {
  const news: News[] = [];
  const settled: Certificate[] = [];
  for (const versions of byNaturalKey(all)) {
    const last = versions.at(-1);
    const due = versions.filter((version) => isUntold(version) && !isSuperseded(version));
    if (!last || due.length === 0) continue;
    const told = newsOfLast(last, versions.slice(0, -1));
    if (told) news.push(told);
    settled.push(...due.filter((certificate) => certificate !== told?.certificate));
  }
  return { news, settled };
}

function newsOfLast(last: Certificate, before: readonly Certificate[]): News | undefined {
  if (!isUntold(last)) return undefined;
  if (isWithdrawn(last)) return { kind: 'revoked', certificate: last };
  if (!isStanding(last)) return undefined;
  const was = before.findLast((version) => !isSkippedOver(version));
  if (!was || isEndKnown(was)) return { kind: 'new', certificate: last };
  // What was signed is no longer valid, be it that the next says the same.
  if (differences(was, last).length === 0 && !isListed(was)) return undefined;
  const reason = last.reissues && reasonOf(before.at(-1));
  return { kind: 'corrected', certificate: last, was, ...(reason && { reason }) };
}

function reasonOf(version: Certificate | undefined): string | undefined {
  return version && isWithdrawn(version) ? version.reason.text : undefined;
}

/** Its successor tells of it; or nobody ever does, if nobody heard of it. */
function isSuperseded(version: Certificate): boolean {
  return version.state === 'revoked' && version.reason.kind === 'superseded';
}

/** Superseded before its student knew of it, or taken back before. */
function isSkippedOver(version: Certificate): boolean {
  return isWithdrawn(version) ? version.mail === 'skipped' : !isKnown(version);
}

/** The student knows that it is revoked: what comes after it is new. */
function isEndKnown(version: Certificate): boolean {
  return isWithdrawn(version) && !isUntold(version);
}

function byNaturalKey(all: readonly Certificate[]): Certificate[][] {
  const grouped = Map.groupBy(all, ({ kind, code, deliberatedOn }) =>
    JSON.stringify([kind, code, deliberatedOn]),
  );
  return [...grouped.values()].map((versions) => versions.toSorted((a, b) => versionOf(a) - versionOf(b)));
}
