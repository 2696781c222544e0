import type { KnownContact } from '../../domain/contact.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { MailedElsewhere } from '../adapters/mailed-elsewhere.ts';

export interface ContactParts {
  readonly accounts: Pick<Accounts, 'accountOf'>;
  readonly contacts: Pick<Contacts, 'contactOf' | 'remember'>;
  readonly mailedElsewhere: MailedElsewhere;
}

/**
 * Keeps what a contact was, and when its address has changed has what was mailed to another one mailed again: the links
 * that went there are dead. A student with an account has an address of their own, and nothing waits for a link.
 *
 * May be told of changes late and in any order: what counts is the address that is known by now.
 * @returns whether the student's mail is to be asked for.
 * @throws Error while somebody is writing to the student, who may have the former address: try again.
 */
export async function followContact(
  { accounts, contacts, mailedElsewhere }: ContactParts,
  before: KnownContact,
  after: KnownContact,
): Promise<boolean> {
  const { studentNumber } = after;
  const { setAt, setBy, ...said } = before;
  const differs = (Object.keys(said) as (keyof typeof said)[]).some(
    (field) => before[field] !== after[field],
  );
  if (!differs) return false;
  await contacts.remember(before, after.setAt);
  if (before.address === after.address || (await accounts.accountOf(studentNumber))) return false;
  const contact = await contacts.contactOf(studentNumber);
  if (!contact) return false;
  await mailedElsewhere.requeue(studentNumber, contact.address);
  return true;
}
