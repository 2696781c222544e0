import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Clock } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { ProvenIdentity } from '../adapters/external-identities.ts';
import { type ExternalVisits, visitLifetime } from '../adapters/external-visits.ts';

const attributes = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  maxAge: visitLifetime / 1000,
} as const;
/** Comes along from another site, as it must: whoever returns from a provider does so by a link from there. */
const visit = { ...attributes, sameSite: 'Lax' } as const;
const proof = { ...attributes, sameSite: 'Strict' } as const;

/** Ties a visit to a provider to the browser that began it. */
export const visitCookie = {
  set: (context: Context, value: string) => setCookie(context, 'external-visit', value, visit),
  get: (context: Context) => getCookie(context, 'external-visit', 'host'),
  clear: (context: Context) => deleteCookie(context, 'external-visit', visit),
};

export interface ProofCookieParts {
  readonly visits: Pick<ExternalVisits, 'prove' | 'provenBy' | 'drop'>;
  readonly clock: Clock;
}

/** The only place that reads or writes the cookie of an identity that was proven and waits to be linked. */
export function proofCookie({ visits, clock }: ProofCookieParts) {
  const name = 'external-proof';

  async function set(context: Context, identity: ProvenIdentity): Promise<void> {
    setCookie(context, name, await visits.prove(identity, clock.now()), proof);
  }

  async function read(context: Context): Promise<ProvenIdentity | undefined> {
    const cookie = getCookie(context, name, 'host');
    return cookie ? visits.provenBy(cookie, clock.now()) : undefined;
  }

  /** @throws Problem `external-gone`. */
  async function require(context: Context): Promise<ProvenIdentity> {
    const identity = await read(context);
    if (!identity) throw new Problem('external-gone');
    return identity;
  }

  async function clear(context: Context): Promise<void> {
    const cookie = getCookie(context, name, 'host');
    if (!cookie) return;
    await visits.drop(cookie);
    deleteCookie(context, name, proof);
  }

  return { set, read, require, clear };
}
