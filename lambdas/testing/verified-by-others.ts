import { verifyJWT } from 'did-jwt';

/** The issuer of a JWT, by a library that resolves its DID to the keys it may be signed with. @throws Error if none fits. */
export async function verifiedByOthers(jwt: string, document: { readonly id: string }): Promise<string> {
  const { issuer } = await verifyJWT(jwt, {
    proofPurpose: 'assertionMethod',
    resolver: {
      resolve: async (did: string) =>
        did === document.id
          ? { didDocument: document, didDocumentMetadata: {}, didResolutionMetadata: {} }
          : {
              didDocument: null,
              didDocumentMetadata: {},
              didResolutionMetadata: { error: 'notFound' },
            },
    },
  } as never);
  return issuer;
}
