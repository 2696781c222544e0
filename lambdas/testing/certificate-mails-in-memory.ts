import { type Certificate, isUntold, type MailState, type StudentNumber } from '../../domain/certificate.ts';
import { countsOn, softBouncesWith } from '../../domain/soft-bounce.ts';
import type { CertificateMails, MailClaim } from '../adapters/certificate-mails.ts';
import type { Messages } from '../adapters/messages.ts';
import type { Register } from '../adapters/register.ts';

interface RegisterInMemory extends Pick<Register, 'certificatesOf'> {
  holds(...certificates: Certificate[]): void;
}

/** Where the mails about the certificates of a register in memory stand. */
export function certificateMailsInMemory(
  { certificatesOf, holds }: RegisterInMemory,
  messages: Pick<Messages, 'note'>,
): CertificateMails {
  const locks = new Map<StudentNumber, MailClaim>();

  const release: CertificateMails['release'] = async (studentNumber, { id }) => {
    if (locks.get(studentNumber)?.id === id) locks.delete(studentNumber);
  };

  return {
    release,
    async claim(studentNumber, claim, now) {
      if ((locks.get(studentNumber)?.until ?? 0) > now) return undefined;
      locks.set(studentNumber, claim);
      return certificatesOf(studentNumber);
    },
    async settle(studentNumber, claim, { certificates, messageId, to }, now) {
      for (const certificate of await certificatesOf(studentNumber)) {
        if (certificates.includes(certificate.id) && isUntold(certificate)) {
          const { softBounces, mailOutcome, mailBefore, ...told } = certificate;
          const counted = countsOn(certificate, to) ? { softBounces } : {};
          holds({ ...told, ...counted, mail: 'sent', mailMessageId: messageId, mailedTo: to } as Certificate);
        }
      }
      await messages.note(messageId, { studentNumber }, now);
      await release(studentNumber, claim);
    },
    async hold(certificates) {
      for (const certificate of certificates) {
        if (certificate.mail === 'queued') holds({ ...certificate, mail: 'held' });
      }
    },
    async reject(certificates, to, at) {
      for (const certificate of certificates) {
        holds({ ...certificate, mail: 'rejected', mailedTo: to, mailOutcome: { at } });
      }
    },
    async conclude(studentNumber, messageId, { mail, ...mailOutcome }) {
      const before: readonly MailState[] = mail === 'delivered' ? ['sent'] : ['sent', 'delivered'];
      let softly = 0;
      for (const certificate of await certificatesOf(studentNumber)) {
        if (certificate.mailMessageId !== messageId) continue;
        if (certificate.mailBefore && mail !== 'delivered') {
          const { mailBefore, ...waiting } = certificate;
          holds({ ...waiting, mailOutcome });
          continue;
        }
        const softBounces = softBouncesWith(certificate, { mail, ...mailOutcome });
        if (before.includes(certificate.mail)) {
          holds({ ...certificate, mail, mailOutcome, softBounces });
          softly = Math.max(softly, softBounces ?? 0);
        } else if (certificate.mail === mail) softly = Math.max(softly, certificate.softBounces ?? 0);
      }
      return softly;
    },
    async skip(certificates, mail = 'skipped') {
      for (const certificate of certificates) holds({ ...certificate, mail });
    },
    async skipQueued(studentNumber) {
      for (const certificate of await certificatesOf(studentNumber)) {
        if (isUntold(certificate) && certificate.state === 'active')
          holds({ ...certificate, mail: 'skipped' });
      }
    },
  };
}
