import type {
  Award,
  Certificate,
  CertificateId,
  ImportId,
  Instant,
  IsoDate,
  StudentNumber,
} from './certificate.ts';
import type { KnownContact } from './contact.ts';
import { type IssueLine, type IssueOutcome, planIssue } from './issue.ts';
import { knownAfter, withContact } from './line-contact.ts';
import { planWithdrawal, type Withdrawal, type WithdrawOutcome } from './withdraw.ts';

/** One certificate and what becomes of it, for the tests: `versions` is all that the register has of it. */
export function lifeOfOne() {
  let versions: readonly Certificate[] = [];
  let known: KnownContact | undefined;
  let issued = 0;

  /** A line of a file: `said` is what differs from the usual one. */
  function says(
    said: Partial<Award>,
    changes: Partial<IssueLine> & { file?: string; address?: string } = {},
  ) {
    const { file = `file ${issued + 1}`, address = 'chloe@example.org', ...others } = changes;
    const award: Award = { ...usual, ...said };
    const line: IssueLine = {
      certificate: {
        ...award,
        id: `ID${++issued}` as CertificateId,
        importId: file as ImportId,
        issuedAt: instant(issued),
        state: 'pending',
        mail: 'queued',
      },
      contact: { ...award, address, language: 'fr' },
      droppedAt: instant(issued),
      repeat: false,
      ...others,
    };
    const plan = withContact(planIssue(versions, line), line, known);
    if (plan.writesContact) known = knownAfter(known, { ...line, earlier: line.contact });
    if (plan.act === 'put') versions = [...versions, plan.certificate];
    if (plan.act === 'supersede') {
      const { id, issuedAt: revokedAt } = plan.certificate;
      become({ ...plan.standing, state: 'revoked', revokedAt, reason: { kind: 'superseded', by: id } });
      versions = [...versions, plan.certificate];
    }
    if (plan.act === 'note-contact') become({ ...plan.standing, lineContact: plan.lineContact });
    return plan.outcome;
  }

  function become(after: Certificate): void {
    versions = versions.map((version) => (version.id === after.id ? after : version));
  }

  return {
    says,
    outcomeOf: (...of: Parameters<typeof says>): IssueOutcome['outcome'] => says(...of).outcome,
    /** Its import, or a certificate by its number, is taken back. */
    takeBack(id: string, text: string, file?: string): WithdrawOutcome {
      const certificate = versions.find((version) => version.id === id);
      const at = '2026-08-01T08:00:00.000Z' as Instant;
      const withdrawal: Withdrawal = { text, at, ...(file !== undefined && { importId: file as ImportId }) };
      const fresh = { id: `ID${issued + 1}` as CertificateId, issuedAt: at };
      const plan = planWithdrawal(certificate, versions, withdrawal, fresh);
      if (plan.act === 'change') become(plan.after);
      if (plan.act === 'change' && plan.reissue) {
        issued++;
        versions = [...versions, plan.reissue.certificate];
      }
      if (plan.act === 'undo') {
        versions = versions.filter((version) => version !== plan.issued);
        if (plan.comesBack) become(plan.comesBack.after);
      }
      return plan.outcome;
    },
    /** The mail about what was due has left. */
    mailed(): void {
      for (const version of versions) {
        if (version.mail === 'queued') become({ ...version, mail: 'sent', mailMessageId: 'message' });
      }
    },
    /** That mail came back. */
    bounced(): void {
      const mailOutcome = { at: instant(issued), bounce: { type: 'Permanent', cause: 'General' } };
      for (const version of versions) {
        if (version.mail === 'sent') become({ ...version, mail: 'bounced', mailOutcome });
      }
    },
    /** The student's address has changed: what waits for a link is to be mailed there. */
    movedAway(): void {
      for (const version of versions) {
        if (version.state === 'pending') become({ ...version, mail: 'queued' });
      }
    },
    /** Its student has looked into the wallet. */
    seen(): void {
      for (const version of versions) {
        if (version.state === 'active') become({ ...version, seenAt: instant(issued) });
      }
    },
    /** Its student has an account, and wants no mail about what arrives in the wallet. */
    unwanted(): void {
      for (const version of versions) if (version.mail === 'queued') become({ ...version, mail: 'unwanted' });
    },
    /** Its student has downloaded it: it is signed, has a place in a status list, and counts as seen. */
    signed(): void {
      const place = { statusList: '1', statusIndex: 42 };
      for (const version of versions) {
        if (version.state === 'active') become({ ...version, ...place, seenAt: instant(issued) });
      }
    },
    /** Its student has an account. */
    activated(): void {
      for (const version of versions) {
        if (version.state === 'pending')
          become({ ...version, state: 'active', activatedAt: instant(issued) });
      }
    },
    versions: () => versions,
    states: () => versions.map(({ state }) => state),
  };
}

const usual: Award = {
  studentNumber: '2024-00117' as StudentNumber,
  firstName: 'Chloé',
  lastName: 'Lefèvre',
  kind: 'course-unit',
  code: '7521 05 U32 D2',
  title: 'Principes algorithmiques',
  result: 70,
  deliberatedOn: '2026-06-26' as IsoDate,
  schoolYear: '2025-2026',
};

const instant = (hour: number) => `2026-07-01T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
