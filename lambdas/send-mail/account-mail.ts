import type { AccountId } from '../../domain/certificate.ts';
import { hours } from '../../domain/clock.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import type { Mail } from '../../domain/mails/mail.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { type Parts, postPrompt } from './parts.ts';

/** How long a link to a new address works. */
const confirmationValidHours = 24;

type RequestOf<Kind extends MailRequest['kind']> = Extract<MailRequest, { kind: Kind }>;

/** News to whoever has the account, at its own address. */
export async function tellOwner(parts: Parts, accountId: AccountId, mail: Mail): Promise<void> {
  const profile = await parts.accounts.profileOf(accountId);
  if (isStanding(profile)) await postPrompt(parts, profile.email, { ...mail, language: profile.language });
}

/**
 * To an address that an account wants to have: a link, or word that another account has it. Only its reader learns
 * which of the two.
 */
export async function confirmAddress(
  parts: Parts,
  { accountId, address, contactsToo }: RequestOf<'address-confirmation'>,
): Promise<void> {
  const { accounts, clock, identity, tokens } = parts;
  const profile = await accounts.profileOf(accountId);
  if (!isStanding(profile) || profile.email === address) return;
  const holder = await identity.find(address);
  const other = holder && holder !== accountId ? await accounts.profileOf(holder) : undefined;
  // One that is about to go leaves the address free.
  if (isStanding(other)) {
    await postPrompt(parts, address, { kind: 'address-taken', language: other.language });
    return;
  }
  const mintedAt = clock.now();
  const token = await tokens.mint(
    { purpose: 'address-change', accountId, address, replaces: profile.email, contactsToo, mintedAt },
    mintedAt,
    hours(confirmationValidHours),
  );
  await postPrompt(parts, address, {
    kind: 'address-confirmation',
    language: profile.language,
    token,
    validHours: confirmationValidHours,
  });
}

export async function sayGoodbye(
  parts: Parts,
  { address, language }: RequestOf<'account-closed'>,
): Promise<void> {
  await postPrompt(parts, address, { kind: 'account-closed', language });
}
