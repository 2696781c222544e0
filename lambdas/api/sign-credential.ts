import { randomBytes } from 'node:crypto';
import type { ActiveCertificate, Certificate } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Issuer } from '../../domain/credential/issuer.ts';
import { type CredentialForm, openBadge } from '../../domain/credential/open-badge.ts';
import type { StatusEntry } from '../../domain/credential/status-entry.ts';
import { claimsOf } from '../../domain/credential/vc-jwt.ts';
import { Problem } from '../../domain/problem.ts';
import type { Credentials } from '../adapters/credentials.ts';
import { hashToken } from '../adapters/random.ts';
import { type IssuerParts, isPublished, issuerDid, signAsIssuer } from './sign-as-issuer.ts';

export interface SigningParts extends IssuerParts {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly issuer: Issuer;
  readonly newStatusEntry: () => StatusEntry;
}

/** Places tried before one gives up: with all lists half full, one in two hundred thousand needs more. */
const attempts = 18;

/**
 * The signed form of an active certificate: signed when it is first asked for, and the same as long as its key is
 * published. If it no longer is, because it was somebody else's too or the issuer has another name, it is signed anew
 * and keeps its place. Asked for twice at once it may be signed twice, and one of the two stays.
 * @param again the certificate as it is now, should it have changed since it was read.
 * @param form how much it says. Of a certificate there are two signed forms at most, and both have the one place in a list.
 * @throws Problem `certificate-revoked`, `unavailable`.
 */
export async function credentialOf(
  parts: SigningParts,
  certificate: ActiveCertificate,
  again: () => Promise<ActiveCertificate>,
  form: CredentialForm = 'whole',
): Promise<string> {
  const { credentials, issuer, siteOrigin } = parts;
  issuerDid(parts);
  const former = await credentials.find(certificate, form);
  if (former && (await isPublished(parts, former))) return former.jwt;
  const status = placeOf(certificate) ?? (await place(parts, certificate, again));
  const badge = openBadge(certificate, {
    ...{ form, issuer, siteOrigin, status },
    salt: randomBytes(16).toString('base64url'),
    sha256: hashToken,
  });
  return credentials.keep(certificate, form, await signAsIssuer(parts, {}, claimsOf(badge)), former);
}

/**
 * The signed form of a certificate as it is kept, and nothing signed for it: of one that is revoked. What was signed with
 * a key that is no longer published is of no use to anybody.
 */
export async function keptCredentialOf(
  parts: SigningParts,
  certificate: Certificate,
  form: CredentialForm,
): Promise<string | undefined> {
  const kept = await parts.credentials.find(certificate, form);
  return kept && (await isPublished(parts, kept)) ? kept.jwt : undefined;
}

async function place(
  { clock, credentials, newStatusEntry }: SigningParts,
  certificate: ActiveCertificate,
  again: () => Promise<ActiveCertificate>,
): Promise<StatusEntry> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const entry = newStatusEntry();
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
