import { instantOf } from '../clock.ts';
import { listLength, listUrl } from './status-entry.ts';

/** How long a signed list is good for: whoever holds back a newer one is found out after as many. */
const validHours = 3;

/**
 * The places that are revoked as bits, the first place the first bit of the first byte.
 * https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
 */
export function bitstring(revoked: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(listLength / 8);
  for (const index of revoked) {
    const at = Math.floor(index / 8);
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index % 8));
  }
  return bytes;
}

/**
 * A status list as the claims of a JWT.
 * @param encodedList the bitstring, compressed by gzip, in multibase (`u`, base64url).
 * @param now milliseconds since the epoch.
 */
export function statusListClaims(
  { did, siteOrigin, list }: { did: string; siteOrigin: string; list: number },
  encodedList: string,
  now: number,
) {
  const id = listUrl(siteOrigin, list);
  const [from, until] = [now, now + validHours * 3_600_000].map((at) => Math.floor(at / 1000));
  const instant = (seconds = 0) => instantOf(seconds * 1000).replace('.000', '');
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: instant(from),
    validUntil: instant(until),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
    ...{ iss: did, sub: `${id}#list`, jti: id, nbf: from, exp: until },
  };
}
