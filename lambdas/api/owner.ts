import type { Context } from 'hono';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Profile } from '../adapters/accounts.ts';
import type { Entry, Identity } from '../adapters/identity.ts';
import type { Session } from '../adapters/sessions.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { type EntranceParts, entrance } from './entrance.ts';
import { type SessionCookieParts, sessionCookie } from './session-cookie.ts';

export interface OwnerParts extends EntranceParts, SessionCookieParts {
  readonly identity: EntranceParts['identity'] & Pick<Identity, 'stillWelcome'>;
}

/** Whoever calls about their own account: who they are, and that it is really they. */
export interface Owner {
  /** Whoever is signed in, and by which session. @throws Problem `not-signed-in`. */
  signed(context: Context): Promise<{ readonly profile: Profile; readonly session: Session }>;
  /**
   * Asks for the password again, and for a code if signing in does.
   * @throws Problem `no-password`, `wrong-password`, `second-factor-needed`, `wrong-code`, `too-many-requests`.
   */
  confirm(profile: Profile, password: string, code: string | undefined): Promise<void>;
  /**
   * Asks for the password alone: for what needs no code because there is none yet.
   * @throws Problem `no-password`, `wrong-password`, `too-many-requests`.
   */
  confirmPassword(profile: Profile, password: string): Promise<Entry>;
  /** Ends the session of the request, and its cookie. */
  leave(context: Context): Promise<void>;
}

/** A session alone is enough to look. Whatever opens, moves or ends an account is confirmed besides. */
export function ownerOf(parts: OwnerParts): Owner {
  const { accounts, clock, identity, rate } = parts;
  const cookie = sessionCookie(parts);
  const enter = entrance(parts);

  /** Another word than at the door: here the address is known, and only the password can be wrong. */
  async function asConfirmation<T>(
    { accountId, withoutPassword }: Profile,
    enters: () => Promise<T>,
  ): Promise<T> {
    if (withoutPassword) throw new Problem('no-password');
    await rate.count(rateLimits.confirmPassword.about, accountId, clock.now());
    return enters().catch((error: unknown) => {
      const wrong = error instanceof Problem && error.code === 'wrong-credentials';
      throw wrong ? new Problem('wrong-password') : error;
    });
  }

  return {
    async signed(context) {
      const session = await cookie.require(context);
      const profile = await accounts.profileOf(session.accountId);
      if (!isStanding(profile)) throw new Problem('not-signed-in');
      return { profile, session };
    },
    confirm: (profile, password, code) =>
      asConfirmation(profile, async () => {
        await enter(profile.email, password, code);
      }),
    confirmPassword: (profile, password) =>
      asConfirmation(profile, () => identity.enter(profile.email, password)),
    leave: cookie.close,
  };
}
