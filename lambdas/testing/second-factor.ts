import type { AccountId, Instant } from '../../domain/certificate.ts';
import { rightCode } from './identity-in-memory.ts';
import type { Memory } from './memory.ts';

/** An account that has set up codes, each of which is `rightCode`. */
export async function askForCodes(
  { identity, profiles }: Pick<Memory, 'identity' | 'profiles'>,
  accountId: AccountId,
): Promise<void> {
  await identity.newSecret(accountId);
  await identity.proveSecret(accountId, rightCode);
  await identity.askForCode(accountId, true);
  await profiles.noteSecondFactor(accountId, '2026-07-01T10:00:00.000Z' as Instant);
}
