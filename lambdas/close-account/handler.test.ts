import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { provenIdentity } from '../adapters/external-identities.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { outcomeOf } from '../testing/caller.ts';
import { failuresOf, messages } from '../testing/events.ts';
import { dies, diesAfter } from '../testing/failures.ts';
import { member } from '../testing/member.ts';
import { certificate, chloe } from '../testing/people.ts';
import { createHandler, type Parts } from './handler.ts';

const { accountId, address, password, studentNumber } = chloe;

/** Chloé, who closes her account, and the function that follows. */
async function leaver() {
  const owner = await member();
  const putAside: DynamoDBRecord[] = [];
  const parts: Parts = { ...owner, followUps: { add: async (record) => void putAside.push(record) } };
  const profile = await owner.accounts.profileOf(accountId);
  const event = {
    Records: [
      {
        eventID: 'event-1',
        eventName: 'MODIFY',
        dynamodb: { SequenceNumber: '1', NewImage: marshall(profile, { removeUndefinedValues: true }) },
      },
    ],
  } as DynamoDBStreamEvent;
  return {
    ...owner,
    close: async (body: object = {}) =>
      outcomeOf(await owner.ask('POST /api/account/close', { password, ...body })),
    /** Lets the stream tell of it. Which records are put aside, by their sequence number. */
    follow: async (broken: Partial<Parts> = {}) => {
      putAside.length = 0;
      expect(failuresOf(await createHandler({ ...parts, ...broken })(event))).toEqual([]);
      return putAside.map(({ dynamodb }) => dynamodb?.SequenceNumber);
    },
    /** Delivers from the queue what was put aside. */
    followUp: async () => failuresOf(await createHandler(parts)(messages(putAside))),
  };
}

const other = '2'.repeat(36) as typeof accountId;

/** Their owner has linked the certificates to a new account. */
async function comesBack({ accounts, open, register }: Awaited<ReturnType<typeof leaver>>) {
  open({ ...(await accounts.profileOf(accountId)), accountId: other } as never, studentNumber);
  await register.activateAll(studentNumber, '2026-07-02T08:00:00.000Z' as never);
}

describe('closing an account', () => {
  it('needs the password', async () => {
    const { accounts, close } = await leaver();
    expect(await close({ password: 'a guess' })).toBe('401 wrong-password');
    expect(await accounts.profileOf(accountId)).toBeDefined();
  });

  it('ends every session at once, and lets nobody in while the rest is cleared away', async () => {
    const { accounts, ask, clock, close, sessions } = await leaver();
    expect(await close()).toBe('204');
    expect(await sessions.sessionsOf(accountId, clock.now())).toEqual([]);
    expect(await outcomeOf(await ask('GET /api/account'))).toBe('401 not-signed-in');
    expect(isStanding(await accounts.profileOf(accountId))).toBe(false);
  });

  it('has the certificates wait for a new link, deletes login and profile, and says how to come back', async () => {
    const { accounts, asked, close, follow, identity, register } = await leaver();
    await close();
    expect(await follow()).toEqual([]);
    expect(register.all()).toEqual([certificate({ mail: 'queued' })]);
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
    expect(await accounts.studentNumbersOf(accountId)).toEqual([]);
    expect(await identity.find(address)).toBeUndefined();
    expect(asked).toEqual([{ kind: 'account-closed', address, language: 'fr' }]);
  });

  it('takes its external identities off, so that another account may have them', async () => {
    const { clock, close, external, follow } = await leaver();
    const identity = provenIdentity('example-id', 'c117');
    await external.link(accountId, identity, clock.now());
    await close();
    expect(await follow({ external: { ...external, unlink: dies } })).toEqual(['1']);
    expect(await follow()).toEqual([]);
    expect(await external.accountOf(identity)).toBeUndefined();
    expect(await external.identitiesOf(accountId)).toEqual([]);
  });

  const deaths: [string, (it: Awaited<ReturnType<typeof leaver>>) => Partial<Parts>][] = [
    ['before the number is unlinked', (it) => ({ departures: { ...it.departures, unlink: dies } })],
    ['once it is', (it) => ({ departures: { ...it.departures, unlink: diesAfter(it.departures.unlink) } })],
    ['before its certificates are returned', () => ({ returned: { returnAll: dies } })],
    ['once they are', (it) => ({ returned: { returnAll: diesAfter(it.returned.returnAll) } })],
    [
      'once the number is forgotten',
      (it) => ({ departures: { ...it.departures, forgetNumber: diesAfter(it.departures.forgetNumber) } }),
    ],
    ['before the login is gone', () => ({ identity: { remove: dies } })],
    ['once it is gone', (it) => ({ identity: { remove: diesAfter(it.identity.remove) } })],
    [
      'once the profile is gone',
      (it) => ({ departures: { ...it.departures, forgetAccount: diesAfter(it.departures.forgetAccount) } }),
    ],
  ];

  it.each(deaths)('that dies %s is finished by the next try, and nothing is lost', async (_, broken) => {
    const it = await leaver();
    await it.close();
    expect(await it.follow(broken(it))).toEqual(['1']);
    expect(await it.followUp()).toEqual([]);
    expect(it.register.all()).toEqual([certificate({ mail: 'queued' })]);
    expect(await it.accounts.accountOf(studentNumber)).toBeUndefined();
    expect(await it.identity.find(address)).toBeUndefined();
    expect(it.asked).toHaveLength(1);
  });

  it('that is told of twice does no more the second time than write again', async () => {
    const { close, follow, register } = await leaver();
    await close();
    await follow();
    expect(await follow()).toEqual([]);
    expect(register.all()).toEqual([certificate({ mail: 'queued' })]);
  });

  it.each(deaths.slice(1, -1))(
    'that died %s leaves alone what another account has linked meanwhile',
    async (_, broken) => {
      const it = await leaver();
      await it.close();
      await it.follow(broken(it));
      await comesBack(it);
      const wallet = it.register.all();
      expect(await it.followUp()).toEqual([]);
      expect(it.register.all()).toEqual(wallet);
      expect(await it.accounts.accountOf(studentNumber)).toBe(other);
    },
  );

  it('gives back what it takes from an account that links the number at that moment', async () => {
    const it = await leaver();
    await it.close();
    const returnAll: Parts['returned']['returnAll'] = async (number) => {
      await comesBack(it);
      await it.returned.returnAll(number);
    };
    expect(await it.follow({ returned: { returnAll } })).toEqual([]);
    expect(it.register.all()).toMatchObject([{ state: 'active' }]);
  });
});
