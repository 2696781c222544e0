import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { carryOut } from '../join-accounts/carry-out.ts';
import { dies, diesAfter } from '../testing/failures.ts';
import { activeCertificate, chloe } from '../testing/people.ts';
import { everything, identityOfOld, old, third, twoAccounts } from '../testing/two-accounts.ts';
import { createHandler } from './handler.ts';

const at = '2026-07-03T08:00:00.000Z' as Instant;

/** Chloé with two accounts, of which she joins one to the other and closes either at the same moment. */
async function joinerWhoCloses() {
  const it = await twoAccounts();
  const { accounts, clock, parts, profiles, register, returned, departures, external, identity, mails, log } =
    it;
  register.holds(activeCertificate());
  register.holds(activeCertificate({ studentNumber: old.number, id: 'B2B2B2B2B2B2B2B2' as never }));
  const follow = createHandler({
    ...{ accounts, clock, departures, external, identity, log, mails, register, returned },
    followUps: { add: dies },
  });
  /** Sets the mark, and lets the stream tell of it. */
  async function close(accountId: AccountId): Promise<void> {
    await profiles.close(accountId, at);
    const NewImage = marshall(await accounts.profileOf(accountId), { removeUndefinedValues: true });
    await follow({ Records: [{ eventID: 'event-1', eventName: 'MODIFY', dynamodb: { NewImage } }] } as never);
  }
  /** Each certificate: in whose wallet it is, or that it waits for a link. None is ever lost. */
  async function whereabouts() {
    const all = register.all().map(async ({ studentNumber, state }) => {
      const owner = await accounts.accountOf(studentNumber);
      return [studentNumber, state === 'pending' && !owner ? 'waits' : state === 'active' && owner];
    });
    return Object.fromEntries(await Promise.all(all));
  }
  return { ...it, close, parts, whereabouts };
}

describe('closing and joining at the same time', () => {
  it('the account that is on its way into another cannot be closed: it is its owner’s no more', async () => {
    const { close, follow, found, join, parts } = await joinerWhoCloses();
    await join({ joins: { ...parts.joins, moveNumber: dies } });
    await expect(close(old.accountId)).rejects.toThrow('not-signed-in');
    await follow();
    expect(await found()).toEqual(everything);
  });

  it('one that was closed cannot be joined any more, and its certificates wait', async () => {
    const { close, profiles, join, whereabouts } = await joinerWhoCloses();
    await profiles.close(old.accountId, at);
    expect(await join()).toBe('409 join-impossible');
    await close(old.accountId);
    expect(await whereabouts()).toEqual({ [chloe.studentNumber]: chloe.accountId, [old.number]: 'waits' });
  });

  it('when the one closes that was to stay before anything has moved, the other is its owner’s again', async () => {
    const { accounts, close, external, follow, join, parts, signIn, whereabouts } = await joinerWhoCloses();
    await join({ joins: { ...parts.joins, moveNumber: dies } });
    await close(chloe.accountId);
    await follow();
    expect(await whereabouts()).toEqual({ [chloe.studentNumber]: 'waits', [old.number]: old.accountId });
    expect(await signIn(old.address, old.password)).toBeDefined();
    expect(await external.accountOf(identityOfOld)).toBe(old.accountId);
    expect(await accounts.profileOf(chloe.accountId)).toBeUndefined();
  });

  it.each(['identity', 'finish'] as const)(
    'when it closes after all has moved (%s), both are gone and every certificate waits',
    async (death) => {
      const { accounts, close, external, follow, join, parts, identity, whereabouts } =
        await joinerWhoCloses();
      const { joins } = parts;
      await join(
        death === 'finish'
          ? { joins: { ...joins, finish: dies } }
          : { identity: { ...identity, remove: diesAfter(identity.remove) } },
      );
      await close(chloe.accountId);
      await follow();
      expect(await whereabouts()).toEqual({ [chloe.studentNumber]: 'waits', [old.number]: 'waits' });
      expect(await accounts.profileOf(old.accountId)).toBeUndefined();
      expect(await identity.find(old.address)).toBeUndefined();
      expect(await external.accountOf(identityOfOld)).toBeUndefined();
    },
  );

  it('when it closes after all but the shares has moved, these end with what they showed', async () => {
    const { accounts, close, follow, join, parts, shares } = await joinerWhoCloses();
    await join({ joins: { ...parts.joins, moveShare: dies } });
    await close(chloe.accountId);
    await follow();
    expect(await accounts.profileOf(old.accountId)).toBeUndefined();
    expect(shares.all()).toEqual([]);
  });

  it('a late word that the matter is off undoes no other joining: nothing is linked to what is emptied', async () => {
    const { accounts, close, follow, identity, parts, tokens, clock, whereabouts } = await joinerWhoCloses();
    const { joins, sessions } = parts;
    await joins.begin(old.accountId, chloe.accountId);
    await close(chloe.accountId);
    // One run decides that the matter is off, and hangs before it says so; another says it.
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const abandonLate: typeof joins.abandon = async (leaving) => {
      await held;
      await joins.abandon(leaving);
    };
    const late = carryOut({ ...parts, joins: { ...joins, abandon: abandonLate } }, old.accountId);
    await carryOut(parts, old.accountId);
    // The owner joins it elsewhere; the late word comes in the middle, and somebody follows a link there.
    await joins.begin(old.accountId, third.accountId);
    const studentNumber = '2030-00001' as StudentNumber;
    const grant = { studentNumber, address: old.address, contactAddress: old.address };
    const token = await tokens.mint({ purpose: 'activation', ...grant }, clock.now(), 60_000);
    const endAll: typeof sessions.endAll = async (...which) => {
      goOn();
      await late;
      await expect(accounts.link(old.accountId, studentNumber, token, clock.now())).rejects.toThrow(
        'not-signed-in',
      );
      await sessions.endAll(...which);
    };
    await carryOut({ ...parts, sessions: { ...sessions, endAll } }, old.accountId);
    await follow();
    expect(await identity.find(old.address)).toBeUndefined();
    expect(await accounts.profileOf(old.accountId)).toBeUndefined();
    expect(await whereabouts()).toEqual({ [chloe.studentNumber]: 'waits', [old.number]: third.accountId });
  });
});
