import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { days, hours } from '../../domain/clock.ts';
import { dies } from '../testing/failures.ts';
import { chloe } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { tableInMemory } from '../testing/table-in-memory.ts';
import { provenIdentity } from './external-identities.ts';
import { sessionLifetime, sessions } from './sessions.ts';

const { accountId } = chloe;
const welcome = async () => true;

function signedIn() {
  const clock = stillClock();
  const table = tableInMemory();
  const all = sessions(table.database, 'accounts');
  return {
    ...all,
    ...table,
    clock,
    openWith: all.open,
    open: (whose: AccountId = accountId) =>
      all.open(whose, { refreshToken: `refresh token of ${whose}` }, clock.now()),
    resume: (cookie: string, refresh: Parameters<typeof all.resume>[2] = welcome) =>
      all.resume(cookie, clock.now(), refresh),
  };
}

describe('a session', () => {
  it('is ended by its id for its own account alone', async () => {
    const { endOne, open, resume } = signedIn();
    const stranger = '1'.repeat(36) as AccountId;
    const cookie = await open();
    const { id = '' } = (await resume(cookie)) ?? {};
    await endOne(stranger, id);
    expect(await resume(cookie)).toMatchObject({ id });
    await endOne(accountId, id);
    expect(await resume(cookie)).toBeUndefined();
  });

  it('is spared when all others of the account end', async () => {
    const { endAll, open, resume } = signedIn();
    const [here, there] = [await open(), await open()];
    await endAll(accountId, (await resume(here))?.id);
    expect(await resume(here)).toMatchObject({ accountId });
    expect(await resume(there)).toBeUndefined();
  });

  it('ends with the external identity that opened it, but for the one that takes it off', async () => {
    const { clock, endOpenedWith, open, openWith, resume } = signedIn();
    const proven = provenIdentity('example-id', 'c117');
    const byIdentity = (external = proven) => openWith(accountId, { external }, clock.now());
    const [here, there, known] = [await byIdentity(), await byIdentity(), await open()];
    const other = await byIdentity(provenIdentity('example-id', 'c118'));
    await endOpenedWith(accountId, proven.id, (await resume(here))?.id);
    expect(await resume(there)).toBeUndefined();
    for (const stays of [here, known, other]) expect(await resume(stays)).toMatchObject({ accountId });
  });

  it('keeps no more of what a browser calls itself than any honest one says', async () => {
    const { clock, database, items } = signedIn();
    await sessions(database, 'accounts').open(
      accountId,
      { refreshToken: 'refresh' },
      clock.now(),
      'x'.repeat(5_000),
    );
    expect(items()).toMatchObject([{ userAgent: 'x'.repeat(400) }]);
  });

  it('is its cookie’s holder’s, and the user pool is not asked for an hour', async () => {
    const { open, resume } = signedIn();
    const cookie = await open();
    expect(await resume(cookie, dies)).toMatchObject({ accountId });
  });

  it('goes on after an hour when the user pool still knows its refresh token', async () => {
    const { clock, open, resume } = signedIn();
    const cookie = await open();
    clock.pass(hours(1));
    let asked: unknown[] = [];
    await resume(cookie, async (...question) => {
      asked = question;
      return true;
    });
    expect(asked).toEqual([accountId, `refresh token of ${accountId}`]);
    expect(await resume(cookie, dies)).toMatchObject({ accountId });
  });

  it('is gone when the user pool says no', async () => {
    const { clock, items, open, resume } = signedIn();
    const cookie = await open();
    clock.pass(hours(1));
    expect(await resume(cookie, async () => false)).toBeUndefined();
    expect(items()).toEqual([]);
    expect(await resume(cookie)).toBeUndefined();
  });

  it('stays when the user pool cannot be asked, for the next try', async () => {
    const { clock, open, resume } = signedIn();
    const cookie = await open();
    clock.pass(hours(1));
    await expect(resume(cookie, dies)).rejects.toThrow();
    expect(await resume(cookie)).toMatchObject({ accountId });
  });

  it('that another request ends meanwhile is not brought back', async () => {
    const { clock, end, items, open, resume } = signedIn();
    const cookie = await open();
    clock.pass(hours(1));
    const signsOutMeanwhile = async () => {
      await end(cookie);
      return true;
    };
    expect(await resume(cookie, signsOutMeanwhile)).toBeUndefined();
    expect(items()).toEqual([]);
  });

  it('ends after a week without a visit', async () => {
    const { clock, open, resume } = signedIn();
    const cookie = await open();
    clock.pass(days(7));
    expect(await resume(cookie)).toBeUndefined();
  });

  it('ends with the refresh token, however often it is used', async () => {
    const { clock, open, resume } = signedIn();
    const cookie = await open();
    for (let day = 1; day * days(1) < sessionLifetime; day++) {
      clock.pass(days(1));
      expect(await resume(cookie)).toBeDefined();
    }
    clock.pass(days(1));
    expect(await resume(cookie)).toBeUndefined();
  });

  it('ends with all others of its account, and with none of another', async () => {
    const { endAll, open, resume } = signedIn();
    const other = '1'.repeat(36) as AccountId;
    const [phone, laptop, neighbour] = [await open(), await open(), await open(other)];
    await endAll(accountId);
    expect(await resume(phone)).toBeUndefined();
    expect(await resume(laptop)).toBeUndefined();
    expect(await resume(neighbour)).toMatchObject({ accountId: other });
  });
});

describe('a cookie', () => {
  it.each([
    '',
    '.',
    'made-up',
    `${accountId}.`,
    `${accountId}.short`,
    `${accountId}.${'A'.repeat(43)}`,
    `${accountId}#.${'A'.repeat(43)}`,
    `PROFILE.${'A'.repeat(43)}`,
  ])('like %j is of no session, and ends none', async (cookie) => {
    const { end, items, open, resume } = signedIn();
    await open();
    expect(await resume(cookie)).toBeUndefined();
    await end(cookie);
    expect(items()).toHaveLength(1);
  });

  it('does not serve another account', async () => {
    const { open, resume } = signedIn();
    const [, secret] = (await open()).split('.');
    expect(await resume(`${'1'.repeat(36)}.${secret}`)).toBeUndefined();
  });
});

describe('a reader of the table', () => {
  it('finds neither the cookie nor the refresh token', async () => {
    const { items, open } = signedIn();
    const [, secret = ''] = (await open()).split('.');
    const stored = JSON.stringify(items());
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain('refresh token of');
    expect(Buffer.from(String(items()[0]?.refreshToken), 'base64').toString('latin1')).not.toContain(
      'refresh',
    );
  });

  it('makes no cookie of what is stored', async () => {
    const { items, open, resume } = signedIn();
    await open();
    const hash = String(items()[0]?.sk).replace('SESSION#', '');
    expect(await resume(`${accountId}.${hash.slice(0, 43)}`)).toBeUndefined();
    expect(await resume(`${accountId}.${Buffer.from(hash, 'hex').toString('base64url')}`)).toBeUndefined();
  });

  it('sees two sessions of one refresh token as two unlike things', async () => {
    const { items, open } = signedIn();
    await open();
    await open();
    const [first, second] = items().map(({ refreshToken }) => refreshToken);
    expect(first).not.toBe(second);
  });

  it.each([
    ['changes a bit of', (sealed: Buffer) => (sealed[15] = (sealed[15] ?? 0) ^ 1)],
    ['changes the nonce of', (sealed: Buffer) => (sealed[0] = (sealed[0] ?? 0) ^ 1)],
    ['changes the tag of', (sealed: Buffer) => (sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1)],
  ])('who may write and %s a sealed token has the user pool asked nothing', async (_, tamper) => {
    const { clock, items, open, resume } = signedIn();
    const cookie = await open();
    const [session = {}] = items();
    const sealed = Buffer.from(String(session.refreshToken), 'base64');
    tamper(sealed);
    session.refreshToken = sealed.toString('base64');
    clock.pass(hours(1));
    let asked = false;
    await expect(
      resume(cookie, async () => {
        asked = true;
        return true;
      }),
    ).rejects.toThrow();
    expect(asked).toBe(false);
  });

  it('who may write and lays one session’s token into another has the user pool asked nothing', async () => {
    const { clock, items, open, resume } = signedIn();
    const cookie = await open();
    await open('1'.repeat(36) as AccountId);
    const [mine = {}, theirs = {}] = items();
    mine.refreshToken = theirs.refreshToken;
    clock.pass(hours(1));
    await expect(resume(cookie)).rejects.toThrow();
  });
});
