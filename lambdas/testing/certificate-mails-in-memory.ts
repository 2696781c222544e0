import type { Certificate, StudentNumber } from '../../domain/certificate.ts';
import type { CertificateMails, MailClaim } from '../adapters/certificate-mails.ts';
import type { Register } from '../adapters/register.ts';

interface RegisterInMemory extends Pick<Register, 'certificatesOf'> {
  holds(...certificates: Certificate[]): void;
}

/** Where the mails about the certificates of a register in memory stand. */
export function certificateMailsInMemory({ certificatesOf, holds }: RegisterInMemory): CertificateMails {
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
    async settle(studentNumber, claim, { certificates, messageId, to }) {
      for (const certificate of await certificatesOf(studentNumber)) {
        if (certificates.includes(certificate.id) && certificate.mail === 'queued') {
          holds({ ...certificate, mail: 'sent', mailMessageId: messageId, mailedTo: to });
        }
      }
      await release(studentNumber, claim);
    },
    async skip(certificates) {
      for (const certificate of certificates) holds({ ...certificate, mail: 'skipped' });
    },
    async skipQueued(studentNumber) {
      for (const certificate of await certificatesOf(studentNumber)) {
        const { mail, state } = certificate;
        if (mail === 'queued' && state === 'active') holds({ ...certificate, mail: 'skipped' });
      }
    },
  };
}
