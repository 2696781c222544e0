import {
  type Certificate,
  differences,
  type Instant,
  type MailState,
  type PendingCertificate,
} from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import { certificateKey, type IssueOutcome, type Register } from '../adapters/register.ts';

/** The institute's register in memory, with the contacts that were written beside it. */
export function registerInMemory() {
  const entries = new Map<string, Certificate>();
  const contacts: Contact[] = [];
  const keyOf = (certificate: Parameters<typeof certificateKey>[0]) =>
    Object.values(certificateKey(certificate)).join('|');
  const of = (studentNumber: string) =>
    [...entries.values()].filter((entry) => entry.studentNumber === studentNumber);
  const put = (entry: Certificate) => entries.set(keyOf(entry), entry);

  function issueNow(certificate: PendingCertificate): IssueOutcome {
    const standing = entries.get(keyOf(certificate));
    if (!standing) {
      put(certificate);
      return { outcome: 'accepted' };
    }
    const fields = differences(standing, certificate);
    if (fields.length > 0) return { outcome: 'differs', fields };
    return { outcome: standing.importId === certificate.importId ? 'accepted' : 'duplicate' };
  }

  function activateNow(certificate: Certificate, activatedAt: Instant): boolean {
    const entry = entries.get(keyOf(certificate));
    if (entry?.state !== 'pending') return false;
    put({ ...entry, state: 'active', activatedAt });
    return true;
  }

  const register: Register = {
    issue: async (certificate) => issueNow(certificate),
    async issueWithContact(certificate, contact) {
      // Both or neither: a certificate that stands already brings no contact.
      if (!entries.has(keyOf(certificate))) contacts.push(contact);
      return issueNow(certificate);
    },
    certificatesOf: async (studentNumber) => of(studentNumber),
    activate: async (certificate, activatedAt) => activateNow(certificate as Certificate, activatedAt),
    activateAll: async (studentNumber, activatedAt) =>
      of(studentNumber).filter((certificate) => activateNow(certificate, activatedAt)).length,
  };

  return {
    ...register,
    /** Begin with these. */
    holds: (...certificates: Certificate[]) => certificates.forEach(put),
    all: (): Certificate[] => [...entries.values()],
    /** Where the mail of every certificate stands. */
    mail: (): MailState[] => [...entries.values()].map(({ mail }) => mail),
    /** The contacts, in the order they were written. */
    contacts,
  };
}
