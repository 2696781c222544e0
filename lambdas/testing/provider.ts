import { generateKeyPair, SignJWT } from 'jose';
import { externalLogin } from '../adapters/external-login.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_externals';
const clientId = 'the site';
export const origin = 'https://attestations-example.auth.eu-west-1.amazoncognito.com';
export const redirectUri = 'https://attestations.example.org/api/session/external/callback';

/** What an answer of Cognito may have that is not as it should be. */
export interface Twist {
  readonly provider?: string;
  readonly nonce?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly use?: string;
  readonly forged?: boolean;
  readonly expired?: boolean;
  /** What the token endpoint answers in place of a token. */
  readonly status?: number;
}

/**
 * Cognito and the provider behind it, as far as we see them: an address that a browser is sent to, codes that are
 * good once and with their verifier, and signed tokens.
 */
export async function externalSide() {
  const [own, forger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const codes = new Map<
    string,
    { challenge: string; nonce: string; provider: string; subject: string; twist: Twist }
  >();
  const forgotten: string[] = [];

  const login = externalLogin({
    origin,
    pool: 'eu-west-1_externals',
    clientId,
    issuer,
    redirectUri,
    keys: async () => own.publicKey,
    client: {
      send: async (command: { input: { Username: string } }) => void forgotten.push(command.input.Username),
    } as never,
    fetch: async (address, request) => {
      if (String(address) !== `${origin}/oauth2/token`) throw new TypeError('No such address');
      return redeem(new URLSearchParams(String(request?.body)));
    },
  });

  async function redeem(form: URLSearchParams): Promise<Response> {
    const code = codes.get(form.get('code') ?? '');
    if (code?.twist.status) return Response.json({ error: 'server_error' }, { status: code.twist.status });
    const verifier = Buffer.from(form.get('code_verifier') ?? '');
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', verifier)).toString('base64url');
    const good = form.get('redirect_uri') === redirectUri && form.get('client_id') === clientId;
    if (!code || code.challenge !== digest || !good) {
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    codes.delete(form.get('code') ?? '');
    const { twist, subject } = code;
    const token = new SignJWT({
      token_use: twist.use ?? 'id',
      nonce: twist.nonce ?? code.nonce,
      'cognito:username': `${code.provider}_${subject}`,
      identities: [{ providerName: twist.provider ?? code.provider, userId: subject, primary: 'true' }],
    })
      .setProtectedHeader({ alg: 'RS256' })
      .setSubject('a profile of the pool')
      .setIssuer(twist.issuer ?? issuer)
      .setAudience(twist.audience ?? clientId)
      .setIssuedAt()
      .setExpirationTime(twist.expired ? '-5m' : '5m');
    const { privateKey } = twist.forged ? forger : own;
    return Response.json({ id_token: await token.sign(privateKey), access_token: 'x', token_type: 'Bearer' });
  }

  /** Somebody says who they are at the provider they were sent to. @returns the query they come back with. */
  function consent(location: string, subject: string, twist: Twist = {}): string {
    const asked = new URL(location).searchParams;
    const said = (name: string) => asked.get(name) ?? '';
    const code = crypto.randomUUID();
    codes.set(code, {
      challenge: said('code_challenge'),
      nonce: said('nonce'),
      provider: said('identity_provider'),
      subject,
      twist,
    });
    return new URLSearchParams({ code, state: said('state') }).toString();
  }

  return { login, consent, forgotten };
}
