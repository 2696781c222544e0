import type { OpenBadge } from './open-badge.ts';

/**
 * A credential as the claims of a JWT: itself, with the registered claims that repeat what it says.
 * https://www.imsglobal.org/spec/ob/v3p0/#create-the-jwt-payload
 */
export function claimsOf(badge: OpenBadge) {
  return {
    ...badge,
    iss: badge.issuer.id,
    sub: badge.credentialSubject.id,
    jti: badge.id,
    nbf: Date.parse(badge.validFrom) / 1000,
  };
}

/**
 * The JWT as JSON, for what takes nothing else: still whole and still verifiable.
 * https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function enveloped(jwt: string) {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2' as const,
    id: `data:application/vc+jwt,${jwt}`,
    type: 'EnvelopedVerifiableCredential' as const,
  };
}

/**
 * Several credentials in one file. Nobody signs the whole: each credential proves itself, and that they belong together
 * is what whoever hands them over says.
 * https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
 */
export function presentation(jwts: readonly string[]) {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2' as const,
    type: 'VerifiablePresentation' as const,
    verifiableCredential: jwts.map(enveloped),
  };
}
