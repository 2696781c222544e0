import { describe, expect, it } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { outcomeOf } from '../testing/caller.ts';
import { dies, diesAfter } from '../testing/failures.ts';
import { rightCode } from '../testing/identity-in-memory.ts';
import { chloe } from '../testing/people.ts';
import { askForCodes } from '../testing/second-factor.ts';
import { everything, old, third, twoAccounts } from '../testing/two-accounts.ts';
import type { Parts } from './handler.ts';

describe('joining another account', () => {
  it('brings all that it held to the one that is signed in, by its password', async () => {
    const { join, found } = await twoAccounts();
    expect(await join()).toBe('204');
    expect(await found()).toEqual(everything);
  });

  it('closes it: its sessions end, its password opens nothing, and both addresses are told', async () => {
    const { join, session, signIn, asked, accounts, identity } = await twoAccounts();
    const elsewhere = await signIn(old.address, old.password);
    await join();
    expect(await outcomeOf(await session('GET /api/session', { cookie: elsewhere }))).toBe(
      '401 not-signed-in',
    );
    expect(await signIn(old.address, old.password)).toBeUndefined();
    expect(await accounts.profileOf(old.accountId)).toBeUndefined();
    expect(await identity.find(old.address)).toBeUndefined();
    expect(asked).toEqual([
      { kind: 'accounts-joined', address: old.address, language: 'nl' },
      { kind: 'joined-here', accountId: chloe.accountId, address: old.address },
    ]);
  });

  it('needs both: a session, and the right password of the other', async () => {
    const { join, found } = await twoAccounts();
    expect(await join({}, {}, '')).toBe('401 not-signed-in');
    expect(await join({}, { password: 'a guess' })).toBe('401 wrong-credentials');
    expect(await join({}, { email: 'nobody@example.org' })).toBe('401 wrong-credentials');
    expect((await found()).numbers).toEqual([chloe.studentNumber]);
  });

  it('asks for the code too where signing in does, and a mailbox alone is not enough', async () => {
    const { join, found, link, call, cookie, ...world } = await twoAccounts();
    await askForCodes(world, old.accountId);
    const body = { token: await link() };
    expect(await outcomeOf(await call('POST /api/join/view', { body, cookie }))).toBe(
      '409 join-second-factor',
    );
    expect(await outcomeOf(await call('POST /api/join/link', { body, cookie }))).toBe(
      '409 join-second-factor',
    );
    expect(await join()).toBe('401 second-factor-needed');
    expect(await join({}, { code: '000000' })).toBe('401 wrong-code');
    expect((await found()).numbers).toEqual([chloe.studentNumber]);
    expect(await join({}, { code: rightCode })).toBe('204');
    expect(await found()).toEqual(everything);
  });

  it('brings what it says of its owner where the other says nothing, and leaves none of it behind', async () => {
    const { join, accounts, profiles } = await twoAccounts();
    const names = { firstName: 'Chloé', lastName: 'Lefèvre', language: 'fr' } as const;
    await profiles.change(old.accountId, { ...names, city: 'Namur', country: 'BE' });
    await profiles.change(chloe.accountId, { ...names, city: 'Liège' });
    await profiles.setPhoto(old.accountId, new Uint8Array(3));
    await join();
    expect(await accounts.profileOf(chloe.accountId)).toMatchObject({ city: 'Liège', country: 'BE' });
    expect(await profiles.photoOf(chloe.accountId)).toHaveLength(3);
  });

  it('keeps the stricter choices of both: mails that were off stay off, what shares hid stays hidden', async () => {
    const { join, accounts, profiles } = await twoAccounts();
    const all = { result: true, birthDate: true, photo: true, otherCertificates: false };
    await profiles.noteSharing(chloe.accountId, all);
    await profiles.noteSharing(old.accountId, { ...all, birthDate: false, otherCertificates: true });
    await accounts.wantArrivalMails(old.accountId, false);
    await join();
    expect(await accounts.profileOf(chloe.accountId)).toMatchObject({
      withoutArrivalMails: true,
      sharing: { ...all, birthDate: false },
    });
  });

  it('takes a choice that was never made for none', async () => {
    const { join, accounts, profiles } = await twoAccounts();
    const all = { result: true, birthDate: true, photo: true, otherCertificates: true };
    await profiles.noteSharing(chloe.accountId, all);
    await join();
    const profile = await accounts.profileOf(chloe.accountId);
    expect(profile?.sharing).toEqual(all);
    expect(profile?.withoutArrivalMails).toBeUndefined();
  });

  it('counts guesses as signing in does', async () => {
    const { join, signIn } = await twoAccounts();
    for (let guess = 0; guess < 10; guess += 1) await join({}, { password: 'a guess' });
    expect(await join()).toBe('429 too-many-requests');
    expect(await signIn(old.address, old.password)).toBeUndefined();
  });

  it('is found done by the same form again, whose answer was lost', async () => {
    const { join, found, asked } = await twoAccounts();
    const id = crypto.randomUUID();
    expect(await join({}, { id })).toBe('204');
    expect(await join({}, { id })).toBe('204');
    expect(await found()).toEqual(everything);
    expect(asked).toHaveLength(2);
  });

  it('tells nobody by that form which accounts there are or were', async () => {
    const { join, signIn } = await twoAccounts();
    const id = crypto.randomUUID();
    expect(await join({}, { id, password: 'a guess' })).toBe('401 wrong-credentials');
    await join({}, { id });
    // Another form, another address in it, another account: each knows no more than it proves.
    expect(await join()).toBe('401 wrong-credentials');
    expect(await join({}, { id, email: third.address, password: 'a guess' })).toBe('401 wrong-credentials');
    const stranger = await signIn(third.address, chloe.password);
    expect(await join({}, { id }, stranger)).toBe('401 wrong-credentials');
  });

  it('is not done with itself', async () => {
    const { join } = await twoAccounts();
    expect(await join({}, { email: chloe.address, password: chloe.password })).toBe('409 join-same');
  });

  it('of two accounts into each other at the same moment leaves one, with everything', async () => {
    const { join, signIn, accounts } = await twoAccounts();
    const other = await signIn(old.address, old.password);
    const outcomes = await Promise.all([
      join(),
      join({}, { email: chloe.address, password: chloe.password }, other),
    ]);
    expect(outcomes.filter((outcome) => outcome === '204')).toHaveLength(1);
    const left = [chloe.accountId, old.accountId];
    const numbers = await Promise.all(left.map(accounts.studentNumbersOf));
    expect(numbers.map(({ length }) => length).sort()).toEqual([0, 2]);
  });
});

describe('a link that was mailed to the other account', () => {
  it('is asked for with a captcha, and answers alike for every address', async () => {
    const { call, cookie, asked } = await twoAccounts();
    const request = async (email: string, captcha = 'solved') =>
      outcomeOf(await call('POST /api/join/request', { body: { email, captcha }, cookie }));
    expect(await request(old.address)).toBe('202');
    expect(await request('nobody@example.org')).toBe('202');
    expect(await request(old.address, 'not solved')).toBe('400 captcha-failed');
    expect(asked).toMatchObject([
      { kind: 'join-requested', email: old.address, into: chloe.accountId },
      { kind: 'join-requested', email: 'nobody@example.org' },
    ]);
  });

  it('proves it in place of its password, once, where the account is open that asked', async () => {
    const { call, cookie, link, found, session } = await twoAccounts();
    const credentials = { email: old.address, password: old.password };
    const token = await link();
    const view = await call('POST /api/join/view', { body: { token }, cookie });
    expect(await view.json()).toEqual({ joined: false, email: old.address });
    const use = async () => outcomeOf(await call('POST /api/join/link', { body: { token }, cookie }));
    expect(await use()).toBe('204');
    expect(await found()).toEqual(everything);
    expect(await outcomeOf(await session('POST /api/session', { body: credentials }))).toBe(
      '401 wrong-credentials',
    );
  });

  it('used again after an answer that was lost says that it is done, there alone', async () => {
    const { call, cookie, link, found, signIn } = await twoAccounts();
    const body = { token: await link() };
    const use = async (as: string | undefined = cookie) =>
      outcomeOf(await call('POST /api/join/link', { body, cookie: as }));
    expect(await use()).toBe('204');
    expect(await use()).toBe('204');
    expect(await (await call('POST /api/join/view', { body, cookie })).json()).toEqual({ joined: true });
    expect(await found()).toEqual(everything);
    const stranger = await signIn(third.address, chloe.password);
    expect(await use(stranger)).toBe('410 token-used');
    expect(await outcomeOf(await call('POST /api/join/view', { body, cookie: stranger }))).toBe(
      '410 token-used',
    );
    expect(await use('')).toBe('401 not-signed-in');
  });

  it('is found done also when the joining died before the link was spent', async () => {
    const { callWith, cookie, link, found, parts } = await twoAccounts();
    const body = { token: await link() };
    const use = async (changes: Partial<Parts>) =>
      outcomeOf(await callWith(changes)('POST /api/join/link', { body, cookie }));
    expect(await use({ tokens: { ...parts.tokens, spend: dies } })).toBe('500 internal');
    expect(await use({})).toBe('204');
    expect(await found()).toEqual(everything);
  });

  it('does nothing in another account: a stranger who has it mailed gets no certificate', async () => {
    const { call, signIn, link, accounts } = await twoAccounts();
    const token = await link();
    const cookie = await signIn(third.address, chloe.password);
    expect(await outcomeOf(await call('POST /api/join/link', { body: { token }, cookie }))).toBe(
      '409 join-elsewhere',
    );
    expect(await accounts.studentNumbersOf(third.accountId)).toEqual([]);
  });

  it('is no proof any more once the account has a new password, which whoever asked may not know', async () => {
    const { accounts, call, clock, cookie, link, found } = await twoAccounts();
    const token = await link();
    clock.pass(1);
    await accounts.notePassword(old.accountId, clock.now());
    for (const name of ['POST /api/join/view', 'POST /api/join/link'] as const)
      expect(await outcomeOf(await call(name, { body: { token }, cookie }))).toBe('410 token-expired');
    expect((await found()).numbers).toEqual([chloe.studentNumber]);
  });

  it('is no proof any more once the account has another address, nor after an hour', async () => {
    const { call, cookie, link, clock } = await twoAccounts();
    const use = async (token: string) =>
      outcomeOf(await call('POST /api/join/link', { body: { token }, cookie }));
    expect(await use(await link({ address: 'before@example.org' }))).toBe('410 token-expired');
    const token = await link();
    clock.pass(minutes(60));
    expect(await use(token)).toBe('410 token-expired');
  });
});

describe('a joining that dies half-way', () => {
  const deaths: [string, (parts: Parts) => Partial<Parts>][] = [
    ['once it has begun', ({ joins }) => ({ joins: { ...joins, begin: diesAfter(joins.begin) } })],
    ['before a number moves', ({ joins }) => ({ joins: { ...joins, moveNumber: dies } })],
    [
      'once a number has moved',
      ({ joins }) => ({ joins: { ...joins, moveNumber: diesAfter(joins.moveNumber) } }),
    ],
    ['before an identity moves', ({ joins }) => ({ joins: { ...joins, moveIdentity: dies } })],
    ['once one has', ({ joins }) => ({ joins: { ...joins, moveIdentity: diesAfter(joins.moveIdentity) } })],
    ['before the sessions end', ({ sessions }) => ({ sessions: { ...sessions, endAll: dies } })],
    ['once its address is told', ({ mails }) => ({ mails: { request: diesAfter(mails.request) } })],
    [
      'once its login is gone',
      ({ identity }) => ({ identity: { ...identity, remove: diesAfter(identity.remove) } }),
    ],
    ['before its profile is', ({ joins }) => ({ joins: { ...joins, finish: dies } })],
    ['once its profile is', ({ joins }) => ({ joins: { ...joins, finish: diesAfter(joins.finish) } })],
  ];

  it.each(deaths)('%s is finished by whoever comes after it', async (_, broken) => {
    const { join, follow, found, parts, accounts, identity } = await twoAccounts();
    expect(await join(broken(parts))).toBe('500 internal');
    expect(await follow()).toEqual({ batchItemFailures: [] });
    expect(await follow()).toEqual({ batchItemFailures: [] });
    expect(await found()).toEqual(everything);
    expect(await accounts.profileOf(old.accountId)).toBeUndefined();
    expect(await identity.find(old.address)).toBeUndefined();
  });

  it.each(deaths)('%s is finished also by doing it again', async (_, broken) => {
    const { join, found, parts, accounts } = await twoAccounts();
    const id = crypto.randomUUID();
    expect(await join(broken(parts), { id })).toBe('500 internal');
    expect(await join({}, { id })).toBe('204');
    expect(await found()).toEqual(everything);
    expect(await accounts.profileOf(old.accountId)).toBeUndefined();
  });

  it.each(deaths)('%s and is finished by whoever comes after it, is found done', async (_, broken) => {
    const { join, follow, parts } = await twoAccounts();
    const id = crypto.randomUUID();
    await join(broken(parts), { id });
    await follow();
    expect(await join({}, { id })).toBe('204');
  });

  it('before anything has begun, is proven again', async () => {
    const { join, parts } = await twoAccounts();
    const id = crypto.randomUUID();
    const broken = { joins: { ...parts.joins, begin: dies } };
    expect(await join(broken, { id })).toBe('500 internal');
    expect(await join({}, { id, password: 'a guess' })).toBe('401 wrong-credentials');
    expect(await join({}, { id })).toBe('204');
  });

  it('lets nobody into the account that goes', async () => {
    const { join, signIn, parts } = await twoAccounts();
    await join({ joins: { ...parts.joins, moveNumber: dies } });
    expect(await signIn(old.address, old.password)).toBeUndefined();
  });

  it('tells each address once when nothing goes wrong after that', async () => {
    const { join, follow, asked } = await twoAccounts();
    await join();
    await follow();
    expect(asked.map(({ kind }) => kind)).toEqual(['accounts-joined', 'joined-here']);
  });

  it('is not begun at all when nobody could come after it', async () => {
    const { join, accounts } = await twoAccounts();
    expect(await join({ joinQueue: { lookAfter: dies } })).toBe('500 internal');
    expect((await accounts.profileOf(old.accountId))?.joining).toBeUndefined();
  });

  it('while its target goes into a third account, ends in the third', async () => {
    const { join, follow, parts, signIn, accounts } = await twoAccounts();
    await join({ joins: { ...parts.joins, moveNumber: dies } });
    const cookie = await signIn(third.address, chloe.password);
    expect(await join({}, { email: chloe.address, password: chloe.password }, cookie)).toBe('204');
    expect(await follow()).toEqual({ batchItemFailures: [] });
    expect((await accounts.studentNumbersOf(third.accountId)).toSorted()).toEqual(everything.numbers);
  });
});
