import { didOf } from '../../domain/credential/did.ts';
import { Problem } from '../../domain/problem.ts';
import type { SigningKey } from '../adapters/signing-key.ts';

export interface IssuerParts {
  readonly signingKey: Pick<SigningKey, 'publicKey' | 'signJwt'>;
  readonly siteOrigin: string;
}

/**
 * The issuer's name. A signature is for good, so the name has to be right: before the first site there is none.
 * @throws Problem `unavailable` then.
 */
export function issuerDid({ siteOrigin }: Pick<IssuerParts, 'siteOrigin'>): string {
  // Nobody's, by RFC 6761.
  if (new URL(siteOrigin).hostname.endsWith('.invalid')) throw new Problem('unavailable');
  return didOf(siteOrigin);
}

/** @throws Problem `unavailable` before the first site. */
export async function signAsIssuer(
  parts: IssuerParts,
  header: { readonly typ?: string },
  claims: object,
): Promise<string> {
  const did = issuerDid(parts);
  return parts.signingKey.signJwt(header, claims, (kid) => `${did}#${kid}`);
}
