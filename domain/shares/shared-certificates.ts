import type { ActiveCertificate, Certificate, CertificateId, RevokedCertificate } from '../certificate.ts';
import { explainRevocation } from '../explain-revocation.ts';
import { newestFirst } from '../newest-first.ts';
import { isOfAll, type Share } from './share.ts';

/** A certificate in a share, as whoever opens it is to see it. */
export interface SharedCertificate {
  readonly certificate: ActiveCertificate | RevokedCertificate;
  readonly state: 'active' | 'revoked' | 'superseded';
  /** What is valid in its place, if that is in the share too. */
  readonly successor?: CertificateId;
}

/**
 * The certificates of a share, the newest first. What was revoked stays in it and says so: somebody may have seen it
 * there. One that was revoked before a share of all was made has nobody seen there, so it is not brought up.
 * @param all the register's certificates of the account's student numbers. What has left the wallet is not there, or
 * pending, and so no longer shared.
 */
export function sharedCertificates(
  share: Pick<Share, 'certificates' | 'createdAt'>,
  all: readonly Certificate[],
): SharedCertificate[] {
  const shared = all.filter((certificate) => isIn(share, certificate));
  return shared.toSorted(newestFirst).map((certificate) => {
    if (certificate.state === 'active') return { certificate, state: 'active' };
    const why = explainRevocation(certificate, all);
    const successor = shared.find(({ id }) => id === why?.by)?.id;
    const state = why?.kind === 'superseded' ? 'superseded' : 'revoked';
    return { certificate, state, ...(successor && { successor }) };
  });
}

function isIn(
  { certificates, createdAt }: Pick<Share, 'certificates' | 'createdAt'>,
  certificate: Certificate,
): certificate is ActiveCertificate | RevokedCertificate {
  // What was revoked before it came was never in the wallet.
  if (certificate.activatedAt === undefined) return false;
  if (!isOfAll(certificates)) return certificates.includes(certificate.id);
  if (!certificates.allOf.includes(certificate.studentNumber)) return false;
  return certificate.state === 'active' || (certificate as RevokedCertificate).revokedAt > createdAt;
}
