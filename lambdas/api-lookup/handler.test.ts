import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { BodyOf, ResponseOf } from '../../domain/api.ts';
import type { ActiveCertificate, CertificateId } from '../../domain/certificate.ts';
import { hours, instantOf } from '../../domain/clock.ts';
import type { ShareVisibility } from '../../domain/sharing.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler } from './handler.ts';

const number = '7K3M9Q2X5T8V1B4N';
const next = 'C0RRECTED7K3M9Q2' as CertificateId;
const hidden = { result: false, birthDate: false, photo: false, otherCertificates: false };

function register(sharing?: Partial<ShareVisibility>) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.open(profile(sharing ? { sharing: { ...hidden, ...sharing } } : {}), chloe.studentNumber);
  world.register.holds(activeCertificate({ result: 78.5 }));
  const call = caller(createHandler({ ...appOptions, ...world, log }));
  const ask = (body: Partial<BodyOf<'POST /api/verify/number'>> = {}, headers = {}) =>
    call('POST /api/verify/number', {
      body: { number, lastName: 'Lefèvre', captcha: 'solved', ...body },
      headers,
    });
  const told = async (answer: Response) => (await answer.json()) as ResponseOf<'POST /api/verify/number'>;
  const revoke = (reason: object) =>
    world.register.holds({
      ...(world.register.all()[0] as ActiveCertificate),
      state: 'revoked',
      revokedAt: instantOf(clock.now()),
      reason,
    } as never);
  return { ...world, clock, log, ask, told, revoke };
}

describe('whoever has a certificate’s number and its holder’s last name', () => {
  it('gets it signed, also when nobody had asked for that before', async () => {
    const { ask, told, signingKey } = register();
    const { credential = '', revocation } = await told(await ask({ lastName: 'LEFEVRE' }));
    expect(decodeJwt(credential)).toMatchObject({
      jti: `https://attestations.example.org/credentials/${number}`,
    });
    expect(revocation).toBeUndefined();
    expect((await told(await ask())).credential).toBe(credential);
    expect(signingKey.signatures()).toBe(1);
  });

  it('may type the number in groups and small letters', async () => {
    const { ask } = register();
    expect(await outcomeOf(await ask({ number: ' 7k3m-9q2x 5t8v-lb4n' }))).toBe('200');
  });

  it('sees no result, whatever its student shows in new shares', async () => {
    for (const result of [false, true]) {
      const its = register({ result });
      const { credential = '' } = await its.told(await its.ask());
      expect(JSON.stringify(decodeJwt(credential))).not.toContain('78.5');
    }
  });

  it('sees none either once it was revoked, though its student had it signed with it', async () => {
    const its = register({ result: true });
    const before = await its.told(await its.ask());
    await its.credentials.keep(its.register.all()[0] as ActiveCertificate, 'whole', {
      ...{ jwt: 'with 78.5', signedBy: 'somebody' },
    });
    its.revoke({ kind: 'withdrawn', text: 'wrong file', withImport: false });
    expect((await its.told(await its.ask())).credential).toBe(before.credential);
  });

  it('is told that it was taken back, and when, but not in which words', async () => {
    const { ask, told, revoke } = register();
    revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    const answer = await told(await ask());
    expect(answer).toEqual({ revocation: { kind: 'withdrawn', on: '2026-07-01T08:00:00.000Z' } });
  });

  it('is told by what it was corrected only if its student shows other certificates', async () => {
    for (const otherCertificates of [true, false]) {
      const its = register({ otherCertificates });
      await its.ask();
      its.revoke({ kind: 'superseded', by: next });
      its.register.holds(activeCertificate({ id: next, version: 2 }));
      const { credential, revocation } = await its.told(await its.ask());
      expect(credential).toBeDefined();
      expect(revocation).toEqual({
        kind: 'superseded',
        on: '2026-07-01T08:00:00.000Z',
        ...(otherCertificates && { successor: next }),
      });
    }
  });

  it('still finds one whose student has closed the account, signed before or not', async () => {
    for (const signedBefore of [true, false]) {
      const { ask, told, register: kept, returned } = register();
      await kept.markSeen(kept.all() as ActiveCertificate[], instantOf(0));
      if (signedBefore) await ask();
      await returned.returnAll(chloe.studentNumber);
      expect(kept.all()[0]?.state).toBe('pending');
      expect((await told(await ask())).credential).toBeDefined();
    }
  });

  it('is told of one that was taken back after its student had closed the account', async () => {
    const { ask, told, register: kept, returned, revoke } = register();
    await kept.markSeen(kept.all() as ActiveCertificate[], instantOf(0));
    await returned.returnAll(chloe.studentNumber);
    revoke({ kind: 'withdrawn', text: 'fraude', withImport: false });
    expect((await told(await ask())).revocation).toMatchObject({ kind: 'withdrawn' });
  });
});

describe('whoever guesses', () => {
  it('hears the same of a wrong name and of a wrong number', async () => {
    const { ask } = register();
    const answers = await Promise.all([
      ask({ lastName: 'Dupont' }),
      ask({ number: '0000000000000000' }),
      ask({ lastName: '-' }),
    ]);
    const [one, ...others] = await Promise.all(
      answers.map(async (answer) => [
        answer.status,
        await answer.text(),
        [...answer.headers].filter(([name]) => name !== 'date'),
      ]),
    );
    expect(one?.[0]).toBe(404);
    for (const other of others) expect(other).toEqual(one);
  });

  it('finds none that nobody has had yet', async () => {
    const { ask, register: kept } = register();
    kept.holds(certificate({ id: next, code: 'Z' }));
    expect(await outcomeOf(await ask({ number: next }))).toBe('404 certificate-unknown');
  });

  it('finds none that was in a wallet at which its student never looked, once the account is closed', async () => {
    const { ask, returned } = register();
    await returned.returnAll(chloe.studentNumber);
    expect(await outcomeOf(await ask())).toBe('404 certificate-unknown');
  });

  it('works for each try, and has few for one number, from wherever they come', async () => {
    const { ask, clock } = register();
    expect(await outcomeOf(await ask({ captcha: 'no' }))).toBe('400 captcha-failed');
    for (let tried = 0; tried < 20; tried++) {
      const from = { 'cloudfront-viewer-address': `198.51.100.${tried}:4711` };
      expect((await ask({ lastName: `Name ${tried}` }, from)).status).toBe(404);
    }
    expect(await outcomeOf(await ask())).toBe('429 too-many-requests');
    clock.pass(hours(1));
    expect(await outcomeOf(await ask())).toBe('200');
  });

  it('leaves no name and no number in the log', async () => {
    const { ask, log } = register();
    await ask({ lastName: 'Dupont' });
    expect(JSON.stringify(log)).not.toMatch(/Dupont|7K3M/);
  });
});
