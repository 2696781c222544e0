import { expect, it } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { chloe } from '../testing/people.ts';
import { tableInMemory } from '../testing/table-in-memory.ts';
import { type Grant, tokens } from './tokens.ts';

const { accountId, address, studentNumber } = chloe;
const now = Date.UTC(2026, 6, 1, 9);
const contactAddress = 'chloe@school.example.org';

const grants: readonly Grant[] = [
  { purpose: 'activation', studentNumber, address, contactAddress },
  { purpose: 'password-reset', accountId, address, askedAt: now },
  { purpose: 'join', accountId, address, into: accountId, askedAt: now },
  {
    ...{ purpose: 'address-change', accountId, address, replaces: contactAddress },
    ...{ contactsToo: false, askedAt: now },
  },
];

it.each(grants)(
  'a token that was spent is known as such, and nobody’s address is kept with it: $purpose',
  async (grant) => {
    const { database, items } = tableInMemory();
    const { mint, read, spend } = tokens(database, 'accounts');
    const token = await mint(grant, now, minutes(60));
    expect(await read(token, grant.purpose, now)).toMatchObject(grant);
    await spend(token, now);
    await expect(read(token, grant.purpose, now)).rejects.toThrow('token-used');
    expect(items()).toHaveLength(1);
    expect(JSON.stringify(items())).not.toContain('@');
  },
);
