import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { instantOf, minutes } from '../../domain/clock.ts';
import type { Share } from '../../domain/shares/share.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { createHandler, type Parts } from '../api-join/handler.ts';
import { createHandler as createSession } from '../api-session/handler.ts';
import { createHandler as createWorker } from '../join-accounts/handler.ts';
import { appOptions, caller, cookieOf, outcomeOf } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { memory } from './memory.ts';
import { chloe, profile } from './people.ts';
import { stillClock } from './still-clock.ts';

/** Chloé's older account. */
export const old = {
  accountId: 'b0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId,
  address: 'chloe@old.example.org',
  password: 'un autre mot entier',
  number: '2019-00042' as StudentNumber,
} as const;
export const third = {
  accountId: 'c0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId,
  address: 'c@example.org',
};
export const identityOfOld = provenIdentity('example-id', 'c117');

/** Chloé with two accounts, signed in to the newer one. */
export async function twoAccounts() {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  const lookedAfter: AccountId[] = [];
  world.open(profile(), chloe.studentNumber);
  world.identity.has(chloe.address, chloe.accountId, chloe.password);
  world.open(profile({ accountId: old.accountId, email: old.address, language: 'nl' }), old.number);
  world.identity.has(old.address, old.accountId, old.password);
  world.open(profile({ accountId: third.accountId, email: third.address }));
  world.identity.has(third.address, third.accountId, chloe.password);
  await world.external.link(old.accountId, identityOfOld, clock.now());

  const shareOfOld: Share = {
    ...{ key: 'of-old', accountId: old.accountId, title: 'Candidature', opened: 3 },
    certificates: { allOf: [old.number] },
    shows: { result: true, birthDate: false, photo: false },
    ...{ createdAt: instantOf(clock.now()), sealedId: 'sealed' },
  };
  await world.shares.create(shareOfOld, 'a request');

  const parts: Parts = {
    ...appOptions,
    ...world,
    log,
    joinQueue: { lookAfter: async (from) => void lookedAfter.push(from) },
  };
  const session = caller(createSession(parts as never));
  const signIn = async (email: string, password: string) =>
    cookieOf(await session('POST /api/session', { body: { email, password } }));
  const cookie = (await signIn(chloe.address, chloe.password)) ?? '';
  const callWith = (changes: Partial<Parts>) => caller(createHandler({ ...parts, ...changes }));
  const call = callWith({});

  return {
    ...world,
    log,
    parts,
    clock,
    cookie,
    signIn,
    call,
    callWith,
    session,
    join: async (changes: Partial<Parts> = {}, body: object = {}, as = cookie) =>
      outcomeOf(
        await callWith(changes)('POST /api/join/password', {
          body: { id: crypto.randomUUID(), email: old.address, password: old.password, ...body },
          cookie: as,
        }),
      ),
    link: (grant: object = {}) =>
      world.tokens.mint(
        {
          purpose: 'join',
          ...{ accountId: old.accountId, address: old.address, into: chloe.accountId, askedAt: clock.now() },
          ...grant,
        },
        clock.now(),
        minutes(60),
      ),
    /** What the queue does half a minute later. */
    follow: async () => {
      const Records = lookedAfter.map((from) => ({ messageId: from, body: JSON.stringify({ from }) }));
      return createWorker(parts)({ Records } as never);
    },
    /** Where all is that the two accounts held. */
    async found() {
      const numbers = await world.accounts.studentNumbersOf(chloe.accountId);
      const identities = await world.external.identitiesOf(chloe.accountId);
      const shares = await world.shares.sharesOf(chloe.accountId);
      return {
        numbers: [...numbers].sort(),
        identities: identities.map(({ provider }) => provider),
        shares: shares.map(({ title, opened }) => `${title}, ${opened}`),
      };
    },
  };
}

/** What both held. */
export const everything = {
  numbers: [old.number, chloe.studentNumber].sort(),
  identities: ['example-id'],
  shares: ['Candidature, 3'],
};
