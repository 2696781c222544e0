import type { StudentNumber } from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { MailedElsewhere } from '../adapters/mailed-elsewhere.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import type { UnreachableListQueue } from '../adapters/unreachable-list.ts';

export interface ContactParts {
  readonly accounts: Pick<Accounts, 'accountOf'>;
  readonly contacts: Pick<Contacts, 'contactOf' | 'contactsAt' | 'remember'>;
  readonly mailedElsewhere: MailedElsewhere;
  readonly unreachable: Pick<UnreachableAddresses, 'isUnreachable' | 'clear'>;
  readonly unreachableList: UnreachableListQueue;
}

/**
 * Keeps what a contact was, and when its address has changed has what was mailed to another one mailed again: the links
 * that went there are dead. A student with an account has an address of their own, and nothing waits for a link. An
 * address that a contacts file gives, be it as it was, counts as reached again until a mail says otherwise: by all
 * whom mails reach there, for a family may share it.
 *
 * May be told of changes late and in any order: what counts is the address that is known by now.
 * @returns the students whose mail is to be asked for.
 * @throws Error while somebody is writing to the student, who may have the former address: try again.
 */
export async function followContact(
  parts: ContactParts,
  before: KnownContact,
  after: KnownContact,
): Promise<StudentNumber[]> {
  const { accounts, contacts, mailedElsewhere, unreachable, unreachableList } = parts;
  const { studentNumber } = after;
  const isGiven = after.givenBy !== undefined && after.givenBy !== before.givenBy;
  const isMoved = before.address !== after.address;
  if (saysOther(before, after) || isOtherWord(before, after)) await contacts.remember(before, after.setAt);
  const others = isGiven ? await reachedAgain(parts, after) : [];
  if (isGiven || (isMoved && (await unreachable.isUnreachable(before.address))))
    await unreachableList.request();
  const given = isGiven ? [...new Set([studentNumber, ...others])] : [];
  if (!isMoved || (await accounts.accountOf(studentNumber))) return given;
  const contact = await contacts.contactOf(studentNumber);
  if (!contact) return given;
  await mailedElsewhere.requeue(studentNumber, contact.address);
  return isGiven ? given : [studentNumber];
}

/** Ends the mark on the address of a contact. @returns all whose mail may have been held because of it. */
async function reachedAgain(
  { contacts, unreachable }: ContactParts,
  { address, setAt }: KnownContact,
): Promise<StudentNumber[]> {
  const mailed = await unreachable.clear(address, setAt);
  if (!mailed) return [];
  const there = await contacts.contactsAt(address);
  return [...mailed, ...there.map(({ studentNumber }) => studentNumber)];
}

/** Whether another import says so: should that be taken back, the word before it counts again. */
function isOtherWord(before: KnownContact, after: KnownContact): boolean {
  return before.setBy !== after.setBy;
}

/** Whether a contact is another, and not the same said again. */
function saysOther(before: KnownContact, after: KnownContact): boolean {
  return (['address', 'language', 'firstName', 'lastName', 'birthDate'] as const).some(
    (field) => before[field] !== after[field],
  );
}
