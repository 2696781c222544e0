import type { AccountId } from '../../domain/certificate.ts';
import { hours } from '../../domain/clock.ts';
import { localise } from '../../domain/institute.ts';
import type { Language } from '../../domain/language.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import type { Mail } from '../../domain/mails/mail.ts';
import { AddressRefused } from '../adapters/mailer.ts';
import { isStanding, isTakenBack } from '../adapters/standing-account.ts';
import { type Parts, postPrompt } from './parts.ts';

/** How long a link to a new address works, from when it was asked for: it leads to whom the asker has named. */
const confirmationValidHours = 24;

type RequestOf<Kind extends MailRequest['kind']> = Extract<MailRequest, { kind: Kind }>;

/** News to whoever has the account, at its own address. */
export async function tellOwner(parts: Parts, accountId: AccountId, mail: Mail): Promise<void> {
  const profile = await parts.accounts.profileOf(accountId);
  if (isStanding(profile)) await postPrompt(parts, profile.email, { ...mail, language: profile.language });
}

/** The same, of something that must not wait for an address that takes no mail any more. */
export async function warnOwner(parts: Parts, accountId: AccountId, mail: Mail): Promise<void> {
  try {
    await tellOwner(parts, accountId, mail);
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
  }
}

/** A new password shuts out nobody who comes by another provider: the owner hears who could. */
export async function tellOfPassword(parts: Parts, accountId: AccountId): Promise<void> {
  const profile = await parts.accounts.profileOf(accountId);
  if (!isStanding(profile)) return;
  const { language, email } = profile;
  const linked = (await parts.external.identitiesOf(accountId)).map(({ provider }) => provider);
  const services = [...new Set(linked)].map((id) => nameOf(parts, id, language));
  await postPrompt(parts, email, { kind: 'password-changed', services, language });
}

/** What students know a provider by. */
function nameOf({ institute, providers }: Parts, id: string, language: Language): string {
  const label = providers.find((provider) => provider.id === id)?.label;
  return label ? localise(label, language, institute) : id;
}

/**
 * To an address that an account wants to have: a link, or word that another account has it. Only its reader learns
 * which of the two.
 */
export async function confirmAddress(
  parts: Parts,
  { accountId, address, askedAt, contactsToo, replaces }: RequestOf<'address-confirmation'>,
): Promise<void> {
  const { accounts, clock, identity, tokens } = parts;
  const profile = await accounts.profileOf(accountId);
  // The account has gone on since: to another address, or to a new password that takes this back.
  if (!isStanding(profile) || profile.email !== replaces || isTakenBack(profile, askedAt)) return;
  const validUntil = askedAt + hours(confirmationValidHours);
  if (validUntil <= clock.now()) return;
  const holder = await identity.find(address);
  const other = holder && holder !== accountId ? await accounts.profileOf(holder) : undefined;
  // One that is about to go leaves the address free.
  if (isStanding(other)) {
    await postPrompt(parts, address, { kind: 'address-taken', language: other.language });
    return;
  }
  const token = await tokens.mint(
    { purpose: 'address-change', accountId, address, replaces, contactsToo, askedAt },
    askedAt,
    hours(confirmationValidHours),
  );
  await postPrompt(parts, address, {
    kind: 'address-confirmation',
    language: profile.language,
    token,
    validHours: Math.max(1, Math.round((validUntil - clock.now()) / hours(1))),
  });
}

export async function sayGoodbye(
  parts: Parts,
  { address, language }: RequestOf<'account-closed'>,
): Promise<void> {
  await postPrompt(parts, address, { kind: 'account-closed', language });
}
