import type { CertificateView } from '../../domain/api.ts';
import type { Certificate } from '../../domain/certificate.ts';
import { isNew } from '../../domain/wallet-visits.ts';

/**
 * What the owner may see of a certificate: its facts, never the marks that the register keeps beside them.
 * @param newSince milliseconds since the epoch.
 */
export function certificateView(certificate: Certificate, newSince: number): CertificateView {
  const { id, state, studentNumber, firstName, lastName, birthDate } = certificate;
  const { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn, activatedAt } =
    certificate;
  const holder = { studentNumber, firstName, lastName, birthDate };
  const award = { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn };
  const revocation = revocationOf(certificate);
  return { id, state, ...holder, ...award, activatedAt, revocation, isNew: isNew(certificate, newSince) };
}

function revocationOf(certificate: Certificate): CertificateView['revocation'] {
  if (certificate.state !== 'revoked') return undefined;
  const { reason, revokedAt: at } = certificate;
  return reason.kind === 'superseded'
    ? { kind: 'superseded', by: reason.by, at }
    : { kind: 'withdrawn', text: reason.text, at };
}
