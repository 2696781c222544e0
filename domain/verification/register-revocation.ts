import type { Certificate } from '../certificate.ts';
import { explainRevocation } from '../explain-revocation.ts';
import { type ShareVisibility, shareVisibility } from '../sharing.ts';
import type { Revocation } from './verify-credential.ts';

/**
 * What anybody who holds a certificate may know of why it is no longer valid: whether it was corrected or taken back,
 * and when. The words of the secretariat are for its student alone, and so is what came in its place, unless the student
 * shows other certificates.
 * @param all the certificates of its student number.
 */
export function registerRevocation(
  certificate: Certificate,
  all: readonly Certificate[],
  sharing: Partial<ShareVisibility> | undefined,
): Revocation | undefined {
  if (certificate.state !== 'revoked') return undefined;
  const why = explainRevocation(certificate, all);
  if (why?.kind !== 'superseded') return { kind: 'withdrawn', on: why?.at ?? certificate.revokedAt };
  const shown = shareVisibility(sharing).otherCertificates;
  return { kind: 'superseded', on: why.at, ...(shown && { successor: why.by }) };
}
