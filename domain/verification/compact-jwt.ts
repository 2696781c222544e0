import { base64url, compactVerify, importJWK, type JWK } from 'jose';
import { objectOf, parseStrictJson, textOf } from './strict-json.ts';

/** Characters of the longest JWT that is read: a credential has some 4,000, a full status list 30,000. */
export const longestJwt = 1_000_000;

export const looksLikeJwt = (text: string) => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(text);

/** Milliseconds of a JWT's seconds, within what a date can say: whoever signs may claim any number. */
export function instantIn(seconds: number): number {
  const farthest = 8.64e15;
  return Math.max(-farthest, Math.min(farthest, seconds * 1000));
}

/** A JWT taken apart, with nothing believed yet. */
export interface ReadJwt {
  readonly jwt: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** @returns undefined for what all readers do not read alike, or not as a signed statement. */
export function readJwt(jwt: string): ReadJwt | undefined {
  if (jwt.length > longestJwt || !looksLikeJwt(jwt)) return undefined;
  try {
    const [header, claims] = jwt.split('.', 2).map((part) => objectOf(parseStrictJson(utf8(part))));
    // A signature that was cut off is none of anybody's.
    base64url.decode(jwt.slice(jwt.lastIndexOf('.') + 1));
    return header && claims && { jwt, header, claims };
  } catch {
    return undefined;
  }
}

/**
 * A key by the name it has where its owner publishes it.
 * @returns undefined for the name of a key that may not sign this, `unpublished` for one that the owner does not name.
 * @throws when what is published cannot be had.
 */
export type KeyFinder = (kid: string) => Promise<JWK | 'unpublished' | undefined>;

export type Signature = 'good' | 'wrong' | 'unknown-key';

/** The types that a signed credential may say it is; none, by Open Badges 3.0. */
const types = new Set([undefined, 'jwt', 'vc+jwt', 'vc+ld+jwt', 'vc-ld+jwt']);

/**
 * Whether a JWT is signed by one of the issuer's keys, in the one way in which they sign: ES256, without extensions.
 * What the header says of keys beside their name (`jwk`, `jku`, `x5c`…) is not looked at.
 * @throws when the keys cannot be had.
 */
export async function signatureOf({ jwt, header }: ReadJwt, keyOf: KeyFinder): Promise<Signature> {
  const { alg, b64, crit, cty, kid, typ } = header;
  if (alg !== 'ES256' || crit !== undefined || b64 !== undefined || typeof kid !== 'string') return 'wrong';
  if (!types.has(textOf(typ)?.toLowerCase()) || (typ !== undefined && typeof typ !== 'string'))
    return 'wrong';
  // A JWT in a JWT: the inner one is somebody else's word.
  if ((cty !== undefined && cty !== 'vc') || !isCanonical(jwt)) return 'wrong';
  const key = await keyOf(kid);
  if (key === 'unpublished') return 'unknown-key';
  if (key?.kty !== 'EC' || key.crv !== 'P-256') return 'wrong';
  const { kty, crv, x, y } = key;
  if (typeof x !== 'string' || typeof y !== 'string') return 'wrong';
  try {
    await compactVerify(jwt, await importJWK({ kty, crv, x, y }, 'ES256'), { algorithms: ['ES256'] });
    return 'good';
  } catch {
    return 'wrong';
  }
}

/** One signature has one spelling: bits beyond the last byte could make others. */
function isCanonical(jwt: string): boolean {
  return jwt.split('.').every((part) => base64url.encode(base64url.decode(part)) === part);
}

function utf8(part: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(base64url.decode(part));
}
