import {
  type Certificate,
  type CertificateId,
  type ImportId,
  type Instant,
  isKnown,
  type MailState,
  type RevocationReason,
  type RevokedCertificate,
  type StandingCertificate,
} from './certificate.ts';
import { isStanding, isWithdrawn } from './issue.ts';

/** A person's word that certificates are taken back. */
export interface Withdrawal {
  readonly text: string;
  readonly at: Instant;
  /** With all of this import, which was a mistake: what no student was told of goes without a trace. */
  readonly importId?: ImportId;
}

/** What becomes of a certificate that is taken back. */
export type WithdrawOutcome =
  /** It stands revoked. */
  | { readonly outcome: 'revoked' }
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

/** The outcome, and the write that brings it about. */
export type WithdrawPlan = { readonly outcome: WithdrawOutcome } & (
  | { readonly act: 'nothing' }
  | ({ readonly act: 'change' } & Change)
  /** Delete it; `comesBack` is what it had superseded. */
  | { readonly act: 'undo'; readonly issued: StandingCertificate; readonly comesBack?: Change }
);

/**
 * What taking back a certificate means.
 * @param certificate as it is now; undefined when there is none.
 * @param predecessor what it supersedes, if anything.
 */
export function planWithdrawal(
  certificate: Certificate | undefined,
  predecessor: Certificate | undefined,
  withdrawal: Withdrawal,
): WithdrawPlan {
  const { importId } = withdrawal;
  if (!certificate || (importId && certificate.importId !== importId)) {
    return { act: 'nothing', outcome: { outcome: 'unknown' } };
  }
  if (isStanding(certificate)) return planStanding(certificate, predecessor, withdrawal);
  if (isWithdrawn(certificate)) {
    const { revokedAt, reason } = certificate;
    // The same word a second time finds its own work.
    const same = reason.text === withdrawal.text && reason.withImport === (importId !== undefined);
    const outcome: WithdrawOutcome = same
      ? { outcome: 'revoked' }
      : { outcome: 'revoked-before', revokedAt, text: reason.text };
    return { act: 'nothing', outcome };
  }
  return planSuperseded(certificate, withdrawal);
}

function planStanding(
  standing: StandingCertificate,
  predecessor: Certificate | undefined,
  withdrawal: Withdrawal,
): WithdrawPlan {
  if (withdrawal.importId && isUnseen(standing)) {
    const former = predecessor && restored(predecessor, standing.id);
    const comesBack = former && { before: predecessor, after: former };
    return { act: 'undo', issued: standing, ...(comesBack && { comesBack }), outcome: { outcome: 'undone' } };
  }
  const after = withdrawn(standing, withdrawal.text, withdrawal.at, withdrawal.importId !== undefined);
  return { act: 'change', before: standing, after, outcome: { outcome: 'revoked' } };
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
