import { describe, expect, it } from 'vitest';
import { rateLimits } from '../../domain/rate-limits.ts';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';
import { chloe, profile } from '../testing/people.ts';

const { accountId, address, password, studentNumber } = chloe;

/** Chloé, who made her account with an identity of another provider. */
async function newcomer() {
  const owner = await member();
  owner.open(profile({ withoutPassword: true }), studentNumber);
  return owner;
}

describe('an account that has no password yet', () => {
  it('says so', async () => {
    const { ask } = await newcomer();
    expect(await (await ask('GET /api/account')).json()).toMatchObject({ password: false });
    expect(await (await (await member()).ask('GET /api/account')).json()).toMatchObject({ password: true });
  });

  it.each([
    ['POST /api/account/email', { email: 'own@example.org', password, contactsToo: false }],
    ['POST /api/account/password', { current: password, password: 'girafe marteau brouillard' }],
    ['POST /api/account/begin-second-factor', { password }],
    ['POST /api/account/close', { password }],
  ] as const)('does nothing that a password confirms: %s', async (endpoint, body) => {
    const { accounts, ask, asked } = await newcomer();
    expect(await outcomeOf(await ask(endpoint, body))).toBe('409 no-password');
    expect(await accounts.profileOf(accountId)).toEqual(profile({ withoutPassword: true }));
    expect(asked).toEqual([]);
  });

  it('has its owner mailed a link to choose one, to its own address alone, and not without end', async () => {
    const { ask, asked, clock } = await newcomer();
    const choose = async () => outcomeOf(await ask('POST /api/account/choose-password', {}));
    expect(await choose()).toBe('202');
    const request = { kind: 'password-forgotten', email: address, language: 'fr', askedAt: clock.now() };
    expect(asked).toEqual([request]);
    for (let more = 1; more < rateLimits.requestMail.about.most; more += 1) await choose();
    expect(await choose()).toBe('429 too-many-requests');
  });

  it('does all of it once one is chosen', async () => {
    const { accounts, ask, clock } = await newcomer();
    await accounts.notePassword(accountId, clock.now());
    expect(await outcomeOf(await ask('POST /api/account/close', { password }))).toBe('204');
  });
});
