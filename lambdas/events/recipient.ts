import type { StudentNumber } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Contacts } from '../adapters/contacts.ts';

export interface RecipientParts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'profileOf'>;
  readonly contacts: Pick<Contacts, 'contactOf'>;
}

/** Where a student's mail goes: to the account if there is one, else where the secretariat says. */
export type Recipient =
  | { readonly to: string; readonly profile: Profile }
  | { readonly to: string; readonly profile?: undefined; readonly contact: Contact };

export async function recipientOf(
  { accounts, contacts }: RecipientParts,
  studentNumber: StudentNumber,
): Promise<Recipient | undefined> {
  const accountId = await accounts.accountOf(studentNumber);
  const profile = accountId && (await accounts.profileOf(accountId));
  if (profile && !profile.closedAt) return { to: profile.email, profile };
  const contact = await contacts.contactOf(studentNumber);
  return contact && { to: contact.address, contact };
}
