import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { hours } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { AddressGrant } from '../adapters/tokens.ts';
import { outcomeOf } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { member } from '../testing/member.ts';
import { chloe } from '../testing/people.ts';
import type { StillClock } from '../testing/still-clock.ts';

const { accountId, address, password } = chloe;
const wanted = 'own@example.org';

/** Chloé, and links to the address that she wants. */
async function mover(...others: Parameters<typeof member>) {
  const owner = await member(...others);
  return {
    ...owner,
    request: (changes: object = {}) =>
      owner.ask('POST /api/account/email', { email: wanted, password, contactsToo: false, ...changes }),
    link: (changes: Partial<AddressGrant> = {}) => {
      const askedAt = owner.clock.now();
      return owner.tokens.mint(
        {
          purpose: 'address-change',
          ...{ accountId, address: wanted, replaces: address, contactsToo: false, askedAt },
          ...changes,
        },
        askedAt,
        hours(24),
      );
    },
    /** From any device: no session goes along. */
    confirm: async (token: string) =>
      outcomeOf(await owner.call('POST /api/account/confirm-email', { body: { token } })),
    emailOf: async () => (await owner.accounts.profileOf(accountId))?.email,
  };
}

describe('another address', () => {
  it('is asked for with the password: the old one is told, the new one gets the link', async () => {
    const { asked, clock, emailOf, request } = await mover();
    expect(await outcomeOf(await request({ email: ' Own@Example.org', contactsToo: true }))).toBe('202');
    expect(asked).toEqual([
      { kind: 'address-notice', accountId, address: wanted },
      {
        kind: 'address-confirmation',
        ...{ accountId, address: wanted, replaces: address, contactsToo: true, askedAt: clock.now() },
      },
    ]);
    expect(await emailOf()).toBe(address);
  });

  it('answers alike whether or not it has an account', async () => {
    const { identity, request } = await mover();
    identity.has('other@example.org', '2'.repeat(36) as AccountId, 'x');
    const answers = await Promise.all([request(), request({ email: 'other@example.org' })]);
    for (const answer of answers) {
      expect([answer.status, await answer.text()]).toEqual([202, '']);
    }
  });

  it('is not asked for without the password, nor by a page of another site, nor by nobody', async () => {
    const { ask, asked, call, request } = await mover();
    const body = { email: wanted, password, contactsToo: false };
    const headers = { origin: 'https://elsewhere.example.org' };
    expect(await outcomeOf(await request({ password: 'a guess' }))).toBe('401 wrong-password');
    expect(await outcomeOf(await ask('POST /api/account/email', body, { headers }))).toBe(
      '403 forbidden-origin',
    );
    expect(await outcomeOf(await call('POST /api/account/email', { body }))).toBe('401 not-signed-in');
    expect(asked).toEqual([]);
  });

  it('that is asked for while a new password is being chosen is one that this takes back', async () => {
    let clock: StillClock | undefined;
    const it = await mover(({ accounts, identity }) => ({
      identity: {
        ...identity,
        // Let in with the old password, just before there is a new one.
        async enter(...known) {
          const entry = await identity.enter(...known);
          clock?.pass(1);
          await accounts.notePassword(accountId, clock?.now() ?? 0);
          clock?.pass(1);
          return entry;
        },
      },
    }));
    clock = it.clock;
    expect(await outcomeOf(await it.request())).toBe('202');
    const asked = it.asked.find(({ kind }) => kind === 'address-confirmation') as { askedAt: number };
    expect(asked.askedAt).toBeLessThan((await it.accounts.profileOf(accountId))?.passwordChosenAt ?? 0);
    expect(await it.confirm(await it.link(asked))).toBe('410 token-expired');
  });

  it('cannot be the one that the account has', async () => {
    const { request } = await mover();
    expect(await outcomeOf(await request({ email: address }))).toBe('400 invalid-request');
  });

  it('cannot be used to fill somebody’s mailbox', async () => {
    const { request } = await mover();
    for (let tries = 0; tries < rateLimits.requestMail.about.most; tries += 1) {
      expect((await request()).status).toBe(202);
    }
    expect(await outcomeOf(await request())).toBe('429 too-many-requests');
  });

  it('serves once its link is used, on any device, and the old one no more', async () => {
    const { confirm, contacts, emailOf, identity, link } = await mover();
    const token = await link();
    expect(await confirm(token)).toBe('204');
    expect(await emailOf()).toBe(wanted);
    expect(await identity.enter(wanted, password)).toMatchObject({ accountId });
    await expect(identity.enter(address, password)).rejects.toThrow('wrong-credentials');
    expect((await contacts.contactOf(chloe.studentNumber))?.address).toBe(address);
    expect(await confirm(token)).toBe('410 token-used');
  });

  it('becomes the secretariat’s too when its owner wishes so', async () => {
    const { confirm, contacts, link } = await mover();
    await confirm(await link({ contactsToo: true }));
    expect((await contacts.contactOf(chloe.studentNumber))?.address).toBe(wanted);
  });

  it('goes to one of two that want it, and the other is told why', async () => {
    const { confirm, emailOf, identity, link } = await mover();
    identity.has(wanted, '2'.repeat(36) as AccountId, 'x');
    expect(await confirm(await link())).toBe('409 address-taken');
    expect(await emailOf()).toBe(address);
  });

  it.each([
    [
      'is taken back by a new password',
      async (it: Awaited<ReturnType<typeof mover>>) => {
        it.clock.pass(1);
        await it.accounts.notePassword(accountId, it.clock.now());
      },
    ],
    ['lapses after a day', async (it: Awaited<ReturnType<typeof mover>>) => it.clock.pass(hours(24))],
    [
      'dies when another took its place',
      async (it: Awaited<ReturnType<typeof mover>>) => {
        await it.confirm(await it.link({ address: 'third@example.org' }));
      },
    ],
    [
      'dies with the account',
      async (it: Awaited<ReturnType<typeof mover>>) => {
        await it.profiles.close(accountId, '2026-07-01T08:00:00.000Z' as never);
      },
    ],
  ])('that is not confirmed yet %s', async (_, happens) => {
    const it = await mover();
    const token = await it.link();
    await happens(it);
    expect(await it.confirm(token)).toBe('410 token-expired');
  });

  it('is one for login and profile alike, however the links to several interleave', async () => {
    const wishes = ['x@example.org', 'y@example.org', 'z@example.org'];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const slow = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
          scheduler.scheduleFunction(act);
        const it = await mover(({ accounts, identity, profiles }) => ({
          accounts: { ...accounts, profileOf: slow(accounts.profileOf) },
          identity: { ...identity, setAddress: slow(identity.setAddress) },
          profiles: { ...profiles, setAddress: slow(profiles.setAddress) },
        }));
        const links = await Promise.all(wishes.map((wish) => it.link({ address: wish })));
        const outcomes = Promise.all(links.map(it.confirm));
        await scheduler.waitFor(outcomes);
        expect((await outcomes).sort()).toEqual(['204', '410 token-expired', '410 token-expired']);
        const email = (await it.emailOf()) ?? '';
        expect(wishes).toContain(email);
        expect(await it.identity.find(email)).toBe(accountId);
      }),
      { numRuns: 60 },
    );
  });

  it('whose link died with the login alone changed gives way to another that was confirmed since', async () => {
    const { confirm, emailOf, identity, link } = await mover();
    const [first, second] = [await link({ address: 'x@example.org' }), await link()];
    await identity.setAddress(accountId, 'x@example.org');
    expect(await confirm(second)).toBe('204');
    await identity.setAddress(accountId, 'x@example.org');
    expect(await confirm(first)).toBe('410 token-expired');
    expect(await emailOf()).toBe(wanted);
    expect(await identity.find(wanted)).toBe(accountId);
  });

  it.each([
    ['contacts', { contacts: { readdress: dies } }],
    ['profiles', { profiles: { setAddress: dies } }],
  ])('whose change dies at the %s is made whole by the same link', async (part, broken) => {
    let fails = true;
    const it = await mover((world) => {
      const whole = world[part as 'contacts' | 'profiles'] as Record<string, unknown>;
      const failing = Object.values(broken)[0] as Record<string, unknown>;
      const proxy = new Proxy(whole, {
        get: (target, name: string) => (fails && name in failing ? dies : target[name]),
      });
      return { [part]: proxy } as never;
    });
    const token = await it.link({ contactsToo: true });
    expect(await it.confirm(token)).toBe('500 internal');
    // The login has the new address already, or still the old one: nobody is shut out meanwhile.
    const logins = await Promise.all([wanted, address].map(it.identity.find));
    expect(logins).toContain(accountId);
    fails = false;
    expect(await it.confirm(token)).toBe('204');
    expect(await it.emailOf()).toBe(wanted);
    expect((await it.contacts.contactOf(chloe.studentNumber))?.address).toBe(wanted);
  });
});
