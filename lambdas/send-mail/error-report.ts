import type { MailRequest } from '../../domain/mail-request.ts';
import { type Parts, post } from './parts.ts';

/**
 * A student's message to the secretariat about a certificate, or the student's copy of it. The secretariat answers
 * the student directly.
 */
export async function sendErrorReport(
  parts: Parts,
  { to, accountId, studentNumber, certificateId, message }: Extract<MailRequest, { kind: 'error-report' }>,
): Promise<void> {
  const { accounts, institute, register } = parts;
  const [profile, certificates] = await Promise.all([
    accounts.profileOf(accountId),
    register.certificatesOf(studentNumber),
  ]);
  const certificate = certificates.find(({ id }) => id === certificateId);
  // An account that was closed meanwhile has nobody to answer; a certificate that was undone has no error.
  if (!profile || !certificate) return;
  const { firstName, lastName, email: address } = profile;
  const report = { from: { firstName, lastName, address }, certificate, message };
  if (to === 'secretariat') {
    await post(
      parts,
      institute.secretariat.email,
      institute.languages.default,
      { kind: 'error-report', ...report },
      { replyTo: address },
    );
  } else {
    await post(parts, address, profile.language, { kind: 'error-report-copy', ...report });
  }
}
