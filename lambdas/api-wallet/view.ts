import type { CertificateView } from '../../domain/api.ts';
import type { Certificate } from '../../domain/certificate.ts';
import { explainRevocation } from '../../domain/explain-revocation.ts';
import { isNew } from '../../domain/wallet-visits.ts';

/**
 * What the owner may see of a certificate: its facts, never the marks that the register keeps beside them.
 * @param all the register's certificates of the same student number, among others.
 * @param newSince milliseconds since the epoch.
 */
export function certificateView(
  certificate: Certificate,
  all: readonly Certificate[],
  newSince: number,
): CertificateView {
  const { id, state, studentNumber, firstName, lastName, birthDate, activatedAt } = certificate;
  const { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn, issuedAt } =
    certificate;
  const holder = { studentNumber, firstName, lastName, birthDate };
  const award = { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn, issuedAt };
  const revocation = explainRevocation(certificate, all);
  return { id, state, ...holder, ...award, activatedAt, revocation, isNew: isNew(certificate, newSince) };
}
