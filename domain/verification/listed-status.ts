import { base64url } from 'jose';
import type { Instant } from '../certificate.ts';
import { hours, instantOf, minutes } from '../clock.ts';
import { instantIn, type KeyFinder, readJwt, signatureOf } from './compact-jwt.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import { unpack } from './unpack.ts';
import type { StatusUnknown } from './verdict.ts';

/** Entries of the shortest list that hides a single one (Bitstring Status List v1.0, section 3.2), and of the longest. */
const shortest = 131_072;
const longest = 16 * shortest;

/** Clocks differ. */
export const clockSkew = minutes(5);

/** Who says for how long their own list is good may say for ever: no list is believed longer than this. */
const oldest = hours(72);

export type ListedStatus =
  | { readonly revoked: boolean; readonly asOf: Instant }
  | {
      readonly unknown: StatusUnknown;
      /** Address of the list that would know. */
      readonly list?: string;
      /** When it was not revoked, of a list that is too old to say more. */
      readonly asOf?: Instant;
    };

export interface StatusParts {
  /** The issuer, whose own list is asked and no other's. */
  readonly did: string;
  /** The site of the issuer: scheme and host. */
  readonly origin: string;
  readonly keyOf: KeyFinder;
  /** @throws when there is no answer. */
  readonly fetchText: (url: string) => Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Where the status of a credential stands. */
export interface StatusPlace {
  /** Address of the list. */
  readonly url: string;
  readonly index: number;
}

/** The place that a credential names, of a list of what is revoked. */
export function statusPlace(credentialStatus: unknown): StatusPlace | undefined {
  const entry = listOf(credentialStatus)
    .map(objectOf)
    .find((each) => each?.type === 'BitstringStatusListEntry' && each.statusPurpose === 'revocation');
  const url = textOf(entry?.statusListCredential);
  const index = indexOf(entry?.statusListIndex);
  return url === undefined || index === undefined ? undefined : { url, index };
}

/**
 * What the issuer's status list says today of a credential.
 * https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function listedStatus(
  place: StatusPlace | undefined,
  parts: StatusParts,
): Promise<ListedStatus> {
  if (!place) return { unknown: 'unnamed' };
  const { url, index } = place;
  if (!URL.canParse(url) || new URL(url).origin !== parts.origin) return { unknown: 'untrustworthy' };
  // What is told of it is one plain line.
  const { href } = new URL(url);
  let jwt: string;
  try {
    jwt = await parts.fetchText(url);
  } catch {
    return { unknown: 'unreachable', list: href };
  }
  const status = await readList(jwt.trim(), url, index, parts);
  if (!status) return { unknown: 'untrustworthy', list: href };
  return 'unknown' in status ? { ...status, list: href } : status;
}

async function readList(
  jwt: string,
  url: string,
  index: number,
  { did, keyOf, now }: StatusParts,
): Promise<ListedStatus | undefined> {
  const read = readJwt(jwt);
  const signature = read && (await signatureOf(read, keyOf).catch(() => undefined));
  if (!read || signature !== 'good') return undefined;
  const { credentialSubject, exp, id, iss, issuer, nbf, type } = read.claims;
  if (iss !== did || (textOf(issuer) ?? objectOf(issuer)?.id) !== did || id !== url) return undefined;
  if (!listOf(type).includes('BitstringStatusListCredential')) return undefined;
  if (typeof nbf !== 'number' || typeof exp !== 'number') return undefined;
  const [from, until] = [instantIn(nbf), instantIn(exp)];
  const subject = objectOf(credentialSubject);
  if (subject?.type !== 'BitstringStatusList' || subject.statusPurpose !== 'revocation') return undefined;
  const bits = await bitsOf(textOf(subject.encodedList) ?? '');
  if (!bits || index >= bits.length * 8) return undefined;
  const byte = bits[Math.floor(index / 8)] ?? 0;
  const revoked = (byte & (0x80 >> (index % 8))) !== 0;
  const asOf = instantOf(from);
  const isOld = now - clockSkew > until || now - from > oldest;
  // What was revoked stays so, whatever the clock says; what was not may have been since.
  if (revoked) return { revoked, asOf };
  if (now + clockSkew < from) return { unknown: 'ahead' };
  return isOld ? { unknown: 'outdated', asOf } : { revoked, asOf };
}

/** Multibase, base64url without padding, of gzip. */
async function bitsOf(encoded: string): Promise<Uint8Array | undefined> {
  if (!/^u[\w-]+$/.test(encoded)) return undefined;
  try {
    const packed = new Uint8Array(base64url.decode(encoded.slice(1)));
    const bits = await unpack(packed, 'gzip', longest / 8);
    return bits.length * 8 >= shortest ? bits : undefined;
  } catch {
    return undefined;
  }
}

function indexOf(value: unknown): number | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && /^(0|[1-9]\d{0,8})$/.test(written) ? Number(written) : undefined;
}
