import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../domain/api.ts';
import type { AccountId } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { outcomeOf } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { member } from '../testing/member.ts';
import { chloe } from '../testing/people.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const stranger = '1'.repeat(36) as AccountId;
const better = 'girafe marteau brouillard';

/** Chloé at two devices, and somebody else at a third. */
async function threeDevices(...others: Parameters<typeof member>) {
  const here = await member(...others);
  const { clock, sessions } = here;
  const open = async (whose: AccountId) =>
    `__Host-session=${await sessions.open(whose, { refreshToken: 'refresh' }, clock.now(), firefox)}`;
  const phone = await open(chloe.accountId);
  await open(stranger);
  const [theirs] = await sessions.sessionsOf(stranger, clock.now());
  return {
    ...here,
    phone,
    theirs,
    list: async () =>
      ((await (await here.ask('GET /api/account/sessions')).json()) as { sessions: SessionView[] }).sessions,
    isIn: async (cookie: string) => (await here.call('GET /api/account', { cookie })).ok,
  };
}

describe('the sessions of an account', () => {
  it('are shown to its owner, each by its browser and system, this one marked', async () => {
    const { list } = await threeDevices();
    const shown = await list();
    expect(shown.map(({ browser, current, system }) => ({ browser, current, system }))).toEqual([
      { browser: undefined, current: true, system: undefined },
      { browser: 'Firefox', current: false, system: 'Windows' },
    ]);
  });

  it('say what opened them: the password, or an identity of another provider', async () => {
    const { clock, list, sessions } = await threeDevices();
    await sessions.open(
      chloe.accountId,
      { external: provenIdentity('example-id', 'c117') },
      clock.now(),
      firefox,
    );
    expect((await list()).map(({ openedWith }) => openedWith)).toEqual(['password', 'password', 'service']);
  });

  it('end one by one', async () => {
    const { ask, cookie, isIn, list, phone } = await threeDevices();
    const other = (await list()).find(({ current }) => !current);
    expect(await outcomeOf(await ask('POST /api/account/end-session', { id: other?.id }))).toBe('204');
    expect(await isIn(phone)).toBe(false);
    expect(await isIn(cookie)).toBe(true);
  });

  it('end all at once, but the one that asks', async () => {
    const { ask, cookie, isIn, phone } = await threeDevices();
    expect(await outcomeOf(await ask('POST /api/account/end-other-sessions', {}))).toBe('204');
    expect([await isIn(phone), await isIn(cookie)]).toEqual([false, true]);
  });

  it('of somebody else do not end, whoever knows their ids', async () => {
    const { ask, clock, sessions, theirs } = await threeDevices();
    expect(await outcomeOf(await ask('POST /api/account/end-session', { id: theirs?.id }))).toBe('204');
    expect(await sessions.sessionsOf(stranger, clock.now())).toHaveLength(1);
  });
});

describe('a new password', () => {
  const change = { current: chloe.password, password: better };

  it('takes the old one’s place, ends every other session, and is told by mail', async () => {
    const { ask, asked, cookie, identity, isIn, phone } = await threeDevices();
    expect(await outcomeOf(await ask('POST /api/account/password', change))).toBe('204');
    expect(await identity.enter(chloe.address, better)).toMatchObject({ state: 'signed-in' });
    await expect(identity.enter(chloe.address, chloe.password)).rejects.toThrow('wrong-credentials');
    expect([await isIn(phone), await isIn(cookie)]).toEqual([false, true]);
    expect(asked).toEqual([{ kind: 'password-changed', accountId: chloe.accountId }]);
  });

  it('is not taken from whoever does not know the old one, however often they try', async () => {
    const { ask, clock, identity } = await member();
    const guess = () => ask('POST /api/account/password', { ...change, current: 'a guess' });
    for (let tries = 0; tries < rateLimits.confirmPassword.about.most; tries += 1) {
      expect(await outcomeOf(await guess())).toBe('401 wrong-password');
    }
    expect(await outcomeOf(await ask('POST /api/account/password', change))).toBe('429 too-many-requests');
    expect(await identity.enter(chloe.address, chloe.password)).toMatchObject({ state: 'signed-in' });
    clock.pass(minutes(15));
    expect(await outcomeOf(await ask('POST /api/account/password', change))).toBe('204');
  });

  it('that is sent again, because its answer was lost, finds it done, and shuts out whoever came in between', async () => {
    const { ask, clock, identity, isIn, sessions } = await threeDevices();
    const send = async (body: object = change) =>
      outcomeOf(await ask('POST /api/account/password', { ...change, ...body }));
    expect(await send()).toBe('204');
    const between = `__Host-session=${await sessions.open(chloe.accountId, { refreshToken: 'refresh' }, clock.now())}`;
    expect(await send()).toBe('204');
    expect(await isIn(between)).toBe(false);
    expect(await identity.enter(chloe.address, better)).toMatchObject({ state: 'signed-in' });
    expect(await send({ password: 'trompette nuage caramel' })).toBe('401 wrong-password');
    clock.pass(minutes(16));
    expect(await send()).toBe('401 wrong-password');
  });

  it('is to be as good as the first', async () => {
    const { ask } = await member();
    for (const password of ['court', 'azertyuiop', 'liverpool1', 'chloe.lefevre@example.org']) {
      const answer = await ask('POST /api/account/password', { ...change, password });
      expect(await outcomeOf(answer)).toBe('400 weak-password');
    }
  });

  it('that dies before it is set leaves no other session, and the old one good', async () => {
    const { ask, identity, isIn, phone } = await threeDevices(({ identity }) => ({
      identity: { ...identity, setPassword: dies },
    }));
    expect((await ask('POST /api/account/password', change)).status).toBe(500);
    expect(await isIn(phone)).toBe(false);
    expect(await identity.enter(chloe.address, chloe.password)).toMatchObject({ state: 'signed-in' });
  });
});
