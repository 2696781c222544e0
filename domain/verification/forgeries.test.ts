import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { issuerAt, newKey, part } from './issuer-factory.ts';
import { toneOf, type Verdict } from './verdict.ts';
import { verifyText } from './verify.ts';

const issuer = await issuerAt();
const stranger = await newKey();

async function verdictOf(text: string, document?: unknown): Promise<Verdict> {
  const parts = issuer.parts(document === undefined ? {} : { didDocument: async () => document });
  const [verdict] = await verifyText(text, parts);
  if (!verdict) throw new Error('No answer');
  expect(toneOf[verdict.verdict]).not.toBe('good');
  return verdict;
}

const altered = { verdict: 'altered', part: 'credential' };

/** The parts of a good one, to be put together otherwise. */
function partsOf(jwt = issuer.credential()) {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  return { header, payload, signature };
}

describe('a forgery is altered, and none of its facts are told', () => {
  const { header, payload, signature } = partsOf();
  const withHeader = (changes: object) => `${part({ alg: 'ES256', kid: issuer.kid, ...changes })}.${payload}`;
  const pem = createPublicKey({ key: { ...issuer.jwk }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const { privateKey: p384 } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const hmac = (text: string, key: string | Buffer) =>
    `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;

  const forgeries: Record<string, string> = {
    'with another result': (() => {
      const claims = issuer.claims({ result: 99 });
      return `${header}.${part(claims)}.${signature}`;
    })(),
    'with another signature': `${header}.${payload}.${partsOf(issuer.credential({ result: 99 })).signature}`,
    'signed by another key': issuer.signed(issuer.claims(), {}, stranger.key),
    'without a signature (alg none)': `${withHeader({ alg: 'none' })}.`,
    'without a signature (alg NoNe)': `${withHeader({ alg: 'NoNe' })}.`,
    'without a signature, but with its algorithm': `${header}.${payload}.`,
    'signed with the public key as a secret (HS256)': hmac(withHeader({ alg: 'HS256' }), pem),
    'signed with the letters of the public key as a secret': hmac(
      withHeader({ alg: 'HS256' }),
      JSON.stringify(issuer.jwk),
    ),
    'signed on another curve (ES384)': (() => {
      const text = withHeader({ alg: 'ES384' });
      return `${text}.${sign('sha384', Buffer.from(text), { key: p384, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    })(),
    'that names an extension nobody knows': issuer.signed(issuer.claims(), { crit: ['x'], x: 1 }),
    'whose payload is not encoded (b64)': issuer.signed(issuer.claims(), { crit: ['b64'], b64: false }),
    'that brings its own key': issuer.signed(issuer.claims(), { jwk: stranger.jwk }, stranger.key),
    'that brings its own certificate': issuer.signed(issuer.claims(), { x5c: ['MIIB'] }, stranger.key),
    'that says where its key is': issuer.signed(
      issuer.claims(),
      { jku: 'https://evil.example/jwks.json' },
      stranger.key,
    ),
    'whose key is one of another DID': issuer.signed(
      issuer.claims(),
      { kid: `did:web:evil.example#${stranger.jwk.kid}` },
      stranger.key,
    ),
    'whose key has no name': issuer.signed(issuer.claims(), { kid: undefined }),
    'whose key has two names': issuer.signed(issuer.claims(), { kid: [issuer.kid] }),
    'whose signature is nothing but zeros': `${header}.${payload}.${part('\0'.repeat(64))}`,
    'whose signature is written as a certificate authority does (DER)': (() => {
      const text = `${header}.${payload}`;
      return `${text}.${sign('sha256', Buffer.from(text), issuer.key).toString('base64url')}`;
    })(),
    'whose signature is spelt in another way': (() => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const last = alphabet[alphabet.indexOf(signature.at(-1) ?? '') + 1] ?? '';
      const other = signature.slice(0, -1) + last;
      expect(base64url.decode(other)).toEqual(base64url.decode(signature));
      return `${header}.${payload}.${other}`;
    })(),
    'that is of another type': issuer.signed(issuer.claims(), { typ: 'at+jwt' }),
    'that holds a JWT': issuer.signed(issuer.claims(), { cty: 'JWT' }),
    'that is signed by the institute, but says it is by another': issuer.signed({
      ...issuer.claims(),
      issuer: { id: 'did:web:evil.example', type: ['Profile'], name: 'Evil' },
    }),
    'that has another number outside than inside': issuer.signed({ ...issuer.claims(), jti: 'urn:x' }),
    'that is of somebody else outside than inside': issuer.signed({ ...issuer.claims(), sub: 'urn:x' }),
    'that says the older way what the newer does not': issuer.signed({ ...issuer.claims(), vc: {} }),
  };

  it.each(Object.keys(forgeries))('%s', async (name) => {
    expect(await verdictOf(forgeries[name] ?? '')).toEqual(altered);
  });
});

describe('a key signs certificates only', () => {
  const document = issuer.document() as Record<string, unknown>;
  const [method] = document.verificationMethod as Record<string, unknown>[];

  it.each<[string, unknown, object]>([
    ['while the issuer lets it', { ...document, assertionMethod: [] }, altered],
    [
      'if its issuer controls it',
      {
        ...document,
        verificationMethod: [{ ...method, controller: 'did:web:evil.example' }],
      },
      altered,
    ],
    [
      'of the issuer that was asked for',
      { ...document, id: 'did:web:evil.example' },
      { verdict: 'unchecked' },
    ],
    [
      'as a key of its curve',
      {
        ...document,
        verificationMethod: [{ ...method, publicKeyJwk: { kty: 'oct', k: 'c2VjcmV0', alg: 'ES256' } }],
      },
      altered,
    ],
    ['from a document that is one', 'not a document', { verdict: 'unchecked' }],
  ])('%s', async (_, document, verdict) => {
    expect(await verdictOf(issuer.credential(), document)).toEqual(verdict);
  });
});

describe('an issuer that only looks like the institute is another, and is shown as it is', () => {
  it.each([
    [
      'a name that goes on',
      'did:web:attestations.example.org.evil.example',
      'attestations.example.org.evil.example',
    ],
    ['a letter of another alphabet', 'did:web:аttestations.example.org', 'xn--ttestations-xij.example.org'],
    ['a port', 'did:web:attestations.example.org%3A8443', 'attestations.example.org:8443'],
    ['a path', 'did:web:attestations.example.org:other', 'attestations.example.org'],
    ['capitals', 'did:web:Attestations.example.org', 'attestations.example.org'],
    ['a user before the host', 'did:web:attestations.example.org%40evil.example', ''],
    ['a fragment', 'did:web:attestations.example.org#x', ''],
    ['another method', 'did:key:zDnaeWX', ''],
    ['no DID', 'https://attestations.example.org', ''],
  ])('by %s', async (_, did, host) => {
    const forged = issuer.signed(
      { ...issuer.claims(), iss: did, issuer: { ...issuer.claims().issuer, id: did } },
      { kid: `${did}#${stranger.jwk.kid}` },
      stranger.key,
    );
    expect(await verdictOf(forged)).toEqual({ verdict: 'unknown-issuer', issuer: { did, host } });
  });
});

describe('what not all readers read alike is not read', () => {
  const { header, payload } = partsOf();
  it.each([
    ['a claim that stands twice', `{"iss":"${issuer.did}","iss":"did:web:evil.example"}`],
    ['a claim that stands twice in two spellings', `{"iss":"${issuer.did}","\\u0069ss":"x"}`],
    ['a JWT in place of claims', `${header}.${payload}.x`],
    ['a list in place of claims', '[]'],
    ['nothing', 'null'],
  ])('%s', async (_, claims) => {
    expect(await verdictOf(issuer.signed(claims))).toEqual({ verdict: 'unreadable', why: 'malformed' });
  });

  it('bytes that are no text', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url');
    expect((await verdictOf(`${header}.${bytes}.x`)).verdict).toBe('unreadable');
  });
});

describe('a signed text is shown as text', () => {
  it('also when it is markup, commands to a terminal, or reads from right to left', async () => {
    const title = '<img src=x onerror=alert(1)>\u202egnp.exe\u001b[2J\r\nsecond line\u0000';
    const [verdict] = await verifyText(issuer.credential({ title }), issuer.parts());
    expect(verdict).toMatchObject({
      verdict: 'genuine',
      facts: { title: '<img src=x onerror=alert(1)> gnp.exe [2J second line' },
    });
  });

  it('also the name of an issuer that nobody knows', async () => {
    const did = 'did:web:evil.example\u001b[2J\n\u202eelpmaxe';
    const verdict = await verdictOf(issuer.signed({ ...issuer.claims(), iss: did }, {}, stranger.key));
    const shown = { did: 'did:web:evil.example [2J elpmaxe', host: '' };
    expect(verdict).toEqual({ verdict: 'unknown-issuer', issuer: shown });
  });

  it('is cut where no page could show it', async () => {
    const [verdict] = await verifyText(issuer.credential({ title: 'x'.repeat(9_000) }), issuer.parts());
    expect(verdict && 'facts' in verdict && verdict.facts?.title?.length).toBe(301);
  });

  it('and what is no text or number is not shown', async () => {
    const claims = issuer.claims();
    const odd = { ...claims, awardedDate: 'yesterday', issuer: { ...claims.issuer, name: { evil: true } } };
    const credentialSubject = { ...claims.credentialSubject, creditsEarned: 'ten', identifier: 'x' };
    const [verdict] = await verifyText(issuer.signed({ ...odd, credentialSubject }), issuer.parts());
    const facts = verdict && 'facts' in verdict ? verdict.facts : undefined;
    expect(facts).toMatchObject({ title: 'Anglais: niveau intermédiaire' });
    for (const fact of ['ects', 'holder', 'deliberatedOn']) expect(facts).not.toHaveProperty(fact);
    expect(facts?.issuer).not.toHaveProperty('name');
  });
});
