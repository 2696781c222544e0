import type { MailRequest } from '../../domain/mail-request.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { type Parts, postPrompt } from './parts.ts';

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
  if (!isStanding(profile) || !certificate) return;
  const { firstName, lastName, email: address } = profile;
  const report = { from: { firstName, lastName, address }, certificate, message };
  if (to === 'secretariat') {
    const mail = { kind: 'error-report', language: institute.languages.default, ...report } as const;
    await postPrompt(parts, institute.secretariat.email, mail, undefined, { replyTo: address });
  } else {
    const mail = { kind: 'error-report-copy', language: profile.language, ...report } as const;
    await postPrompt(parts, address, mail);
  }
}
