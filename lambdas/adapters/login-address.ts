import type { Accounts, Profile } from './accounts.ts';
import type { Identity } from './identity.ts';
import type { Profiles } from './profiles.ts';

interface AddressParts {
  readonly accounts: Pick<Accounts, 'profileOf'>;
  readonly identity: Pick<Identity, 'find'>;
  readonly profiles: Pick<Profiles, 'followAddress'>;
}

/**
 * Gives a profile the address that its login was found by, where a change of address died between the two. The login is
 * asked again: what was read of either may be from before a change that is just being made.
 * @returns the profile as it is then.
 */
export async function withLoginAddress(
  { accounts, identity, profiles }: AddressParts,
  profile: Profile,
  address: string,
): Promise<Profile | undefined> {
  const { accountId, email } = profile;
  if (email === address) return profile;
  if ((await identity.find(address)) === accountId) await profiles.followAddress(accountId, email, address);
  return accounts.profileOf(accountId);
}
