import { describe, expect, it } from 'vitest';
import { days, instantOf, minutes } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { newShareId } from '../adapters/random.ts';
import { outcomeOf } from '../testing/caller.ts';
import { chloe, profile } from '../testing/people.ts';
import { sharer } from '../testing/sharer.ts';

const shows = { result: true, birthDate: true, photo: true };
const pin = '417263';

describe('a share cannot be opened', () => {
  it('by an id that was guessed, has a wrong form, or is only its name', async () => {
    const { open, shared } = await sharer();
    const { id, key } = await shared();
    const changed = id.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [newShareId(), changed, key, `${id} `, '', '../', `${id}${id}`]) {
      expect(await outcomeOf(await open(wrong)), wrong).toBe('404 share-unknown');
    }
  });

  it('from the moment on in which it ends', async () => {
    const { clock, open, shared } = await sharer();
    const { id } = await shared({ expiresAt: instantOf(clock.now() + days(7)) });
    clock.pass(days(7) - 1);
    expect(await outcomeOf(await open(id))).toBe('200');
    clock.pass(1);
    expect(await outcomeOf(await open(id))).toBe('404 share-unknown');
  });

  it('and the answer is as if it had never been, whatever is asked with it', async () => {
    const { clock, open, revoke, shared } = await sharer();
    const ended = await shared({ pin, expiresAt: instantOf(clock.now() + days(7)) });
    const revoked = await shared({ title: 'Stage' });
    await revoke(revoked.key);
    clock.pass(days(7));
    const said = async (id: string, typed?: string) => {
      const answer = await open(id, typed);
      return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
    };
    const ofNone = await said(newShareId());
    expect(ofNone.status).toBe(404);
    expect(await said(ended.id)).toEqual(ofNone);
    expect(await said(ended.id, pin)).toEqual(ofNone);
    expect(await said(ended.id, '000000')).toEqual(ofNone);
    expect(await said(revoked.id)).toEqual(ofNone);
  });

  it('once it is revoked, even by who has just read it', async () => {
    const { open, revoke, shared, shares } = await sharer();
    const { id, key } = await shared({ pin });
    await open(id, pin);
    await revoke(key);
    for (const tried of [undefined, pin, '000000']) {
      expect(await outcomeOf(await open(id, tried))).toBe('404 share-unknown');
    }
    expect(shares.all()).toEqual([]);
  });

  it('once its owner’s account is closed: none of all they gave, before anything is cleared away and after', async () => {
    const { departures, open, openAccount, profiles, register, shared, shares } = await sharer();
    const [number] = register.all().map(({ id }) => id);
    const given = [
      await shared(),
      await shared({ certificates: [number ?? ''] }),
      await shared({ pin, shows }),
    ];
    const outcomes = () => Promise.all(given.map(async ({ id }) => outcomeOf(await open(id, pin))));
    expect(await outcomes()).toEqual(['200', '200', '200']);
    await profiles.close(chloe.accountId, instantOf(0));
    expect(await outcomes()).toEqual(Array(3).fill('404 share-unknown'));
    await departures.forgetAccount(chloe.accountId);
    expect(shares.all()).toEqual([]);
    // Nor do they come back with their student.
    openAccount(profile({ accountId: '3'.repeat(36) as never }), chloe.studentNumber);
    expect(await outcomes()).toEqual(Array(3).fill('404 share-unknown'));
  });

  it('without end from one place', async () => {
    const { open } = await sharer();
    for (let tries = 0; tries < 600; tries++) await open(newShareId());
    expect(await outcomeOf(await open(newShareId()))).toBe('429 too-many-requests');
    expect(await outcomeOf(await open(newShareId(), undefined, '203.0.113.10'))).toBe('404 share-unknown');
  });
});

describe('a share with a PIN', () => {
  it('asks for it, and says nothing before', async () => {
    const { open, shared } = await sharer();
    const { id } = await shared({ pin });
    const asked = await open(id);
    expect(await outcomeOf(asked)).toBe('401 pin-required');
    expect(await asked.text()).not.toMatch(/Candidature|Chlo/);
    expect(await outcomeOf(await open(id, '417264'))).toBe('401 pin-wrong');
    expect(await outcomeOf(await open(id, ''))).toBe('401 pin-wrong');
    expect(await outcomeOf(await open(id, pin))).toBe('200');
  });

  it('cannot be guessed from one place, and the place next door is not shut out', async () => {
    const { clock, open, shared } = await sharer();
    const { id } = await shared({ pin });
    for (let tries = 0; tries < 10; tries++) await open(id, '000000');
    expect(await outcomeOf(await open(id, pin))).toBe('429 too-many-requests');
    expect(await outcomeOf(await open(id, pin, '198.51.100.1'))).toBe('200');
    clock.pass(minutes(15));
    expect(await outcomeOf(await open(id, pin))).toBe('200');
  });

  it('is not shut by one stranger, however long they try, nor by the many who know it', async () => {
    const { clock, open, rate, shared } = await sharer();
    const { id, key } = await shared({ pin });
    const stranger = '198.51.100.1';
    const { about, pairADay } = rateLimits.sharePin;
    for (let tries = 0; tries < 30; tries++) {
      await open(id, '000000', stranger);
      clock.pass(minutes(10));
    }
    expect(await outcomeOf(await open(id, pin, stranger))).toBe('429 too-many-requests');
    // Others have left room for one wrong try more.
    for (let tries = pairADay.most; tries < about.most - 1; tries++)
      await rate.count(about, key, clock.now());
    for (const visitor of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
      expect(await outcomeOf(await open(id, pin, visitor))).toBe('200');
  });

  it('is tried as often at once as one after the other', async () => {
    const { open, shared } = await sharer();
    const { id } = await shared({ pin });
    const tries = Array.from({ length: 15 }, () => open(id, '000000').then(outcomeOf));
    expect((await Promise.all(tries)).sort()).toEqual([
      ...Array(10).fill('401 pin-wrong'),
      ...Array(5).fill('429 too-many-requests'),
    ]);
  });

  it('cannot be guessed from many places together, also at once', async () => {
    const { open, rate, shared, clock } = await sharer();
    const { id, key } = await shared({ pin });
    // What had been tried before from elsewhere.
    for (let tries = 5; tries < rateLimits.sharePin.about.most; tries++) {
      await rate.count(rateLimits.sharePin.about, key, clock.now());
    }
    const places = Array.from({ length: 10 }, (_, at) => `198.51.100.${at}`);
    const tries = places.map((place) => open(id, '000000', place).then(outcomeOf));
    expect((await Promise.all(tries)).sort()).toEqual([
      ...Array(5).fill('401 pin-wrong'),
      ...Array(5).fill('429 too-many-requests'),
    ]);
    expect(await outcomeOf(await open(id, pin, '198.51.100.99'))).toBe('429 too-many-requests');
    // Nor does it shut whoever has another share.
    expect(await outcomeOf(await open((await shared({ pin })).id, pin))).toBe('200');
  });
});
