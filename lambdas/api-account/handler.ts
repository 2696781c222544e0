import type { Hono } from 'hono';
import { largestPhoto } from '../../domain/photo.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Profile } from '../adapters/accounts.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { createApp } from '../api/app.ts';
import { entrance } from '../api/entrance.ts';
import { sessionCookie } from '../api/session-cookie.ts';
import { serveAddress } from './address.ts';
import { serveClosing } from './closing.ts';
import { serveOverview } from './overview.ts';
import type { Owner, Parts } from './parts.ts';
import { servePassword } from './password.ts';
import { serveProfile } from './profile.ts';
import { serveSecondFactor } from './second-factor.ts';
import { serveSessions } from './sessions.ts';

/** Bytes: room for a photo in base64 and the JSON around it. */
const largestBody = largestPhoto * 1.5;

/** A student's own account: what it says of them, and how it is entered and left. */
export function createHandler(parts: Parts): Hono {
  const app = createApp({ ...parts, largestBody });
  const owner = ownerOf(parts);
  serveOverview(app, parts, owner);
  serveProfile(app, parts, owner);
  serveAddress(app, parts, owner);
  servePassword(app, parts, owner);
  serveSessions(app, parts, owner);
  serveSecondFactor(app, parts, owner);
  serveClosing(app, parts, owner);
  return app;
}

function ownerOf(parts: Parts): Owner {
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
    confirm: (profile, password) => asConfirmation(profile, () => identity.enter(profile.email, password)),
    confirmAll: (profile, password, code) =>
      asConfirmation(profile, async () => {
        await enter(profile.email, password, code);
      }),
    leave: cookie.close,
  };
}
