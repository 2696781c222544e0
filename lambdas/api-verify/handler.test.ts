import { describe, expect, it } from 'vitest';
import type { ResponseOf } from '../../domain/api.ts';
import { api } from '../../domain/api.ts';
import type { ActiveCertificate, CertificateId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { enveloped } from '../../domain/credential/vc-jwt.ts';
import { issuerAt } from '../../domain/verification/issuer-factory.ts';
import { credentialOf } from '../api/sign-credential.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { attachment, homemade } from '../testing/homemade-pdf.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, chloe, profile } from '../testing/people.ts';
import { signingKeyInMemory } from '../testing/signing-key-in-memory.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler, type Parts } from './handler.ts';

const next = 'C0RRECTED7K3M9Q2' as CertificateId;

function machine(changes: Partial<Parts> = {}) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  const sharing = { result: false, birthDate: false, photo: false, otherCertificates: true };
  world.open(profile({ sharing }), chloe.studentNumber);
  world.register.holds(activeCertificate({ result: 78.5 }));
  const parts = { ...appOptions, ...world, log, website: 'https://www.example.org' };
  const call = caller(createHandler({ ...parts, ...changes }));
  const verify = (body: object, headers = {}) => call('POST /api/verify', { body, headers });
  return {
    ...world,
    call,
    clock,
    log,
    verify,
    jwt: () => {
      const [certificate] = world.register.all() as ActiveCertificate[];
      if (!certificate) throw new Error('The register is empty');
      return credentialOf(parts, certificate, async () => world.register.all()[0] as ActiveCertificate);
    },
    verdicts: async (credential: string) => {
      const answer = await verify({ credential });
      const { verdicts } = (await answer.json()) as ResponseOf<'POST /api/verify'>;
      return verdicts;
    },
    revoke: (reason: object) =>
      world.register.holds({
        ...(world.register.all()[0] as ActiveCertificate),
        state: 'revoked',
        revokedAt: instantOf(clock.now()),
        reason,
      } as never),
  };
}

describe('why a certificate was revoked', () => {
  const ask = async ({ call, register }: ReturnType<typeof machine>, changes: object = {}) => {
    const { statusIndex: index } = register.all()[0] as ActiveCertificate;
    const answer = await call('POST /api/verify/revocation', {
      body: { number: '7K3M-9Q2X-5T8V-1B4N', index, ...changes },
    });
    return answer.json();
  };

  it('is told whoever has it signed, by its number and its place, and in no other words than these', async () => {
    const its = machine();
    await its.jwt();
    its.revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    expect(await ask(its)).toEqual({
      revocation: { kind: 'withdrawn', on: '2026-07-01T08:00:00.000Z' },
    });
    its.revoke({ kind: 'superseded', by: next });
    its.register.holds(activeCertificate({ id: next, version: 2 }));
    expect(await ask(its)).toMatchObject({ revocation: { kind: 'superseded', successor: next } });
  });

  it('is told nobody who has the number alone', async () => {
    const its = machine();
    await its.jwt();
    its.revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    const { statusIndex = 0 } = its.register.all()[0] as ActiveCertificate;
    expect(await ask(its, { index: (statusIndex + 1) % 131_072 })).toEqual({});
    expect(await ask(its, { number: 'N0NE' })).toEqual({});
  });

  it('is nothing of one that stands, or that was never signed', async () => {
    const its = machine();
    expect(await ask(its, { index: 0 })).toEqual({});
    await its.jwt();
    expect(await ask(its)).toEqual({});
  });
});

describe('a machine that asks of a certificate', () => {
  it('is told that it is genuine, with its facts, in the form that is written down', async () => {
    const { jwt, verify } = machine();
    const answer = await verify({ credential: await jwt() });
    const told = await answer.json();
    expect(api['POST /api/verify'].response.parse(told)).toEqual(told);
    expect(told.verdicts).toMatchObject([
      {
        verdict: 'genuine',
        asOf: '2026-07-01T08:00:00.000Z',
        facts: { holder: 'Chloé Lefèvre', result: 78.5, number: '7K3M9Q2X5T8V1B4N' },
      },
    ]);
  });

  it('may send JSON, and needs no page of ours to send it from', async () => {
    const { jwt, verify } = machine();
    const credential = JSON.stringify(enveloped(await jwt()));
    expect(await outcomeOf(await verify({ credential }, { origin: undefined }))).toBe('200');
  });

  it('is told at once that it was revoked or corrected, whatever the edge still keeps of a list', async () => {
    const { jwt, register, revoke, verdicts } = machine();
    const credential = await jwt();
    revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    const [withdrawn] = await verdicts(credential);
    expect(withdrawn).toMatchObject({ verdict: 'revoked', on: '2026-07-01T08:00:00.000Z' });
    expect(JSON.stringify(withdrawn)).not.toContain('fraude');
    revoke({ kind: 'superseded', by: next });
    register.holds(activeCertificate({ id: next, version: 2 }));
    expect((await verdicts(credential))[0]).toMatchObject({ verdict: 'superseded', successor: next });
  });

  it('is told that it is signed with a key of before', async () => {
    const former = signingKeyInMemory();
    const before = machine({ signingKey: former });
    const { verdicts, register } = machine({ formerKeys: async () => [await former.publicKey()] });
    before.register.holds(...register.all());
    const credential = await credentialOf(
      { ...appOptions, ...before, signingKey: former },
      register.all()[0] as ActiveCertificate,
      async () => before.register.all()[0] as ActiveCertificate,
    );
    expect((await verdicts(credential))[0]?.verdict).toBe('genuine');
  });

  it('is told that it is signed in a name that the site had before, and in no other', async () => {
    const { jwt, ...its } = machine({ formerHosts: ['certificates.example.com'] });
    const [certificate] = its.register.all() as ActiveCertificate[];
    const signedAt = (siteOrigin: string) =>
      credentialOf({ ...its, siteOrigin }, certificate as ActiveCertificate, async () => {
        return its.register.all()[0] as ActiveCertificate;
      });
    const former = await signedAt('https://certificates.example.com');
    expect((await its.verdicts(former))[0]).toMatchObject({
      verdict: 'genuine',
      facts: { issuer: { host: 'certificates.example.com' } },
    });
    expect((await its.verdicts(await jwt()))[0]?.verdict).toBe('genuine');
    const elsewhere = await signedAt('https://certificates.example.net');
    expect((await its.verdicts(elsewhere))[0]?.verdict).toBe('unknown-issuer');
    its.revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    expect((await its.verdicts(former))[0]?.verdict).toBe('revoked');
  });

  it.each([
    ['another issuer’s', 'unknown-issuer', async () => (await issuerAt('https://evil.example')).credential()],
    ['one signed by a key that nobody knows', 'unknown-key', async () => (await issuerAt()).credential()],
    ['no certificate', 'unreadable', async () => 'Bonjour'],
  ])('is told that it is %s', async (_, verdict, credential) => {
    expect((await machine().verdicts(await credential()))[0]?.verdict).toBe(verdict);
  });

  it('is told that nobody knows of one that the register has not', async () => {
    const { jwt } = machine();
    const { verdicts, ...its } = machine();
    const credential = await credentialOf(
      { ...appOptions, ...its },
      activeCertificate({ id: 'GONE' as CertificateId, statusList: '1', statusIndex: 3 }),
      async () => its.register.all()[0] as ActiveCertificate,
    );
    expect((await verdicts(credential))[0]).toMatchObject({ verdict: 'status-unknown' });
    expect(await jwt()).not.toBe(credential);
  });

  it.each([
    ['nothing', {}],
    ['an empty text', { credential: '' }],
    ['a number', { credential: 7 }],
    ['both at once', { credential: 'x', pdf: 'eA==' }],
    ['what is no Base64', { pdf: 'é' }],
    ['more than anybody has', { credential: 'x'.repeat(1_000_001) }],
    ['more than is read', { pdf: 'x'.repeat(4_200_000) }],
  ])('that sends %s is told what is wrong', async (_, body) => {
    expect(await outcomeOf(await machine().verify(body))).toBe('400 invalid-request');
  });

  it('that sends more certificates than one file may hold is told so', async () => {
    const { jwt, verify } = machine();
    const signed = (await jwt()).replace(/[^.]+$/, '');
    const many = Array.from({ length: 101 }, (_, at) => attachment(`${signed}${at}`));
    const answer = await verify({ pdf: homemade(...many).toString('base64') });
    expect(await answer.json()).toEqual({ verdicts: [{ verdict: 'unreadable', why: 'too-large' }] });
  });

  it('is told to wait when it asks too much', async () => {
    const { verify } = machine();
    for (let asked = 0; asked < 600; asked++) await verify({ credential: 'x' });
    const answer = await verify({ credential: 'x' });
    expect(await outcomeOf(answer)).toBe('429 too-many-requests');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
