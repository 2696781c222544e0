import type { LineContact, ReplacedContact } from './certificate.ts';
import type { KnownContact, ResultsContact } from './contact.ts';
import type { IssueLine, IssueOutcome, IssuePlan } from './issue.ts';
import { otherPerson } from './same-person.ts';

/** What a line comes to, and whether the contact that it names is written with it. */
export type LinePlan = IssuePlan & { readonly writesContact: boolean };

/**
 * What a line's plan comes to beside the contact that is known of its student. A line of somebody else issues nothing
 * and redirects no mail; what a later file has set stays.
 * @param known absent when nothing is known of the student, or when the contact is known to be as the line says.
 */
export function withContact(plan: IssuePlan, line: IssueLine, known?: KnownContact): LinePlan {
  if (plan.act === 'nothing') return { ...plan, writesContact: false };
  if (plan.act !== 'note-contact' && isWritten(line)) return { ...plan, writesContact: false };
  // Of one whom a file alone named that was taken back, nothing is known.
  if (!known || known.withdrawn) return { ...plan, writesContact: true };
  const { firstName, lastName, birthDate } = known;
  const fields = otherPerson(line.contact, known);
  if (fields.length > 0) {
    const stands = { firstName, lastName, ...(birthDate && { birthDate }) };
    return { act: 'nothing', outcome: { outcome: 'other-person', fields, stands }, writesContact: false };
  }
  if (known.setAt > line.droppedAt) {
    return plan.act === 'note-contact'
      ? { act: 'nothing', outcome: plan.outcome, writesContact: false }
      : { ...plan, writesContact: false };
  }
  const replaced = replacedBy(line.contact, known);
  return { ...(replaced ? replacing(plan, replaced) : plan), writesContact: true };
}

/** Notes in a plan what it replaces: the certificate keeps it, so that an import that runs again says the same. */
function replacing(plan: Exclude<IssuePlan, { act: 'nothing' }>, replaced: ReplacedContact): IssuePlan {
  const outcome: IssueOutcome = { ...plan.outcome, replaced } as IssueOutcome;
  if (plan.act === 'note-contact') {
    return { ...plan, outcome, lineContact: { ...plan.lineContact, replaced } };
  }
  const { lineContact } = plan.certificate;
  const certificate = lineContact
    ? { ...plan.certificate, lineContact: { ...lineContact, replaced } satisfies LineContact }
    : plan.certificate;
  return { ...plan, outcome, certificate };
}

/** Where a student was reached, as far as a line says otherwise; a language that it does not name stays. */
function replacedBy(
  { address, language, languageIsDefault }: ResultsContact,
  known: KnownContact,
): ReplacedContact | undefined {
  const replaced = {
    ...(known.address !== address && { address: known.address }),
    ...(!languageIsDefault && known.language !== language && { language: known.language }),
  };
  return Object.keys(replaced).length > 0 ? replaced : undefined;
}

/** Whether an earlier line of the file has brought a line's very contact. */
export function isWritten({ contact, earlier }: Pick<IssueLine, 'contact' | 'earlier'>): boolean {
  if (!earlier) return false;
  return (Object.keys(contact) as (keyof ResultsContact)[]).every(
    (field) => earlier[field] === contact[field],
  );
}

/** A contact as a dry run has to take it: as it would be after the earlier lines of the file. */
export function knownAfter(
  known: KnownContact | undefined,
  { earlier, droppedAt }: Pick<IssueLine, 'earlier' | 'droppedAt'>,
): KnownContact | undefined {
  if (!earlier || (known && known.setAt > droppedAt)) return known;
  const { languageIsDefault, language, ...said } = earlier;
  const spoken = languageIsDefault ? (known?.language ?? language) : language;
  const { withdrawn: _, ...before } = known ?? {};
  return { ...before, ...said, language: spoken, setAt: droppedAt };
}
