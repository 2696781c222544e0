import type { Context, Hono } from 'hono';
import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { Identity } from '../adapters/identity.ts';
import type { JoinQueue } from '../adapters/join-queue.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { isTakenBack } from '../adapters/standing-account.ts';
import type { JoinGrant, Tokens } from '../adapters/tokens.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { type EntranceParts, entrance } from '../api/entrance.ts';
import { mailRequestLimit } from '../api/mail-request-limit.ts';
import { sessionCookie } from '../api/session-cookie.ts';
import { type CarryOutParts, carryOut } from '../join-accounts/carry-out.ts';

export interface Parts extends AppOptions, CarryOutParts {
  readonly accounts: Pick<Accounts, 'profileOf' | 'studentNumbersOf'>;
  readonly captcha: Pick<Captcha, 'accept'>;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'remove' | 'stillWelcome'> & EntranceParts['identity'];
  readonly joinQueue: JoinQueue;
  readonly rate: RateLimiter;
  readonly recoveryCodes: EntranceParts['recoveryCodes'];
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end' | 'endAll'>;
  readonly tokens: Pick<Tokens, 'read' | 'spend'>;
}

/**
 * Joining another account of the same person to the one that is signed in. Both are proven: this one by its
 * session, the other by all that signing in to it asks for, or by a link that was mailed to its address.
 */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, joinQueue, joins, mails, rate, tokens } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);
  const enter = entrance(parts);
  const limitMailRequests = mailRequestLimit(parts);

  serve(app, 'POST /api/join/password', async ({ id, email, password, code }, context) => {
    const { accountId } = await cookie.require(context);
    const request = `${id} ${email}`;
    if (await isFinished(request, accountId)) return;
    const from = clientAddress(context);
    // The same counters as of signing in: this is another door to the same lock.
    await rate.count(rateLimits.signIn.from, from, clock.now());
    await rate.count(rateLimits.signIn.pair, `${email} ${from}`, clock.now());
    await rate.count(rateLimits.signIn.about, email, clock.now());
    const other = await enter(email, password, code);
    await join(request, other.accountId, accountId);
  });

  serve(app, 'POST /api/join/request', async ({ email, captcha }, context) => {
    const askedAt = clock.now();
    const { accountId } = await cookie.require(context);
    await limitMailRequests(context, captcha, email);
    // Whether the address has an account is found out behind the queue, where nobody can time it.
    await mails.request({ kind: 'join-requested', email, into: accountId, askedAt });
  });

  serve(app, 'POST /api/join/view', async ({ token }, context) => {
    const session = await cookie.require(context);
    const asked = await joins.requested(token, session.accountId);
    if (asked && (await joins.isJoined(asked, session.accountId))) return { joined: true };
    const { address } = await readGrant(context, token);
    return { joined: false, email: address };
  });

  serve(app, 'POST /api/join/link', async ({ token }, context) => {
    const session = await cookie.require(context);
    if (!(await isFinished(token, session.accountId))) {
      const { accountId, into } = await readGrant(context, token);
      await join(token, accountId, into);
    }
    await tokens.spend(token, clock.now()).catch((failure) => {
      // It has served, or its time is up: either way it is good for nothing more.
      if (!(failure instanceof Problem)) throw failure;
    });
  });

  /**
   * Brings what a request of before began to its end, should that have died; and says whether it is done. The answer was
   * lost then: the login that proved the account is gone, and the link is spent.
   */
  async function isFinished(request: string, into: AccountId): Promise<boolean> {
    const from = await joins.requested(request, into);
    if (from === undefined) return false;
    await carryOut(parts, from);
    return joins.isJoined(from, into);
  }

  /**
   * @throws Problem `token-…`; `join-elsewhere` when another account is signed in than the one that asked;
   * `join-second-factor` where a mailbox is not enough to get in, and so not to join.
   */
  async function readGrant(context: Context, token: string): Promise<JoinGrant> {
    const session = await cookie.require(context);
    await rate.count(rateLimits.link.from, clientAddress(context), clock.now());
    const grant = await tokens.read(token, 'join', clock.now());
    const profile = await accounts.profileOf(grant.accountId);
    // The address has changed since the link was mailed, or the password: it is no proof any more.
    if (profile?.email !== grant.address || profile.closedAt || isTakenBack(profile, grant.askedAt))
      throw new Problem('token-expired');
    if (profile.secondFactorSince) throw new Problem('join-second-factor');
    if (grant.into !== session.accountId) throw new Problem('join-elsewhere');
    return grant;
  }

  /** @throws Problem `join-same`, `join-impossible`. */
  async function join(request: string, from: AccountId, into: AccountId): Promise<void> {
    if (from === into) throw new Problem('join-same');
    await joins.noteRequest(request, from, into, clock.now());
    // Asked for before it begins: should this die anywhere below, somebody comes after it.
    await joinQueue.lookAfter(from);
    await joins.begin(from, into);
    await carryOut(parts, from);
  }

  return app;
}
