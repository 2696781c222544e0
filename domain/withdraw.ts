import {
  awardOf,
  type Certificate,
  type CertificateId,
  type ImportId,
  type Instant,
  isKnown,
  isListed,
  type MailState,
  type PendingCertificate,
  type RevocationReason,
  type RevokedCertificate,
  type StandingCertificate,
} from './certificate.ts';
import { isStanding, isWithdrawn, versionOf } from './issue.ts';

/** A person's word that certificates are taken back. */
export interface Withdrawal {
  readonly text: string;
  readonly at: Instant;
  /** With all of this import, which was a mistake: what no student was told of goes without a trace. */
  readonly importId?: ImportId;
}

/** What becomes of a certificate that is taken back. */
export type WithdrawOutcome =
  /** It stands revoked. What it had corrected was issued again, as `reissuedAs`. */
  | { readonly outcome: 'revoked'; readonly reissuedAs?: CertificateId }
  /** It is as if it had never been issued: nobody had been told. What it had corrected stands again. */
  | { readonly outcome: 'undone' }
  /** A correction stands in its place, and stays. */
  | { readonly outcome: 'superseded'; readonly by: CertificateId }
  /** It was taken back before, for another reason. */
  | { readonly outcome: 'revoked-before'; readonly revokedAt: Instant; readonly text: string }
  /** There is no such certificate, or no longer. */
  | { readonly outcome: 'unknown' }
  /** A mail to its student is on its way at this moment: to be tried again in a moment. */
  | { readonly outcome: 'busy' };

/** A certificate, and what becomes of it. */
export interface Change {
  readonly before: Certificate;
  readonly after: Certificate;
}

/** What counted before a correction that is taken back, issued once more. */
export interface Reissue {
  readonly former: RevokedCertificate;
  readonly certificate: PendingCertificate;
}

/** The outcome, and the write that brings it about. */
export type WithdrawPlan = { readonly outcome: WithdrawOutcome } & (
  | { readonly act: 'nothing' }
  /** Both or neither: nobody is to be left without a certificate that only a wrong file has taken. */
  | ({ readonly act: 'change'; readonly reissue?: Reissue } & Change)
  /** Delete it; `comesBack` is what it had superseded. */
  | { readonly act: 'undo'; readonly issued: StandingCertificate; readonly comesBack?: Change }
);

/**
 * What taking back a certificate means.
 *
 * A correction that its student knows of cannot vanish. Taken back with its import it stands revoked, and what counted
 * before is issued again as the version after it. So it is if what counted before was signed: a status list has said of
 * it that it is revoked, which "is not reversible" (Bitstring Status List v1.0, `statusPurpose`).
 * @param certificate as it is now; undefined when there is none.
 * @param versions all certificates of its natural key, in any order.
 * @param fresh of what is issued again, if anything is: spent only then.
 */
export function planWithdrawal(
  certificate: Certificate | undefined,
  versions: readonly Certificate[],
  withdrawal: Withdrawal,
  fresh: Pick<PendingCertificate, 'id' | 'issuedAt'>,
): WithdrawPlan {
  const { importId } = withdrawal;
  if (!certificate || (importId && certificate.importId !== importId)) {
    return { act: 'nothing', outcome: { outcome: 'unknown' } };
  }
  if (isStanding(certificate)) return planStanding(certificate, versions, withdrawal, fresh);
  if (isWithdrawn(certificate)) {
    const { revokedAt, reason } = certificate;
    // The same word a second time finds its own work.
    const same = reason.text === withdrawal.text && reason.withImport === (importId !== undefined);
    const outcome: WithdrawOutcome = same
      ? revoked(reissuedAfter(certificate, versions))
      : { outcome: 'revoked-before', revokedAt, text: reason.text };
    return { act: 'nothing', outcome };
  }
  return planSuperseded(certificate, withdrawal);
}

function planStanding(
  standing: StandingCertificate,
  versions: readonly Certificate[],
  { text, at, importId }: Withdrawal,
  fresh: Pick<PendingCertificate, 'id' | 'issuedAt'>,
): WithdrawPlan {
  const after = withdrawn(standing, text, at, importId !== undefined);
  if (!importId) return { act: 'change', before: standing, after, outcome: revoked() };
  const former = countedBefore(standing, versions, importId);
  const predecessor = versions.find(({ id }) => id === standing.supersedes);
  if (isUnseen(standing) && (!former || (former === predecessor && !isListed(former)))) {
    const before = predecessor && restored(predecessor, standing.id);
    const comesBack = before && { before: predecessor, after: before };
    return { act: 'undo', issued: standing, ...(comesBack && { comesBack }), outcome: { outcome: 'undone' } };
  }
  if (!former) return { act: 'change', before: standing, after, outcome: revoked() };
  const certificate = issuedAgain(former, versionOf(standing) + 1, fresh);
  const reissue = { former, certificate };
  return { act: 'change', before: standing, after, reissue, outcome: revoked(fresh.id) };
}

function revoked(reissuedAs?: CertificateId): WithdrawOutcome {
  return { outcome: 'revoked', ...(reissuedAs && { reissuedAs }) };
}

/**
 * The version that counted before a certificate of an import that is taken back: the last of an import that stands. What
 * a person has taken back by itself does not count, nor does what was there before it.
 */
function countedBefore(
  certificate: Certificate,
  versions: readonly Certificate[],
  importId: ImportId,
): RevokedCertificate | undefined {
  const before = versions
    .filter((version) => versionOf(version) < versionOf(certificate))
    .toSorted((a, b) => versionOf(b) - versionOf(a));
  for (const version of before) {
    if (isStanding(version)) continue;
    const { reason } = version;
    if (reason.kind === 'withdrawn' && !reason.withImport) return undefined;
    if (reason.kind === 'superseded' && !reason.withdrawn && version.importId !== importId) return version;
  }
  return undefined;
}

/** It is its import's word, as it was: taken back with that import, and older than what a later file says. */
function issuedAgain(
  former: RevokedCertificate,
  version: number,
  { id, issuedAt }: Pick<PendingCertificate, 'id' | 'issuedAt'>,
): PendingCertificate {
  const { importId, droppedAt, lineContact } = former;
  return {
    ...awardOf(former),
    ...{ id, importId, issuedAt, version, state: 'pending', mail: 'queued', reissues: former.id },
    ...(droppedAt && { droppedAt }),
    ...(lineContact && { lineContact }),
  };
}

function reissuedAfter(
  certificate: Certificate,
  versions: readonly Certificate[],
): CertificateId | undefined {
  const next = versions.find((version) => versionOf(version) === versionOf(certificate) + 1);
  return next?.reissues && next.id;
}

function planSuperseded(certificate: RevokedCertificate, { text, at, importId }: Withdrawal): WithdrawPlan {
  const { reason } = certificate;
  if (reason.kind !== 'superseded') throw new Error('Only a superseded certificate is left here');
  const outcome: WithdrawOutcome = { outcome: 'superseded', by: reason.by };
  if (!importId || reason.withdrawn) return { act: 'nothing', outcome };
  const after = { ...certificate, reason: { ...reason, withdrawn: { text, at } } };
  return { act: 'change', before: certificate, after, outcome };
}

/** Whether nothing is left of it to take back, whatever becomes of what superseded it. */
export function isTakenBack(certificate: Certificate): boolean {
  if (isStanding(certificate)) return false;
  return certificate.reason.kind === 'withdrawn' || certificate.reason.withdrawn !== undefined;
}

/** A student who knows of a certificate is told that it is gone; nobody else is. */
function withdrawn(
  certificate: StandingCertificate,
  text: string,
  revokedAt: Instant,
  withImport: boolean,
): RevokedCertificate {
  const { state: _, ...standing } = certificate;
  const reason: RevocationReason = { kind: 'withdrawn', text, withImport };
  const mail: MailState = isKnown(certificate) ? 'queued' : 'skipped';
  return { ...standing, state: 'revoked', revokedAt, reason, mail };
}

/** The state that a certificate had before `successor` took its place, or that its own import's withdrawal gave it. */
function restored(former: Certificate, successor: CertificateId): Certificate | undefined {
  if (former.state !== 'revoked' || former.reason.kind !== 'superseded') return undefined;
  if (former.reason.by !== successor) return undefined;
  const { state: _, revokedAt: __, reason, activatedAt, ...issued } = former;
  const standing: StandingCertificate =
    activatedAt === undefined ? { ...issued, state: 'pending' } : { ...issued, state: 'active', activatedAt };
  if (!reason.withdrawn) return standing;
  return withdrawn(standing, reason.withdrawn.text, reason.withdrawn.at, true);
}

/** Whether no mail about a certificate ever left, nor its student saw it otherwise. */
function isUnseen({ mail, mailMessageId, seenAt }: Certificate): boolean {
  const left = mailMessageId !== undefined || !['queued', 'held', 'rejected', 'unwanted'].includes(mail);
  return !left && seenAt === undefined;
}
