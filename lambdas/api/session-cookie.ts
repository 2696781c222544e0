import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { Identity } from '../adapters/identity.ts';
import { type Session, type SessionProof, type Sessions, sessionLifetime } from '../adapters/sessions.ts';

/** The `__Host-` prefix binds the cookie to this host, this path and HTTPS (RFC 6265bis). */
const name = 'session';
const attributes = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
  maxAge: sessionLifetime / 1000,
} as const;

export interface SessionCookieParts {
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
  readonly identity: Pick<Identity, 'stillWelcome'>;
  readonly clock: Clock;
}

/** The cookie as it came, for whoever only wants to know if it is one of a certain account. */
export function presentedCookie(context: Context): string | undefined {
  return getCookie(context, name, 'host');
}

/** The only place that reads or writes the session cookie. */
export function sessionCookie({ sessions, identity, clock }: SessionCookieParts) {
  /**
   * @param stillRight asked once the session is written: should what proved the person have been replaced
   * meanwhile, whoever replaced it did not see this session to end it.
   * @throws Problem `wrong-credentials` then.
   */
  async function open(
    context: Context,
    accountId: AccountId,
    proof: SessionProof,
    stillRight: () => Promise<boolean> = async () => true,
  ): Promise<void> {
    // Whoever was signed in on this device is so no longer: a session is never taken over, always new.
    await endPresented(context);
    const userAgent = context.req.header('user-agent');
    const cookie = await sessions.open(accountId, proof, clock.now(), userAgent);
    if (!(await stillRight())) {
      await sessions.end(cookie);
      throw new Problem('wrong-credentials');
    }
    setCookie(context, name, cookie, attributes);
  }

  async function find(context: Context): Promise<Session | undefined> {
    const cookie = presentedCookie(context);
    return cookie ? sessions.resume(cookie, clock.now(), identity.stillWelcome) : undefined;
  }

  /** @throws Problem `not-signed-in`. */
  async function require(context: Context): Promise<Session> {
    const session = await find(context);
    if (!session) throw new Problem('not-signed-in');
    return session;
  }

  async function close(context: Context): Promise<void> {
    if (await endPresented(context)) deleteCookie(context, name, attributes);
  }

  /** Ends the session whose cookie came with the request, if one did. */
  async function endPresented(context: Context): Promise<boolean> {
    const cookie = presentedCookie(context);
    if (cookie) await sessions.end(cookie);
    return cookie !== undefined;
  }

  return { open, find, require, close };
}
