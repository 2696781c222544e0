import type { Certificate, CertificateId, Instant, MailState } from '../../domain/certificate.ts';
import type { ResultsContact } from '../../domain/contact.ts';
import { type IssueLine, type IssueOutcome, planIssue } from '../../domain/issue.ts';
import { knownAfter, withContact } from '../../domain/line-contact.ts';
import { isTakenBack, planWithdrawal, type Withdrawal, type WithdrawOutcome } from '../../domain/withdraw.ts';
import { type CertificateKey, certificateKey, type NaturalKey, type Register } from '../adapters/register.ts';
import type { Withdrawals } from '../adapters/withdrawals.ts';
import { contactsInMemory } from './contacts-in-memory.ts';

/** The institute's register in memory, with the contacts that were written beside it, among those that are `known`. */
export function registerInMemory(
  known: Pick<ReturnType<typeof contactsInMemory>, 'now' | 'bring'> = contactsInMemory(),
) {
  const entries = new Map<string, Certificate>();
  const contacts: ResultsContact[] = [];
  const keyOf = (certificate: Parameters<typeof certificateKey>[0]) =>
    Object.values(certificateKey(certificate)).join('|');
  const of = (studentNumber: string) =>
    [...entries.values()].filter((entry) => entry.studentNumber === studentNumber);
  const put = (entry: Certificate) => entries.set(keyOf(entry), entry);

  /** Versions follow each other without a gap. */
  function versionsOf(award: NaturalKey): Certificate[] {
    const versions: Certificate[] = [];
    for (let version = 1; ; version++) {
      const found = entries.get(keyOf({ ...award, version }));
      if (!found) return versions;
      versions.push(found);
    }
  }

  function issueNow(line: IssueLine): IssueOutcome {
    const { contact, certificate, droppedAt: setAt } = line;
    const before = known.now(certificate.studentNumber);
    const plan = withContact(planIssue(versionsOf(certificate), line), line, before);
    if (plan.act === 'put' || plan.act === 'supersede') put(plan.certificate);
    if (plan.act === 'supersede') {
      const { id, issuedAt } = plan.certificate;
      const reason = { kind: 'superseded', by: id } as const;
      put({ ...plan.standing, state: 'revoked', revokedAt: issuedAt, reason });
    }
    if (plan.act === 'note-contact') put({ ...plan.standing, lineContact: plan.lineContact });
    // Both or neither: a line that says nothing new brings no contact.
    if (plan.writesContact) {
      contacts.push(contact);
      const { languageIsDefault, ...said } = contact;
      const language = languageIsDefault ? (before?.language ?? said.language) : said.language;
      const { birthDate } = before ?? {};
      known.bring({ ...(birthDate && { birthDate }), ...said, language, setBy: certificate.importId }, setAt);
    }
    return plan.outcome;
  }

  /** Takes a certificate back, as `withdrawals` does in a real table. */
  function withdrawNow(certificate: Certificate | undefined, withdrawal: Withdrawal): WithdrawOutcome {
    const versions = certificate ? versionsOf(certificate) : [];
    const fresh = { id: `NEW-${certificate?.id}` as CertificateId, issuedAt: withdrawal.at };
    const plan = planWithdrawal(certificate, versions, withdrawal, fresh);
    if (plan.act === 'change') put(plan.after);
    if (plan.act === 'change' && plan.reissue) put(plan.reissue.certificate);
    if (plan.act === 'undo') {
      entries.delete(keyOf(plan.issued));
      if (plan.comesBack) put(plan.comesBack.after);
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
    preview: async (line) => {
      const before = knownAfter(known.now(line.certificate.studentNumber), line);
      return withContact(planIssue(versionsOf(line.certificate), line), line, before).outcome;
    },
    certificatesOf: async (studentNumber) => of(studentNumber),
    activate: async (certificate, activatedAt) => activateNow(certificate as Certificate, activatedAt),
    activateAll: async (studentNumber, activatedAt) =>
      of(studentNumber).filter((certificate) => activateNow(certificate, activatedAt)).length,
    async markSeen(certificates, seenAt) {
      const marked = certificates.map((certificate) => {
        const entry = entries.get(keyOf(certificate));
        if (entry?.id !== certificate.id || entry.state !== 'active') return false;
        put({ seenAt, ...entry });
        return true;
      });
      return marked.every(Boolean);
    },
  };

  const at = ({ pk, sk }: CertificateKey) => entries.get(`${pk}|${sk}`);
  const withdrawals: Withdrawals = {
    get: async (key) => at(key),
    find: async (id) => [...entries.values()].find((entry) => entry.id === id),
    versionsOf: async (award) => versionsOf(award),
    async *leftOf(importId) {
      const left = [...entries.values()].filter(
        (entry) => entry.importId === importId && !isTakenBack(entry),
      );
      if (left.length > 0) yield left.map(certificateKey);
    },
    withdraw: async (key, withdrawal, id) => {
      const found = at(key);
      return withdrawNow(id && found?.id !== id ? undefined : found, withdrawal);
    },
  };

  return {
    ...register,
    /** Takes certificates of this register back. */
    withdrawals,
    /** Begin with these. */
    holds: (...certificates: Certificate[]) => certificates.forEach(put),
    all: (): Certificate[] => [...entries.values()],
    /** Where the mail of every certificate stands. */
    mail: (): MailState[] => [...entries.values()].map(({ mail }) => mail),
    /** The contacts, in the order they were written. */
    contacts,
  };
}
