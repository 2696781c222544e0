import { gzipSync } from 'node:zlib';
import { type Clock, hours } from '../../domain/clock.ts';
import { bitstring, statusListClaims } from '../../domain/credential/status-list.ts';
import type { StatusLists } from '../adapters/status-lists.ts';
import { type IssuerParts, isSignedAsNow, issuerDid, signAsIssuer } from '../api/sign-as-issuer.ts';

export interface ListParts extends IssuerParts {
  readonly clock: Clock;
  readonly statusLists: StatusLists;
}

/** A list that says the same is signed anew within its life, so that whoever asks is told the hour, not the day. */
const freshFor = hours(1);

/**
 * A status list as it is now. Signed only when it has changed, grows old or was signed with another key: strangers who ask
 * cost no signatures.
 */
export async function publishList(parts: ListParts, list: number): Promise<string> {
  const { clock, siteOrigin, statusLists } = parts;
  const did = issuerDid(parts);
  const [revoked, before] = await Promise.all([statusLists.revokedOf(list), statusLists.find(did, list)]);
  const encodedList = `u${gzipSync(bitstring(revoked)).toString('base64url')}`;
  const now = clock.now();
  const isFresh = before?.encodedList === encodedList && now < before.signedAt + freshFor;
  if (isFresh && (await isSignedAsNow(parts, before))) return before.jwt;
  const claims = statusListClaims({ did, siteOrigin, list }, encodedList, now);
  const signed = await signAsIssuer(parts, { typ: 'vc+jwt' }, claims);
  await statusLists.keep(did, list, { ...signed, encodedList, signedAt: now });
  return signed.jwt;
}
