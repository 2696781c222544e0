/** A public key of P-256 as others get it (RFC 7517). */
export interface PublishedKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  /** Thumbprint by RFC 7638. */
  readonly kid: string;
}

/** A key with what it is for. */
function publishedKey(key: PublishedKey) {
  return { ...key, alg: 'ES256' as const, use: 'sig' as const };
}

/**
 * Who the issuer is, and the keys that speak for it: what `did:web` resolves to.
 * `assertionMethod` is what a credential may be signed with. `JsonWebKey2020` is the older name of `JsonWebKey`, which more
 * verifiers know.
 * @param keys the one that signs now, and those that did before.
 * @param sealKeys likewise, of the seal on documents: keys of the issuer's, with which no credential may be signed.
 */
export function didDocument(
  did: string,
  website: string,
  keys: readonly PublishedKey[],
  sealKeys: readonly PublishedKey[] = [],
) {
  const methodsOf = (of: readonly PublishedKey[]) =>
    of.map(({ kid, ...key }) => ({
      id: `${did}#${kid}`,
      type: 'JsonWebKey2020' as const,
      controller: did,
      publicKeyJwk: publishedKey({ kid, ...key }),
    }));
  const methods = methodsOf(keys);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    alsoKnownAs: [website],
    verificationMethod: [...methods, ...methodsOf(sealKeys)],
    assertionMethod: methods.map(({ id }) => id),
  };
}

/** The same keys for whoever knows no DID: called as the header of a signature calls them. */
export function keySet(did: string, keys: readonly PublishedKey[]) {
  return { keys: keys.map((key) => publishedKey({ ...key, kid: `${did}#${key.kid}` })) };
}
