import type { Certificate } from './certificate.ts';
import { minutes } from './clock.ts';

/** When an account's wallet was looked at. Milliseconds since the epoch. */
export interface WalletVisits {
  /** The end of the visit before the current or last one: what changed after it was news to that visit. */
  readonly newSince: number;
  readonly lastLook: number;
}

/** A look that comes this long after the one before begins another visit: a reload leaves the news on show. */
const pause = minutes(30);

/** Since when things are new to whoever looks now; at the very first visit all is, so nothing is said to be. */
export function newSince(visits: WalletVisits | undefined, now: number): number {
  if (visits === undefined) return now;
  return now - visits.lastLook > pause ? visits.lastLook : visits.newSince;
}

/** What to remember after a look at what the wallet held at `asOf`. */
export function visited(visits: WalletVisits | undefined, asOf: number): WalletVisits {
  return { newSince: newSince(visits, asOf), lastLook: Math.max(asOf, visits?.lastLook ?? 0) };
}

/**
 * What to remember of an account's visits once another was joined to it: the earlier of both, so that nothing goes unseen
 * which had come to the other since it was last looked at. Some of its own is then called new once more.
 */
export function visitsOfBoth(from: WalletVisits | undefined, into: WalletVisits): WalletVisits {
  if (from === undefined) return into;
  return {
    newSince: Math.min(from.newSince, from.lastLook, into.newSince),
    lastLook: Math.min(from.lastLook, into.lastLook),
  };
}

/** Whether a certificate came into the wallet, or lost its worth, after `since`. */
export function isNew(certificate: Certificate, since: number): boolean {
  const changed = certificate.state === 'revoked' ? certificate.revokedAt : certificate.activatedAt;
  return changed !== undefined && Date.parse(changed) > since;
}
