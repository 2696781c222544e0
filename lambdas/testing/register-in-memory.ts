import type { Award, Certificate, Instant, MailState } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import {
  type IssueLine,
  type IssueOutcome,
  lineContactOf,
  planIssue,
  versionOf,
} from '../../domain/issue.ts';
import { certificateKey, type Register } from '../adapters/register.ts';

/** The institute's register in memory, with the contacts that were written beside it. */
export function registerInMemory() {
  const entries = new Map<string, Certificate>();
  const contacts: Contact[] = [];
  const keyOf = (certificate: Parameters<typeof certificateKey>[0]) =>
    Object.values(certificateKey(certificate)).join('|');
  const of = (studentNumber: string) =>
    [...entries.values()].filter((entry) => entry.studentNumber === studentNumber);
  const put = (entry: Certificate) => entries.set(keyOf(entry), entry);

  function versionsOf(award: Award): Certificate[] {
    const first = keyOf({ ...award, version: 1 });
    return of(award.studentNumber)
      .filter((entry) => keyOf({ ...entry, version: 1 }) === first)
      .toSorted((a, b) => versionOf(a) - versionOf(b));
  }

  function issueNow(line: IssueLine): IssueOutcome {
    const plan = planIssue(versionsOf(line.certificate), line);
    if (plan.act === 'put' || plan.act === 'supersede') put(plan.certificate);
    if (plan.act === 'supersede') {
      const { id, issuedAt } = plan.certificate;
      const reason = { kind: 'superseded', by: id } as const;
      put({ ...plan.standing, state: 'revoked', revokedAt: issuedAt, reason });
    }
    if (plan.act === 'note-contact') put({ ...plan.standing, lineContact: lineContactOf(line) });
    // Both or neither: a line that says nothing new brings no contact.
    if (plan.act !== 'nothing' && (!line.contactIsWritten || plan.act === 'note-contact')) {
      contacts.push(line.contact);
    }
    return plan.outcome;
  }

  function activateNow(certificate: Certificate, activatedAt: Instant): boolean {
    const entry = entries.get(keyOf(certificate));
    if (entry?.state !== 'pending') return false;
    put({ ...entry, state: 'active', activatedAt });
    return true;
  }

  const register: Register = {
    issue: async (line) => issueNow(line),
    preview: async (line) => planIssue(versionsOf(line.certificate), line).outcome,
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
