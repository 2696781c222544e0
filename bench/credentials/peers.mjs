import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as multikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { ES256Signer } from 'did-jwt';
import { createVerifiableCredentialJwt, verifyCredential } from 'did-jwt-vc';

/**
 * Libraries that others wrote, each signing and verifying one credential in the way that its manual tells.
 * @param given the credential, its issuer's DID and document, the key (JWK), and the contexts that it names.
 */
export async function peersOf({ badge, contexts, did, document, key, kid }) {
  return { 'did-jwt-vc': didJwtVc(), '@digitalbazaar/vc': await digitalBazaar() };

  function didJwtVc() {
    const signer = ES256Signer(Buffer.from(key.d, 'base64url'));
    const resolver = {
      resolve: async () => ({ didDocument: document, didDocumentMetadata: {}, didResolutionMetadata: {} }),
    };
    const { id, credentialSubject, validFrom } = badge;
    // It knows the data model 1.1, in which the credential is a claim of its own.
    const payload = {
      ...{ jti: id, sub: credentialSubject.id, nbf: Date.parse(validFrom) / 1000 },
      vc: { ...badge, '@context': ['https://www.w3.org/2018/credentials/v1', ...badge['@context'].slice(1)] },
    };
    return {
      sign: () => createVerifiableCredentialJwt(payload, { did, signer, alg: 'ES256' }, { header: { kid } }),
      verify: (jwt) => verifyCredential(jwt, resolver),
    };
  }

  async function digitalBazaar() {
    const pair = await multikey.fromJwk({ jwk: { ...key, use: undefined }, secretKey: true });
    Object.assign(pair, { id: kid, controller: did });
    const published = await pair.export({ publicKey: true });
    const known = new Map([
      ...Object.entries(contexts),
      [kid, { '@context': 'https://w3id.org/security/multikey/v1', ...published }],
      [did, { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [kid] }],
    ]);
    const documentLoader = async (url) =>
      known.has(url) ? { documentUrl: url, document: known.get(url) } : vc.defaultDocumentLoader(url);
    const suite = () => new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
    return {
      sign: () => vc.issue({ credential: structuredClone(badge), suite: suite(), documentLoader }),
      async verify(credential) {
        const { error, verified } = await vc.verifyCredential({
          ...{ credential: structuredClone(credential), documentLoader },
          suite: new DataIntegrityProof({ cryptosuite }),
          // The status is asked of nobody here, by none of those compared.
          checkStatus: async () => ({ verified: true }),
        });
        if (!verified) throw error;
      },
    };
  }
}
