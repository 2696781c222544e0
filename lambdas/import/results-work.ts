import type { CertificateId, PendingCertificate } from '../../domain/certificate.ts';
import { type Clock, dateOf, instantOf } from '../../domain/clock.ts';
import type { Contact } from '../../domain/contact.ts';
import type { IssueLine, IssueOutcome } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { GoodLine } from '../../domain/results/check-line.ts';
import { notices } from '../../domain/results/notice.ts';
import { readResults } from '../../domain/results/read-results.ts';
import type { ImportRecord } from '../adapters/imports.ts';
import { type FileWork, inTurn, passOver, type Settled } from './file-work.ts';

export interface ResultsParts {
  readonly clock: Clock;
  readonly languages: { readonly offered: readonly Language[]; readonly default: Language };
  readonly newId: () => CertificateId;
  /** Percentage. */
  readonly passMark: number;
  /** IANA name of the institute's time zone. */
  readonly timeZone: string;
}

/**
 * Issues what each line of a results file says.
 * @param act what is done with a line; a dry run asks what would be.
 */
export function resultsWork(
  parts: ResultsParts,
  record: ImportRecord,
  act: (line: IssueLine) => Promise<IssueOutcome>,
): FileWork {
  const issue = issuer(parts, record, act);
  const told = teller(parts, record);
  const { languages, passMark } = parts;
  return {
    async *read(bytes, onHeader) {
      const options = { passMark, languages, today: record.today, onHeader };
      for await (const lines of readResults(bytes, options)) {
        yield lines.map((line) => {
          if ('passedOver' in line) return passOver(line);
          return 'rejections' in line ? line : { ...line, settle: async () => told(line, await issue(line)) };
        });
      }
    },
  };
}

/**
 * A student's contact is written with the first certificate of the file that is new; the lines of one student follow
 * each other, so that no two writes want the same contact at once.
 */
function issuer(
  { clock, newId }: ResultsParts,
  { importId, droppedAt, repeats }: ImportRecord,
  act: (line: IssueLine) => Promise<IssueOutcome>,
): (line: GoodLine) => Promise<IssueOutcome> {
  const written = new Map<string, Contact>();
  const perStudent = inTurn();

  return ({ award, contact, silentOn }) =>
    perStudent(award.studentNumber, async () => {
      const certificate: PendingCertificate = {
        ...award,
        id: newId(),
        importId,
        issuedAt: instantOf(clock.now()),
        state: 'pending',
        mail: 'queued',
      };
      const outcome = await act({
        certificate,
        contact,
        silentOn,
        droppedAt,
        repeat: repeats !== undefined,
        contactIsWritten: sameContact(written.get(award.studentNumber), contact),
      });
      if (outcome.outcome === 'accepted' || outcome.outcome === 'corrected') {
        written.set(award.studentNumber, contact);
      }
      return outcome;
    });
}

function sameContact(a: Contact | undefined, b: Contact): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Contact)[]).every((field) => a[field] === b[field]);
}

/** Puts in the secretariat's words what became of a line. */
function teller({ timeZone }: ResultsParts, { language }: ImportRecord) {
  const { differing, revoked } = notices(language);

  return ({ line, award }: GoodLine, outcome: IssueOutcome): Settled => {
    switch (outcome.outcome) {
      case 'accepted':
        return { counted: ['accepted'] };
      case 'duplicate':
        return { counted: outcome.contactChanged ? ['duplicates', 'contactsChanged'] : ['duplicates'] };
      case 'corrected':
      case 'outdated': {
        const told = differing(outcome.outcome, line, outcome.fields, award, outcome.stood);
        return { counted: [outcome.outcome], notices: told };
      }
      case 'revoked': {
        const revokedOn = dateOf(Date.parse(outcome.revokedAt), timeZone);
        return { counted: ['revoked'], notices: [revoked(line, revokedOn, outcome.text)] };
      }
    }
  };
}
