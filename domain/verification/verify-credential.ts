import type { Instant } from '../certificate.ts';
import { instantOf } from '../clock.ts';
import {
  instantIn,
  type KeyFinder,
  type ReadJwt,
  readJwt,
  type Signature,
  signatureOf,
} from './compact-jwt.ts';
import { didUrl, issuerKeys, namedIssuer } from './did-web.ts';
import { factsOf, instant } from './facts.ts';
import {
  clockSkew,
  type ListedStatus,
  listedStatus,
  type StatusPlace,
  statusPlace,
} from './listed-status.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import type { Facts, Verdict } from './verdict.ts';

/** What the register knows of a certificate that is no longer valid. */
export interface Revocation {
  readonly kind: 'superseded' | 'withdrawn';
  readonly on?: Instant;
  /** Number of what stands in its place, where its holder shows it. */
  readonly successor?: string;
}

/** What a check needs of the world. Whoever checks passes it in: a browser, a function, a command. */
export interface VerifyParts {
  /** Whose credentials these should be: all names of that issuer. Without it anybody's, and the facts say whose. */
  readonly expected?: readonly string[];
  /**
   * The DID document of an issuer, parsed.
   * @param anew past every cache, since something is missing in what was had.
   * @throws when it cannot be had.
   */
  readonly didDocument: (did: string, anew?: boolean) => Promise<unknown>;
  /** @throws when there is no answer. */
  readonly fetchText: (url: string) => Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /**
   * Asks, of a credential that is revoked, what the register tells of that. Of what is checked no more is handed over
   * than that.
   * @throws when there is no answer.
   */
  readonly revocation?: (facts: Facts, place: StatusPlace | undefined) => Promise<Revocation | undefined>;
  /** In place of the status lists, for who has the register. */
  readonly status?: (facts: Facts) => Promise<ListedStatus>;
}

/** The answer on one credential. Nothing in it is believed before its signature fits a key of its issuer. */
export async function verifyCredential(jwt: string, parts: VerifyParts): Promise<Verdict> {
  const read = readJwt(jwt);
  if (!read) return { verdict: 'unreadable', why: 'malformed' };
  const did = textOf(read.claims.iss);
  if (did === undefined) return { verdict: 'unreadable', why: 'no-certificate' };
  const site = didUrl(did);
  if ((parts.expected !== undefined && !parts.expected.includes(did)) || !site) {
    return { verdict: 'unknown-issuer', issuer: namedIssuer(did) };
  }
  let keyOf: KeyFinder;
  let signature: Signature;
  try {
    keyOf = await issuerKeys(did, parts.didDocument);
    signature = await signatureOf(read, keyOf);
  } catch {
    return { verdict: 'unchecked' };
  }
  if (signature === 'unknown-key') return { verdict: 'unknown-key' };
  if (signature === 'wrong' || !agrees(read, did)) return { verdict: 'altered', part: 'credential' };
  if (!isCertificate(read)) return { verdict: 'unreadable', why: 'no-certificate' };

  const facts = factsOf(read.claims, did);
  const now = parts.now();
  const { from, until } = validity(read);
  const { fetchText } = parts;
  const place = statusPlace(read.claims.credentialStatus);
  const status = await (parts.status?.(facts) ??
    listedStatus(place, { did, origin: site.origin, keyOf, fetchText, now }));
  // The list may have brought a newer document, which has left out the key that signed this.
  if (!(await isStillPublished(read, keyOf))) return { verdict: 'unknown-key' };
  if ('revoked' in status && status.revoked) return revoked(facts, place, parts);
  if (until !== undefined && now - clockSkew > until)
    return { verdict: 'expired', facts, since: instantOf(until) };
  if (from !== undefined && now + clockSkew < from)
    return { verdict: 'not-yet-valid', facts, from: instantOf(from) };
  if ('unknown' in status) {
    const { unknown: why, ...known } = status;
    return { verdict: 'status-unknown', facts, why, ...known };
  }
  return { verdict: 'genuine', facts, asOf: status.asOf };
}

async function isStillPublished({ header }: ReadJwt, keyOf: KeyFinder): Promise<boolean> {
  const key = await keyOf(textOf(header.kid) ?? '').catch(() => undefined);
  return typeof key === 'object';
}

async function revoked(
  facts: Facts,
  place: StatusPlace | undefined,
  { revocation }: VerifyParts,
): Promise<Verdict> {
  const known = await revocation?.(facts, place).catch(() => undefined);
  return { facts, ...revocationVerdict(known) };
}

/** What a revocation makes of a certificate. */
export function revocationVerdict(known: Revocation | undefined) {
  if (!known) return { verdict: 'revoked' } as const;
  const { kind, on, successor } = known;
  const when = on === undefined ? {} : { on };
  if (kind === 'withdrawn') return { verdict: 'revoked', ...when } as const;
  return { verdict: 'superseded', ...when, ...(successor !== undefined && { successor }) } as const;
}

/**
 * Whether the claims of the JWT repeat what the credential in it says.
 * https://www.imsglobal.org/spec/ob/v3p0/#verify-signature, step 5.
 */
function agrees({ claims, header }: ReadJwt, did: string): boolean {
  const issuer = textOf(claims.issuer) ?? objectOf(claims.issuer)?.id;
  const subject = objectOf(claims.credentialSubject);
  const kid = textOf(header.kid) ?? '';
  return (
    issuer === did &&
    kid.startsWith(`${did}#`) &&
    claims.jti === claims.id &&
    (claims.sub === undefined || claims.sub === subject?.id) &&
    claims.vc === undefined
  );
}

function isCertificate({ claims }: ReadJwt): boolean {
  const types = listOf(claims.type);
  return types.includes('VerifiableCredential') && types.includes('OpenBadgeCredential');
}

/** Milliseconds. Where the JWT and the credential say different times, the narrower holds. */
function validity({ claims: { exp, nbf, validFrom, validUntil } }: ReadJwt) {
  const times = (seconds: unknown, written: unknown) => [
    typeof seconds === 'number' ? instantIn(seconds) : Number.NaN,
    Date.parse(instant(written) ?? ''),
  ];
  const known = (values: number[]) => values.filter((value) => !Number.isNaN(value));
  const [froms, untils] = [known(times(nbf, validFrom)), known(times(exp, validUntil))];
  return {
    from: froms.length > 0 ? Math.max(...froms) : undefined,
    until: untils.length > 0 ? Math.min(...untils) : undefined,
  };
}
