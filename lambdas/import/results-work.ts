import type { CertificateId, PendingCertificate, ReplacedContact } from '../../domain/certificate.ts';
import { type Clock, dateOf, instantOf } from '../../domain/clock.ts';
import type { ResultsContact } from '../../domain/contact.ts';
import type { IssueLine, IssueOutcome } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { GoodLine } from '../../domain/results/check-line.ts';
import { notices } from '../../domain/results/notice.ts';
import { readResults } from '../../domain/results/read-results.ts';
import { otherPersons } from '../../domain/results/rejection.ts';
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
  const written = new Map<string, ResultsContact>();
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
        earlier: written.get(award.studentNumber),
      });
      if (bringsContact(outcome)) written.set(award.studentNumber, contact);
      return outcome;
    });
}

function bringsContact(outcome: IssueOutcome): boolean {
  if (outcome.outcome === 'duplicate') return outcome.replaced !== undefined;
  return outcome.outcome === 'accepted' || outcome.outcome === 'corrected';
}

/** Puts in the secretariat's words what became of a line. */
function teller({ timeZone }: ResultsParts, { language }: ImportRecord) {
  const { contactChanged, differing, revoked, undrawable } = notices(language);

  /** Says of a line besides where its student was reached until it came. */
  function moved(
    { line, contact }: GoodLine,
    replaced: ReplacedContact | undefined,
    settled: Settled,
  ): Settled {
    if (!replaced) return settled;
    const { counted, notices: others = [] } = settled;
    const told = [...others, ...contactChanged(line, contact, replaced)];
    return { ...settled, counted: [...counted, 'contactsChanged'], notices: told };
  }

  return (good: GoodLine, outcome: IssueOutcome): Settled => {
    const { line, award } = good;
    switch (outcome.outcome) {
      case 'accepted':
        return moved(good, outcome.replaced, { counted: ['accepted'], notices: undrawable(line, award) });
      case 'duplicate':
        return moved(good, outcome.replaced, { counted: ['duplicates'] });
      case 'corrected': {
        const told = differing('corrected', line, outcome.fields, award, outcome.stood);
        const notices = [...told, ...undrawable(line, award)];
        return moved(good, outcome.replaced, { counted: ['corrected'], notices });
      }
      case 'outdated': {
        const told = differing('outdated', line, outcome.fields, award, outcome.stood);
        return { counted: ['outdated'], notices: told };
      }
      case 'other-person': {
        const { fields, stands } = outcome;
        return { counted: ['rejected'], rejections: otherPersons(line, fields, award, stands) };
      }
      case 'revoked': {
        const revokedOn = dateOf(Date.parse(outcome.revokedAt), timeZone);
        return { counted: ['revoked'], notices: [revoked(line, revokedOn, outcome.text)] };
      }
    }
  };
}
