import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { CertificateId, StudentNumber } from '../../domain/certificate.ts';
import { hours, instantOf } from '../../domain/clock.ts';
import { carryOut } from '../join-accounts/carry-out.ts';
import { activeCertificate, chloe, profile } from '../testing/people.ts';
import { contentOf, sharer, stranger } from '../testing/sharer.ts';

const shows = { result: true, birthDate: true, photo: true };
const pin = '417263';

type World = Awaited<ReturnType<typeof sharer>>;

function withdraw({ register }: World, revokedAt: number): void {
  const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
  const [signed] = register.all();
  register.holds({
    ...(signed as never as object),
    state: 'revoked',
    revokedAt: instantOf(revokedAt),
    reason,
  } as never);
}

describe('a share that is opened', () => {
  it('shows the certificates signed, and their holder by name alone unless more was chosen', async () => {
    const { open, profiles, shared } = await sharer();
    await profiles.setPhoto(chloe.accountId, new Uint8Array([255, 216, 255]));
    const answer = await open((await shared()).id);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const { certificates, holder, title } = await contentOf(answer);
    expect([title, holder]).toEqual(['Candidature', { name: 'Chloé Lefèvre' }]);
    expect(certificates).toMatchObject([{ number: activeCertificate().id, state: 'active' }]);
    const chosen = await contentOf(await open((await shared({ shows })).id));
    expect(chosen.holder).toEqual({
      ...{ name: 'Chloé Lefèvre', birthDate: '1999-03-14' },
      photo: 'data:image/jpeg;base64,/9j/',
    });
  });

  it('hands out no result that is not to be seen: it is not in what is signed', async () => {
    const { open, shared } = await sharer();
    const credentialOf = async (result: boolean) => {
      const { id } = await shared({ shows: { ...shows, result } });
      return (await contentOf(await open(id))).certificates[0]?.credential ?? '';
    };
    const [without, whole] = [decodeJwt(await credentialOf(false)), decodeJwt(await credentialOf(true))];
    expect(JSON.stringify(whole)).toContain('78.5');
    expect(JSON.stringify(without)).not.toMatch(/78[.,]5|Percent/);
    expect(without.credentialStatus).toEqual(whole.credentialStatus);
  });

  it('is signed for the first visitor, and in two forms at most however many come', async () => {
    const { open, shared, signingKey } = await sharer();
    const ids = [await shared(), await shared({ shows }), await shared({ shows })].map(({ id }) => id);
    for (const id of [...ids, ...ids]) await open(id);
    expect(signingKey.signatures()).toBe(2);
  });

  it('of all certificates shows those too that come later', async () => {
    const { open, register, shared } = await sharer();
    const [all, one] = [await shared(), await shared({ certificates: [activeCertificate().id] })];
    register.holds(activeCertificate({ id: 'LATER' as CertificateId, code: 'L' }));
    expect((await contentOf(await open(all.id))).certificates).toHaveLength(2);
    expect((await contentOf(await open(one.id))).certificates).toHaveLength(1);
  });

  it('of all certificates shows none that a joining of two accounts brings, whichever of the two it was of', async () => {
    const world = await sharer();
    const { accountId, number: studentNumber } = stranger;
    world.register.holds(activeCertificate({ id: 'THEIRS' as CertificateId, studentNumber }));
    const mine = await world.shared();
    const theirs = await world.shared({}, await world.signIn(accountId));
    await world.joins.begin(accountId, chloe.accountId);
    await carryOut(world, accountId);
    const shown = async ({ id }: { id: string }) =>
      (await contentOf(await world.open(id))).certificates.map(({ number }) => number);
    expect([await shown(mine), await shown(theirs)]).toEqual([[activeCertificate().id], ['THEIRS']]);
    expect((await world.list()).map(({ onlyOf }) => onlyOf)).toEqual([
      [studentNumber],
      [chloe.studentNumber],
    ]);
    expect(await shown(await world.shared())).toHaveLength(2);
    expect((await world.list())[0]).not.toHaveProperty('onlyOf');
    // What comes later is shown still.
    world.register.holds(activeCertificate({ id: 'LATER' as CertificateId, code: 'L', studentNumber }));
    expect((await shown(theirs)).toSorted()).toEqual(['LATER', 'THEIRS']);
  });

  it('says what was revoked since, with the credential that its status list then speaks of', async () => {
    const world = await sharer();
    const { id } = await world.shared();
    const before = await contentOf(await world.open(id));
    withdraw(world, world.clock.now() + 1);
    const { certificates } = await contentOf(await world.open(id));
    expect(certificates).toMatchObject([
      { state: 'revoked', credential: before.certificates[0]?.credential },
    ]);
  });

  it('never has anything signed that is revoked', async () => {
    const world = await sharer();
    const { id } = await world.shared({ certificates: [activeCertificate().id] });
    withdraw(world, 0);
    const { certificates } = await contentOf(await world.open(id));
    expect(certificates).toEqual([
      { number: activeCertificate().id, title: 'Principes algorithmiques', state: 'revoked' },
    ]);
    expect(world.signingKey.signatures()).toBe(0);
  });

  it('shows nothing of a number that is in its owner’s wallet no more', async () => {
    const world = await sharer();
    const { id } = await world.shared();
    await world.departures.unlink(chloe.accountId, chloe.studentNumber);
    await world.departures.forgetNumber(chloe.accountId, chloe.studentNumber);
    expect(await contentOf(await world.open(id))).toMatchObject({ certificates: [] });
  });
});

describe('how often a share was opened', () => {
  const counted = async ({ list }: World) => (await list())[0]?.opened;

  it('counts visits: once an hour from one place, and each place', async () => {
    const world = await sharer();
    const { id } = await world.shared();
    for (const place of ['203.0.113.1', '203.0.113.1', '203.0.113.2', '203.0.113.1']) {
      await world.open(id, undefined, place);
    }
    expect(await counted(world)).toBe(2);
    world.clock.pass(hours(1));
    await world.open(id, undefined, '203.0.113.1');
    expect(await counted(world)).toBe(3);
    expect((await world.list())[0]?.openedAt).toBe(instantOf(world.clock.now()));
  });

  it('does not count its owner, nor who did not get in', async () => {
    const world = await sharer();
    const { id } = await world.shared({ pin });
    await world.open(id);
    await world.open(id, '000000');
    await world.open(id, pin, '203.0.113.1', { cookie: world.cookie });
    expect(await counted(world)).toBe(0);
    // Nor is the place theirs for an hour: whoever else comes from there, signed in to another account, is a visitor.
    const another = profile({ accountId: '1'.repeat(36) as never });
    world.openAccount(another);
    await world.open(id, pin, '203.0.113.1', { cookie: await world.signIn(another.accountId) });
    expect(await counted(world)).toBe(1);
  });

  it('knows its owner on every device, but no longer once that session has ended', async () => {
    const world = await sharer();
    const { id } = await world.shared();
    const phone = await world.signIn(chloe.accountId);
    for (const cookie of [world.cookie, phone]) await world.open(id, undefined, '203.0.113.1', { cookie });
    expect(await counted(world)).toBe(0);
    await world.sessions.endAll(chloe.accountId);
    await world.open(id, undefined, '203.0.113.1', { cookie: phone });
    const cookie = await world.signIn(chloe.accountId);
    expect((await world.list(cookie))[0]?.opened).toBe(1);
  });

  it('is kept of nobody by name: a number and a moment', async () => {
    const world = await sharer();
    await world.open((await world.shared()).id);
    const [kept] = world.shares.all();
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
  });
});

describe('what nobody learns', () => {
  it('is which share was opened: neither id nor PIN is ever logged', async () => {
    const { log, open, register, shared } = await sharer();
    const { id } = await shared({ pin });
    register.certificatesOf = async () => {
      throw new Error(`broken for ${chloe.studentNumber as StudentNumber}`);
    };
    await open(id, pin);
    expect(log.text()).not.toMatch(new RegExp(`${id}|${pin}`));
  });
});
