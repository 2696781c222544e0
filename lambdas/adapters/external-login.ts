import {
  AdminDeleteUserCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type ProvenIdentity, provenIdentity } from './external-identities.ts';

/** Why an answer of a provider proves nothing; see `externalOutcomes`. */
export type ExternalFailure = 'stale' | 'unavailable' | 'refused';

export class ExternalLoginError extends Error {
  readonly reason: ExternalFailure;

  constructor(reason: ExternalFailure, options?: ErrorOptions) {
    super(`An external identity was not proven: ${reason}`, options);
    this.name = 'ExternalLoginError';
    this.reason = reason;
  }
}

export interface ExternalLoginOptions {
  /** Where the user pool of external identities serves OAuth 2.0, scheme and host. */
  readonly origin: string;
  readonly pool: string;
  readonly clientId: string;
  /** What its tokens name as their issuer. */
  readonly issuer: string;
  readonly redirectUri: string;
  readonly client: Pick<CognitoIdentityProviderClient, 'send'>;
  /** Keys that the pool signs with. */
  readonly keys: JWTVerifyGetKey;
  readonly fetch?: typeof globalThis.fetch;
}

const tokenAnswer = z.object({ id_token: z.string() });

/** What Cognito says in an ID token of somebody who came from a provider. */
const claims = z.object({
  token_use: z.literal('id'),
  nonce: z.string(),
  'cognito:username': z.string().min(1),
  identities: z.tuple([z.object({ providerName: z.string(), userId: z.string().min(1) })]),
});

export type ExternalLogin = ReturnType<typeof externalLogin>;

/** The keys of a user pool, fetched when they are first needed and kept. */
export function poolKeys(address: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address));
}

/**
 * External identities by OpenID Connect, with Cognito between us and the providers: authorization code with PKCE
 * (RFC 7636), `state` and `nonce`.
 */
export function externalLogin(options: ExternalLoginOptions) {
  const { client, clientId, fetch = globalThis.fetch, issuer, keys, origin, pool, redirectUri } = options;

  /** Where a browser goes to be sent on to the provider. */
  function addressOf(visit: { provider: string; state: string; nonce: string; challenge: string }): string {
    const address = new URL('/oauth2/authorize', origin);
    address.search = new URLSearchParams({
      identity_provider: visit.provider,
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: 'openid',
      state: visit.state,
      nonce: visit.nonce,
      code_challenge: visit.challenge,
      code_challenge_method: 'S256',
    }).toString();
    return address.href;
  }

  /**
   * Exchanges the code that came back for the identity that it proves, of the provider that was asked.
   * @throws ExternalLoginError
   */
  async function redeem(answer: {
    code: string;
    verifier: string;
    nonce: string;
    provider: string;
  }): Promise<ProvenIdentity> {
    const token = await exchange(answer.code, answer.verifier);
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ['RS256'],
    }).catch((cause: unknown) => {
      throw new ExternalLoginError('refused', { cause });
    });
    const said = claims.safeParse(payload);
    if (!said.success) throw new ExternalLoginError('refused');
    const [{ providerName, userId }] = said.data.identities;
    // Another provider's answer in place of the one that was asked: a mix-up (RFC 9207).
    if (said.data.nonce !== answer.nonce || providerName !== answer.provider) {
      throw new ExternalLoginError('refused');
    }
    await forget(said.data['cognito:username']);
    return provenIdentity(providerName, userId);
  }

  async function exchange(code: string, verifier: string): Promise<string> {
    const response = await fetch(new URL('/oauth2/token', origin), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
      }),
      signal: AbortSignal.timeout(8_000),
    }).catch((cause: unknown) => {
      throw new ExternalLoginError('unavailable', { cause });
    });
    // RFC 6749, section 5.2: a code that is wrong, late or used is answered 400.
    if (response.status === 400) throw new ExternalLoginError('stale');
    const answer = tokenAnswer.safeParse(await response.json().catch(() => undefined));
    if (!response.ok || !answer.success) throw new ExternalLoginError('unavailable');
    return answer.data.id_token;
  }

  /**
   * Cognito makes a profile of whoever comes from a provider. It has said what it is for; ours are the accounts,
   * and a stranger who only looked in leaves nothing.
   */
  async function forget(username: string): Promise<void> {
    try {
      await client.send(new AdminDeleteUserCommand({ UserPoolId: pool, Username: username }));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  }

  return { addressOf, redeem };
}
