import { didOf } from '../../domain/credential/did.ts';
import type { PublishedKey } from '../../domain/credential/did-document.ts';
import { Problem } from '../../domain/problem.ts';
import type { Signed } from '../adapters/credentials.ts';
import type { SigningKey } from '../adapters/signing-key.ts';

export interface IssuerParts {
  /** Keys that signed before, which what they signed is still checked with. */
  readonly formerKeys: () => Promise<readonly PublishedKey[]>;
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

/** The keys that certificates are checked with, as they are published: the one that signs first. */
export async function issuerKeys({
  formerKeys,
  signingKey,
}: Pick<IssuerParts, 'formerKeys'> & { signingKey: Pick<SigningKey, 'publicKey'> }): Promise<
  readonly PublishedKey[]
> {
  return [await signingKey.publicKey(), ...(await formerKeys())];
}

/** Whether anybody can still check what was signed: by a key that is published now, under the name of now. */
export async function isPublished(parts: IssuerParts, { signedBy }: Signed): Promise<boolean> {
  const did = issuerDid(parts);
  return (await issuerKeys(parts)).some(({ kid }) => signedBy === `${did}#${kid}`);
}

/** Whether it would be signed by the same key, in the same name, if it were signed now. */
export async function isSignedAsNow(parts: IssuerParts, { signedBy }: Signed): Promise<boolean> {
  return signedBy === `${issuerDid(parts)}#${(await parts.signingKey.publicKey()).kid}`;
}

/** @throws Problem `unavailable` before the first site. */
export async function signAsIssuer(
  parts: IssuerParts,
  header: { readonly typ?: string },
  claims: object,
): Promise<Signed> {
  const { signingKey } = parts;
  const signedBy = `${issuerDid(parts)}#${(await signingKey.publicKey()).kid}`;
  return { jwt: await signingKey.signJwt(header, claims, () => signedBy), signedBy };
}
