import type { MailRequest } from '../../domain/mail-request.ts';
import { type Parts, postPrompt } from './parts.ts';

/**
 * A student's message to the secretariat about a certificate, or the student's copy of it. The secretariat answers
 * the student directly.
 */
export async function sendErrorReport(
  parts: Parts,
  {
    to,
    from,
    studentNumber,
    certificateId,
    message,
    enclosed,
  }: Extract<MailRequest, { kind: 'error-report' }>,
): Promise<void> {
  const { institute, register } = parts;
  const certificate = (await register.certificatesOf(studentNumber)).find(({ id }) => id === certificateId);
  // What its student has seen is never undone, only revoked, so this has no one to tell.
  if (!certificate) return;
  const document = enclosed === undefined ? undefined : await parts.enclosed.find(enclosed);
  const report = { from, certificate, message, enclosed: document !== undefined };
  if (to === 'secretariat') {
    const mail = { kind: 'error-report', language: institute.languages.default, ...report } as const;
    await postPrompt(parts, institute.secretariat.email, mail, undefined, {
      replyTo: from.address,
      ...(document && {
        attachments: [{ name: `${certificateId}.pdf`, type: 'application/pdf', content: document }],
      }),
    });
  } else {
    const mail = { kind: 'error-report-copy', language: from.language, ...report } as const;
    await postPrompt(parts, from.address, mail);
  }
}
