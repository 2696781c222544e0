import { describe, expect, it } from 'vitest';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import type { Accounts } from '../adapters/accounts.ts';
import { type ExternalIdentities, provenIdentity } from '../adapters/external-identities.ts';
import { JoinChangedError, type Joins, type Leaving } from '../adapters/joins.ts';
import type { Tokens } from '../adapters/tokens.ts';

export interface JoinsWorld {
  readonly accounts: Pick<Accounts, 'accountOf' | 'link' | 'profileOf' | 'studentNumbersOf'>;
  readonly external: ExternalIdentities;
  readonly joins: Joins;
  readonly tokens: Pick<Tokens, 'mint'>;
  /** An account with one student number. */
  anAccount(): Promise<{ readonly accountId: AccountId; readonly studentNumber: StudentNumber }>;
  close(accountId: AccountId): Promise<void>;
  /** A student number that nobody has. */
  freeNumber(): StudentNumber;
}

const now = Date.parse('2026-07-03T08:00:00.000Z');

/** What joining promises, whether it lies in a table or in the memory of a test. */
export function describeJoins(where: string, makeWorld: () => JoinsWorld): void {
  /** Two accounts of one person and a third, of which the first is on its way to the second. */
  async function begun() {
    const world = makeWorld();
    const [from, into, third] = [
      await world.anAccount(),
      await world.anAccount(),
      await world.anAccount(),
    ] as const;
    await world.joins.begin(from.accountId, into.accountId);
    const leaving: Leaving = { accountId: from.accountId, joining: into.accountId };
    const joiningOf = async (accountId: AccountId) => (await world.accounts.profileOf(accountId))?.joining;
    return { ...world, from, into, third, leaving, joiningOf };
  }

  /** The same, after the second was closed, so that the matter was off, and the first goes to the third. */
  async function begunAnew() {
    const world = await begun();
    const { close, from, into, joins, leaving, third } = world;
    await close(into.accountId);
    await joins.abandon(leaving);
    await joins.begin(from.accountId, third.accountId);
    return world;
  }

  describe(`an account on its way into another, in ${where}`, () => {
    it('goes where it was first sent, and to nobody who goes too', async () => {
      const { from, into, joins, third } = await begun();
      await joins.begin(from.accountId, into.accountId);
      await expect(joins.begin(from.accountId, third.accountId)).rejects.toThrow('join-impossible');
      await expect(joins.begin(into.accountId, from.accountId)).rejects.toThrow('join-impossible');
      await expect(joins.begin(third.accountId, from.accountId)).rejects.toThrow('join-impossible');
    });

    it('takes no number and no identity more', async () => {
      const { accounts, external, freeNumber, from, into, tokens } = await begun();
      const studentNumber = freeNumber();
      const grant = { studentNumber, address: 'a@example.org', contactAddress: 'a@example.org' };
      const token = await tokens.mint({ purpose: 'activation', ...grant }, now, 60_000);
      await expect(accounts.link(from.accountId, studentNumber, token, now)).rejects.toThrow('not-signed-in');
      const late = provenIdentity('example-id', studentNumber);
      await expect(external.link(from.accountId, late, now)).rejects.toThrow('not-signed-in');
      // The link is as good as before, for the account that stays.
      await accounts.link(into.accountId, studentNumber, token, now);
      expect(await accounts.accountOf(studentNumber)).toBe(into.accountId);
    });

    it('is its owner’s again when the matter is off', async () => {
      const { from, joiningOf, joins, leaving } = await begun();
      await joins.abandon(leaving);
      expect(await joiningOf(from.accountId)).toBeUndefined();
      expect(await joins.leaving(from.accountId)).toBeUndefined();
    });

    it('is not called back by whoever read of an earlier joining, nor moved, emptied or ended', async () => {
      const { accounts, from, joiningOf, joins, leaving, third } = await begunAnew();
      const { accountId, studentNumber } = from;
      await joins.abandon(leaving);
      expect(await joiningOf(accountId)).toBe(third.accountId);
      const target = third.accountId;
      await expect(joins.moveNumber(leaving, target, studentNumber, now)).rejects.toThrow(JoinChangedError);
      await expect(joins.empty(leaving)).rejects.toThrow(JoinChangedError);
      await joins.finish(leaving, target, now);
      expect(await joiningOf(accountId)).toBe(third.accountId);
      expect(await accounts.accountOf(studentNumber)).toBe(accountId);
    });

    it('is not called back once it is emptied', async () => {
      const { from, into, joiningOf, joins, leaving } = await begun();
      await joins.moveNumber(leaving, into.accountId, from.studentNumber, now);
      await joins.empty(leaving);
      await joins.empty(leaving);
      await joins.abandon(leaving);
      expect(await joiningOf(from.accountId)).toBe(into.accountId);
    });

    it('moves what it holds once, and to no account that is closed', async () => {
      const { accounts, close, external, from, into, joins, leaving, third } = await begun();
      const identity = { ...provenIdentity('example-id', from.studentNumber), linkedAt: '' as never };
      await joins.moveNumber(leaving, into.accountId, from.studentNumber, now);
      await joins.moveNumber(leaving, into.accountId, from.studentNumber, now);
      await close(third.accountId);
      await expect(joins.moveIdentity(leaving, third.accountId, identity)).rejects.toThrow(JoinChangedError);
      expect(await accounts.studentNumbersOf(from.accountId)).toEqual([]);
      expect((await accounts.studentNumbersOf(into.accountId)).toSorted()).toEqual(
        [from.studentNumber, into.studentNumber].sort(),
      );
      expect(await external.accountOf(identity)).toBeUndefined();
    });

    it('is remembered when it is gone, for what goes there still', async () => {
      const { accounts, from, into, joins, leaving } = await begun();
      await joins.finish(leaving, into.accountId, now);
      await joins.finish(leaving, into.accountId, now);
      expect(await accounts.profileOf(from.accountId)).toBeUndefined();
      expect(await joins.targetOf(from.accountId)).toBe(into.accountId);
      expect(await joins.joinedTo(into.accountId)).toEqual([{ joinedAt: instantOf(now) }]);
      expect(await joins.isJoined(from.accountId, into.accountId)).toBe(true);
    });

    it('is found again by the request for it, by the account that made it and no other', async () => {
      const { from, into, joins, third } = await begun();
      await joins.noteRequest('a request', from.accountId, into.accountId, now);
      expect(await joins.requested('a request', into.accountId)).toBe(from.accountId);
      expect(await joins.requested('another', into.accountId)).toBeUndefined();
      expect(await joins.requested('a request', third.accountId)).toBeUndefined();
      expect(await joins.isJoined(from.accountId, into.accountId)).toBe(false);
    });
  });
}
