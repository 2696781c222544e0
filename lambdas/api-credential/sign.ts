import { randomBytes } from 'node:crypto';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import { didOf, type Issuer } from '../../domain/credential/issuer.ts';
import { openBadge } from '../../domain/credential/open-badge.ts';
import type { StatusEntry } from '../../domain/credential/status-entry.ts';
import { claimsOf } from '../../domain/credential/vc-jwt.ts';
import { Problem } from '../../domain/problem.ts';
import type { Credentials } from '../adapters/credentials.ts';
import { hashToken } from '../adapters/random.ts';
import type { SigningKey } from '../adapters/signing-key.ts';

export interface SigningParts {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly issuer: Issuer;
  readonly newStatusEntry: (attempt: number) => StatusEntry;
  readonly signingKey: Pick<SigningKey, 'signJwt'>;
  readonly siteOrigin: string;
}

/** Places tried before one gives up: with all lists half full, one in two hundred thousand needs more. */
const attempts = 18;

/**
 * The signed form of an active certificate: signed when it is first asked for, and the same ever after. Asked for
 * twice at once it may be signed twice, and one of the two stays.
 * @param again the certificate as it is now, should it have changed since it was read.
 * @throws Problem `certificate-revoked`, `unavailable`.
 */
export async function credentialOf(
  parts: SigningParts,
  certificate: ActiveCertificate,
  again: () => Promise<ActiveCertificate>,
): Promise<string> {
  const { credentials, issuer, signingKey, siteOrigin } = parts;
  // A signature is for good, so the issuer's name has to be right: before the first site there is none (RFC 6761).
  if (new URL(siteOrigin).hostname.endsWith('.invalid')) throw new Problem('unavailable');
  const found = await credentials.find(certificate);
  if (found) return found;
  const status = placeOf(certificate) ?? (await place(parts, certificate, again));
  const badge = openBadge(certificate, {
    ...{ issuer, siteOrigin, status },
    salt: randomBytes(16).toString('base64url'),
    sha256: hashToken,
  });
  const jwt = await signingKey.signJwt({}, claimsOf(badge), (kid) => `${didOf(siteOrigin)}#${kid}`);
  return credentials.keep(certificate, jwt);
}

async function place(
  { clock, credentials, newStatusEntry }: SigningParts,
  certificate: ActiveCertificate,
  again: () => Promise<ActiveCertificate>,
): Promise<StatusEntry> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const entry = newStatusEntry(attempt);
    const outcome = await credentials.reserve(certificate, entry, instantOf(clock.now()));
    if (outcome === 'reserved') return entry;
    const placed = outcome === 'changed' && placeOf(await again());
    if (placed) return placed;
  }
  throw new Problem('unavailable', { retryAfter: 5 });
}

function placeOf({ statusIndex, statusList }: ActiveCertificate): StatusEntry | undefined {
  if (statusIndex === undefined || statusList === undefined) return undefined;
  return { list: Number(statusList), index: statusIndex };
}
