import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountEndpoints } from '../../domain/api/account.ts';
import type { BodyOf, EndpointName } from '../../domain/api.ts';
import { outcomeOf } from '../testing/caller.ts';
import { rightCode } from '../testing/identity-in-memory.ts';
import { member } from '../testing/member.ts';
import { chloe } from '../testing/people.ts';
import { askForCodes } from '../testing/second-factor.ts';

const { accountId, password } = chloe;

/** What each request says besides what confirms it, and how it is answered when that is right. */
const confirmed = {
  'POST /api/account/data': [{ password }, '200'],
  'POST /api/account/email': [{ email: 'own@example.org', password, contactsToo: false }, '202'],
  'POST /api/account/password': [{ current: password, password: 'girafe marteau brouillard' }, '204'],
  'POST /api/account/new-recovery-codes': [{ password }, '200'],
  'POST /api/account/end-second-factor': [{ password }, '204'],
  'POST /api/account/close': [{ password }, '204'],
} as const satisfies { [Name in EndpointName]?: readonly [BodyOf<Name>, string] };

const names = Object.keys(confirmed) as (keyof typeof confirmed)[];

/** What sets up the first code, and can ask for none before. */
const beforeAnyCode = ['POST /api/account/begin-second-factor', 'POST /api/account/confirm-second-factor'];

/** Chloé, who is asked for a code, and a request of hers as each test changes it. */
async function careful(name: keyof typeof confirmed) {
  const owner = await member();
  await askForCodes(owner, accountId);
  const [body, done] = confirmed[name];
  const send = async (changes: object = {}) => outcomeOf(await owner.ask(name, { ...body, ...changes }));
  return { ...owner, done, send };
}

describe('whoever has an open session and knows the password of an account that asks for codes', () => {
  it.each(names)('does nothing without a code: %s', async (name) => {
    const { accounts, asked, identity, send, sessions, clock } = await careful(name);
    const before = await accounts.profileOf(accountId);
    expect(await send()).toBe('401 second-factor-needed');
    expect(await send({ code: '000000' })).toBe('401 wrong-code');
    expect(asked).toEqual([]);
    expect(await accounts.profileOf(accountId)).toEqual(before);
    expect(await sessions.sessionsOf(accountId, clock.now())).toHaveLength(1);
    expect(await identity.enter(chloe.address, password)).toMatchObject({ state: 'second-factor' });
  });

  it.each(names)('does it with the code, and not with the code alone: %s', async (name) => {
    const { done, send } = await careful(name);
    const field = name === 'POST /api/account/password' ? 'current' : 'password';
    expect(await send({ [field]: 'a guess', code: rightCode })).toBe('401 wrong-password');
    expect(await send({ code: rightCode })).toBe(done);
  });

  it('finds no act that a password confirms and a code does not', () => {
    const asking = Object.entries(accountEndpoints)
      .filter(([, endpoint]) => 'body' in endpoint && endpoint.body instanceof z.ZodObject)
      .filter(([, endpoint]) => 'password' in (endpoint as { body: z.ZodObject }).body.shape)
      .map(([name]) => name);
    expect(asking.sort()).toEqual([...names, ...beforeAnyCode].sort());
  });
});
