import { describe, expect, it } from 'vitest';
import { days } from '../clock.ts';
import { enveloped } from '../credential/vc-jwt.ts';
import { issuerAt, today } from './issuer-factory.ts';
import type { Verdict } from './verdict.ts';
import { verifyText } from './verify.ts';
import type { VerifyParts } from './verify-credential.ts';

const issuer = await issuerAt();

async function verdictOf(text: string, changes: Partial<VerifyParts> = {}): Promise<Verdict> {
  const [verdict, ...others] = await verifyText(text, issuer.parts(changes));
  expect(others).toEqual([]);
  if (!verdict) throw new Error('No answer');
  return verdict;
}

describe('a certificate of the institute', () => {
  it('is genuine, with the facts that are signed', async () => {
    expect(await verdictOf(issuer.credential())).toEqual({
      verdict: 'genuine',
      asOf: '2026-07-03T08:00:00.000Z',
      facts: {
        issuer: {
          did: 'did:web:attestations.example.org',
          host: 'attestations.example.org',
          name: 'Institut Exemple de Promotion sociale',
        },
        ...{ number: '7K3M9Q2X5T8V1B4N', holder: 'Chloé Lefèvre', title: 'Anglais: niveau intermédiaire' },
        ...{ kind: 'course-unit', code: '7521 05 U32 D2', level: 'B1', result: 78.5, ects: 10, periods: 120 },
        ...{ schoolYear: '2025-2026', deliberatedOn: '2026-06-26', issuedAt: '2026-07-01T08:00:00Z' },
      },
    });
  });

  it.each([
    ['as JSON', (jwt: string) => JSON.stringify(enveloped(jwt))],
    ['in a presentation', (jwt: string) => JSON.stringify({ verifiableCredential: [enveloped(jwt)] })],
    ['twice in a list', (jwt: string) => JSON.stringify([jwt, jwt])],
    ['with the lines of a mail', (jwt: string) => ` ${jwt.replace(/(.{76})/g, '$1\r\n')}\n`],
  ])('may come %s', async (_, written) => {
    expect((await verdictOf(written(issuer.credential()))).verdict).toBe('genuine');
  });

  it('is revoked once its list says so, and nobody who does not answer hides that', async () => {
    const one = await issuerAt();
    one.revoke();
    const revocation = async () => {
      throw new Error('Nobody answers');
    };
    const [bare, unanswered] = await Promise.all([
      verifyText(one.credential(), one.parts()),
      verifyText(one.credential(), one.parts({ revocation })),
    ]);
    expect(bare[0]).toMatchObject({ verdict: 'revoked', facts: { holder: 'Chloé Lefèvre' } });
    expect(unanswered).toEqual(bare);
  });

  it('is told to be corrected, and by what, as far as the register tells', async () => {
    const one = await issuerAt();
    one.revoke();
    const on = '2026-07-02T10:00:00.000Z' as never;
    const ask = (kind: 'superseded' | 'withdrawn', successor?: string) =>
      verifyText(
        one.credential(),
        one.parts({ revocation: async () => ({ kind, on, ...(successor && { successor }) }) }),
      );
    expect((await ask('superseded', 'NEXT'))[0]).toMatchObject({
      ...{ verdict: 'superseded', on, successor: 'NEXT' },
    });
    expect((await ask('superseded'))[0]).not.toHaveProperty('successor');
    expect((await ask('withdrawn'))[0]).toMatchObject({ verdict: 'revoked', on });
  });

  it('is asked about by what its issuer has given it, and nothing of what it says', async () => {
    const one = await issuerAt();
    one.revoke();
    const asked: unknown[] = [];
    const revocation = async (...about: unknown[]) => {
      asked.push(about[1]);
      return undefined;
    };
    await verifyText(one.credential(), one.parts({ revocation }));
    expect(asked).toEqual([{ url: one.listAddress, index: one.index }]);
  });

  it('is not yet valid before its time, and no longer after it', async () => {
    const { signed, claims } = issuer;
    const early = await verdictOf(issuer.credential({ issuedAt: '2026-07-04T08:00:00.000Z' as never }));
    expect(early).toMatchObject({ verdict: 'not-yet-valid', from: '2026-07-04T08:00:00.000Z' });
    const late = { ...claims(), validUntil: '2026-07-02T08:00:00Z' };
    expect(await verdictOf(signed(late))).toMatchObject({
      ...{ verdict: 'expired', since: '2026-07-02T08:00:00.000Z' },
    });
    expect(await verdictOf(signed({ ...claims(), exp: today / 1000 - 3600 }))).toMatchObject({
      verdict: 'expired',
    });
  });

  it('is well signed, but of a status that nobody knows, without a connection', async () => {
    const fetchText = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await verdictOf(issuer.credential(), { fetchText })).toMatchObject({
      ...{ verdict: 'status-unknown', why: 'unreachable', facts: { holder: 'Chloé Lefèvre' } },
    });
  });

  it('is not checked at all without the keys of its issuer', async () => {
    const didDocument = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await verdictOf(issuer.credential(), { didDocument })).toEqual({ verdict: 'unchecked' });
  });

  it('is one of several in a bundle, each with its own answer', async () => {
    const other = await issuerAt('https://certificates.example.com');
    const bundle = JSON.stringify({ verifiableCredential: [issuer.credential(), other.credential()] });
    const verdicts = await verifyText(bundle, issuer.parts());
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['genuine', 'unknown-issuer']);
  });

  it('vouches for nothing that stands beside it unsigned, however like a certificate that looks', async () => {
    const forged = { ...issuer.claims({ title: 'Doctorat' }), proof: { type: 'DataIntegrityProof' } };
    const answers = async (bundle: unknown) =>
      (await verifyText(JSON.stringify(bundle), issuer.parts())).map((answer) =>
        'why' in answer ? answer.why : answer.verdict,
      );
    const good = issuer.credential();
    expect(await answers({ verifiableCredential: [good, forged, 'x.y.z'] })).toEqual([
      ...['genuine', 'unsigned', 'unsigned'],
    ]);
    expect(await answers({ verifiableCredential: good, credentials: [forged] })).toEqual([
      ...['genuine', 'unsigned'],
    ]);
    expect(await answers([good, 7, [[[[[good]]]]]])).toEqual(['genuine', 'unsigned', 'unsigned']);
  });

  it.each([-1e20, 1e20, -1e308])('may claim %d seconds for its time, and is still answered', async (at) => {
    const strange = issuer.signed({ ...issuer.claims(), nbf: at, exp: at });
    expect((await verdictOf(strange)).verdict).toMatch(/^(expired|not-yet-valid)$/);
  });

  it('may be checked by who does not know whose it should be: then the facts say whose it is', async () => {
    const other = await issuerAt('https://certificates.example.com');
    const [verdict] = await verifyText(other.credential(), { ...other.parts(), expected: undefined });
    expect(verdict).toMatchObject({
      verdict: 'genuine',
      facts: { issuer: { host: 'certificates.example.com' } },
    });
  });
});

describe('what is no certificate', () => {
  it.each([
    ['nothing', ' \n', 'empty'],
    ['a sentence', 'Bonjour, voici mon attestation', 'no-credential'],
    ['JSON of something else', '{"name":"Chloé"}', 'no-credential'],
    ['JSON that is cut off', '{"type":"EnvelopedVerifiableCredential"', 'malformed'],
    ['JSON that says two things of one', '{"credential":"a","credential":"b"}', 'malformed'],
    ['JSON without a bottom', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'malformed'],
    ['more than anybody would write', 'x'.repeat(4_000_001), 'too-large'],
    ['a JWT larger than any', `eyJh.${'x'.repeat(1_000_001)}.x`, 'too-large'],
    ['three words with dots', 'eyJx.y.z', 'malformed'],
    ['a JWT whose last letter is lost', issuer.credential().slice(0, -1), 'malformed'],
  ])('is not read: %s', async (_, text, why) => {
    expect(await verdictOf(text)).toEqual({ verdict: 'unreadable', why });
  });

  it('is another thing that the institute has signed', async () => {
    const list = issuer.signed(issuer.listClaims(), { typ: 'vc+jwt' });
    expect(await verdictOf(list)).toEqual({ verdict: 'unreadable', why: 'no-certificate' });
  });

  it('is a hundred and one of them', async () => {
    const many = Array.from({ length: 101 }, (_, at) => `eyJ${at}.a.b`);
    expect(await verdictOf(JSON.stringify(many))).toEqual({ verdict: 'unreadable', why: 'too-large' });
  });
});

describe('a status list', () => {
  const ask = (list: string, changes: Partial<VerifyParts> = {}) =>
    verdictOf(issuer.credential(), { fetchText: async () => list, ...changes });
  const untrustworthy = { verdict: 'status-unknown', why: 'untrustworthy' };

  it.each([
    ['of another place', () => issuer.signed({ ...issuer.listClaims(), id: `${issuer.siteOrigin}/x` })],
    [
      'of another purpose',
      () => {
        const claims = issuer.listClaims();
        const credentialSubject = { ...claims.credentialSubject, statusPurpose: 'suspension' };
        return issuer.signed({ ...claims, credentialSubject });
      },
    ],
    ['that is a certificate', () => issuer.credential()],
    ['that is no JWT', () => '<!doctype html>'],
    ['without a signature', () => issuer.signed(issuer.listClaims()).replace(/[^.]+$/, '')],
  ])('is not believed %s', async (_, list) => {
    expect(await ask(list())).toMatchObject(untrustworthy);
  });

  it.each([
    ['that has run out', 2, {}],
    ['that says it is good for ever', 30, { exp: today / 1000 + 9e8 }],
  ])('says what was, if it is one %s', async (_, age, changes) => {
    const list = issuer.signed({ ...issuer.listClaims(today - days(age)), ...changes });
    const asOf = new Date(today - days(age)).toISOString();
    const known = { why: 'outdated', asOf, list: issuer.listAddress };
    expect(await ask(list)).toMatchObject({ verdict: 'status-unknown', ...known });
    const revoked = issuer.listClaims(today - days(age), [issuer.index]);
    expect(await ask(issuer.signed({ ...revoked, ...changes }))).toMatchObject({ verdict: 'revoked' });
  });

  it('of tomorrow says that the clock is slow, and accuses nobody; of what is revoked in it, that', async () => {
    const tomorrow = today + days(1);
    expect(await ask(issuer.signed(issuer.listClaims(tomorrow)))).toMatchObject({ why: 'ahead' });
    const revoked = issuer.signed(issuer.listClaims(tomorrow, [issuer.index]));
    expect(await ask(revoked)).toMatchObject({ verdict: 'revoked' });
  });

  it('is not believed of another issuer, though it is good there', async () => {
    const other = await issuerAt('https://certificates.example.com');
    expect(await ask(other.signed(other.listClaims()))).toMatchObject(untrustworthy);
    const byOther = { ...issuer.listClaims(), iss: other.did, issuer: other.did };
    expect(await ask(issuer.signed(byOther))).toMatchObject(untrustworthy);
  });

  it('is asked of the issuer’s own site alone', async () => {
    const asked: string[] = [];
    const claims = issuer.claims();
    const elsewhere = 'https://attestations.example.org.evil.example/credentials/status/1';
    const credentialStatus = { ...claims.credentialStatus, statusListCredential: elsewhere };
    const verdict = await verdictOf(issuer.signed({ ...claims, credentialStatus }), {
      fetchText: async (url) => {
        asked.push(url);
        return issuer.signed(issuer.listClaims());
      },
    });
    expect(verdict).toMatchObject(untrustworthy);
    expect(asked).toEqual([]);
  });

  it.each(['131072', '-1', '1e3', '0x10', ' 1', '99999999999999999999'])(
    'has no place %s',
    async (statusListIndex) => {
      const claims = issuer.claims();
      const credentialStatus = { ...claims.credentialStatus, statusListIndex };
      expect((await verdictOf(issuer.signed({ ...claims, credentialStatus }))).verdict).toBe(
        'status-unknown',
      );
    },
  );

  it('that would unpack to more than any list is left packed', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = `u${gzipSync(Buffer.alloc(50_000_000)).toString('base64url')}`;
    const claims = issuer.listClaims();
    const credentialSubject = { ...claims.credentialSubject, encodedList: bomb };
    expect(await ask(issuer.signed({ ...claims, credentialSubject }))).toMatchObject(untrustworthy);
  });

  it('that is shorter than the least, which would hide nobody, is not believed', async () => {
    const { gzipSync } = await import('node:zlib');
    const claims = issuer.listClaims();
    const encodedList = `u${gzipSync(Buffer.alloc(16_000)).toString('base64url')}`;
    const credentialSubject = { ...claims.credentialSubject, encodedList };
    expect(await ask(issuer.signed({ ...claims, credentialSubject }))).toMatchObject(untrustworthy);
  });

  it('is missed where the credential names none', async () => {
    const { credentialStatus: _, ...claims } = issuer.claims();
    expect(await verdictOf(issuer.signed(claims))).toMatchObject({
      verdict: 'status-unknown',
      why: 'unnamed',
    });
  });
});
