import type { Context } from 'hono';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Profile } from '../adapters/accounts.ts';
import { withLoginAddress } from '../adapters/login-address.ts';
import type { Profiles } from '../adapters/profiles.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { clientAddress } from './client-address.ts';
import { type EntranceParts, entrance } from './entrance.ts';
import { type SessionCookieParts, sessionCookie } from './session-cookie.ts';

export interface SignInParts extends EntranceParts, SessionCookieParts {
  readonly identity: EntranceParts['identity'] & SessionCookieParts['identity'];
  readonly profiles: Pick<Profiles, 'followAddress'>;
}

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** Makes what lets somebody in with address and password, and with a code where the account asks for one. */
export function signIn(parts: SignInParts) {
  const { accounts, clock, rate } = parts;
  const cookie = sessionCookie(parts);
  const enter = entrance(parts);

  /**
   * @param alongside done once the person is proven and before a session begins; should it fail, none does.
   * @throws Problem `wrong-credentials`, `second-factor-needed`, `wrong-code`, `too-many-requests`.
   */
  return async (
    context: Context,
    { email, password, code }: Credentials,
    alongside: (profile: Profile) => Promise<void> = async () => undefined,
  ): Promise<Profile> => {
    const from = clientAddress(context);
    await rate.count(rateLimits.signIn.from, from, clock.now());
    await rate.count(rateLimits.signIn.pair, `${email} ${from}`, clock.now());
    await rate.count(rateLimits.signIn.about, email, clock.now());
    const began = clock.now();
    const { accountId, refreshToken } = await enter(email, password, code);
    const found = await accounts.profileOf(accountId);
    const profile = found && (await withLoginAddress(parts, found, email));
    // A login without a profile: a registration that died half-way. Its activation link still works. One that is
    // being joined to another account, or closed, is about to go.
    if (!isStanding(profile)) throw new Problem('wrong-credentials');
    await alongside(profile);
    await cookie.open(context, accountId, { refreshToken }, async () => {
      const now = await accounts.profileOf(accountId);
      return isStanding(now) && (now.passwordChosenAt ?? 0) <= began;
    });
    return profile;
  };
}
