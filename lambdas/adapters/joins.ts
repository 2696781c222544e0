import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { days, epochSeconds, instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { Share } from '../../domain/shares/share.ts';
import { accountKey } from './account-key.ts';
import type { Profile } from './accounts.ts';
import { type Database, holds, itemsOf } from './database.ts';
import { externalKey, type LinkedIdentity } from './external-identities.ts';
import { hashToken } from './random.ts';
import { studentKey } from './register.ts';
import { markFacts, shareItemKey, shareMark } from './shares.ts';
import { isStanding, standingAccountCheck } from './standing-account.ts';

/**
 * What was read of a joining holds no more: the account that something was to be moved to is gone or itself on its
 * way to another, or the one that goes is its owner's again, or goes elsewhere. Whoever reads anew knows more.
 */
export class JoinChangedError extends Error {}

/** An account that goes, and where to: what is done about it holds only as long as it is still so. */
export type Leaving = Pick<Profile, 'accountId'> & { readonly joining: AccountId };

/** How long it is remembered what became of an account that was joined to another. */
const rememberedFor = days(400);

/** An account's own note of another that was joined to it. */
const joinedFrom = 'JOINED-FROM#';

export type Joins = ReturnType<typeof joins>;

/**
 * One account on its way into another (accounts table). `joining` on the profile of the one that goes is the
 * intent: from then on nothing more is linked to it, and whoever finds it can bring the matter to its end.
 */
export function joins(database: Database, table: string) {
  const profileKey = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'PROFILE' });
  const joinedKey = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'JOINED' });

  async function read(key: { pk: string; sk: string }) {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item;
  }

  const requestKey = (request: string, into: AccountId) => ({
    pk: accountKey(into),
    sk: `JOIN-REQUEST#${hashToken(request)}`,
  });

  /** Notes which account a request was about that has proven it: asked again, it can prove it no more. */
  async function noteRequest(request: string, from: AccountId, into: AccountId, now: number): Promise<void> {
    const ttl = epochSeconds(now + rememberedFor);
    await database.send(
      new PutCommand({ TableName: table, Item: { ...requestKey(request, into), from, ttl } }),
    );
  }

  /** The account that a request of before was about; only the account that made it is told. */
  async function requested(request: string, into: AccountId): Promise<AccountId | undefined> {
    return (await read(requestKey(request, into)))?.from as AccountId | undefined;
  }

  /** Whether all of `from` is in `into`, or was when it came there. */
  async function isJoined(from: AccountId, into: AccountId): Promise<boolean> {
    return (await read(joinedKey(from)))?.into === into;
  }

  /**
   * Notes that `from` goes into `into`; noted already, it is noted again. Of two accounts that are joined to each
   * other at the same moment one goes: neither can be the target once it has begun to go.
   * @throws Problem `join-impossible` when one of the two is gone or on its way elsewhere.
   */
  async function begin(from: AccountId, into: AccountId): Promise<void> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Update: {
                TableName: table,
                Key: profileKey(from),
                UpdateExpression: 'SET joining = :into',
                ConditionExpression:
                  'attribute_exists(pk) AND attribute_not_exists(closedAt) AND (attribute_not_exists(joining) OR joining = :into)',
                ExpressionAttributeValues: { ':into': into },
              },
            },
            { ConditionCheck: standingAccountCheck(table, into) },
          ],
        }),
      );
    } catch (error) {
      if (error instanceof TransactionCanceledException) throw new Problem('join-impossible');
      throw error;
    }
  }

  /** The profile of an account that is on its way into another; undefined when there is nothing to do (any more). */
  async function leaving(from: AccountId): Promise<(Profile & Leaving) | undefined> {
    const profile = (await read(profileKey(from))) as Profile | undefined;
    return profile?.joining ? { ...profile, joining: profile.joining } : undefined;
  }

  /**
   * Where what is on its way to an account ends: the account itself, or the last that it was joined to. Undefined
   * when that was closed.
   */
  async function targetOf(into: AccountId): Promise<AccountId | undefined> {
    const profile = (await read(profileKey(into))) as Profile | undefined;
    const next = profile ? profile.joining : ((await read(joinedKey(into)))?.into as AccountId | undefined);
    return isStanding(profile) ? into : next && targetOf(next);
  }

  /** The part of a transaction that asks whether an account still goes where it did when it was read. */
  const stillLeaving = ({ accountId, joining }: Leaving) => ({
    TableName: table,
    Key: profileKey(accountId),
    ConditionExpression: 'joining = :joining',
    ExpressionAttributeValues: { ':joining': joining },
  });

  /** The matter is off: the account is its owner's again. Nothing happens where it goes elsewhere by now, or is emptied. */
  async function abandon(from: Leaving): Promise<void> {
    const { ConditionExpression, ...still } = stillLeaving(from);
    await holds(
      database.send(
        new UpdateCommand({
          ...still,
          UpdateExpression: 'REMOVE joining',
          ConditionExpression: `${ConditionExpression} AND attribute_not_exists(emptied)`,
        }),
      ),
    );
  }

  /** Notes that all has moved. From here on there is no way back, and the login can go. @throws JoinChangedError */
  async function empty(from: Leaving): Promise<void> {
    const { ExpressionAttributeValues: values, ...still } = stillLeaving(from);
    const emptied = await holds(
      database.send(
        new UpdateCommand({
          ...still,
          UpdateExpression: 'SET emptied = :true',
          ExpressionAttributeValues: { ...values, ':true': true },
        }),
      ),
    );
    if (!emptied) throw new JoinChangedError();
  }

  /** Links a student number to `into` in place of `from`. @throws JoinChangedError */
  async function moveNumber(from: Leaving, into: AccountId, studentNumber: StudentNumber, now: number) {
    await move(from, into, { pk: studentKey(studentNumber), sk: 'LINK' }, studentKey(studentNumber), {
      studentNumber,
      linkedAt: instantOf(now),
    });
  }

  /** @throws JoinChangedError */
  async function moveIdentity(from: Leaving, into: AccountId, { id, provider, linkedAt }: LinkedIdentity) {
    await move(from, into, { pk: externalKey(id), sk: 'EXTERNAL' }, externalKey(id), {
      id,
      provider,
      linkedAt,
    });
  }

  /** The share goes on under its id. @throws JoinChangedError */
  async function moveShare(from: Leaving, into: AccountId, share: Share): Promise<void> {
    await move(from, into, shareItemKey(share.key), shareMark(share.key), markFacts(share));
  }

  /** Both directions of a link in one transaction; moved already, it stays. */
  async function move(
    from: Leaving,
    into: AccountId,
    link: { pk: string; sk: string },
    mark: string,
    facts: Record<string, unknown>,
  ): Promise<void> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { ConditionCheck: standingAccountCheck(table, into) },
            { ConditionCheck: stillLeaving(from) },
            {
              Update: {
                TableName: table,
                Key: link,
                UpdateExpression: 'SET accountId = :into',
                ConditionExpression: 'accountId = :from',
                ExpressionAttributeValues: { ':into': into, ':from': from.accountId },
              },
            },
            { Put: { TableName: table, Item: { pk: accountKey(into), sk: mark, ...facts } } },
            { Delete: { TableName: table, Key: { pk: accountKey(from.accountId), sk: mark } } },
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const failed = (error.CancellationReasons ?? []).map(({ Code }) => Code === 'ConditionalCheckFailed');
      if (failed[0] || failed[1]) throw new JoinChangedError();
      // Somebody else's run has moved it, or it was taken off: either way it is not here any more.
      if (!failed[2]) throw error;
    }
  }

  /** The emptied profile goes, and only a note of what became of it stays. */
  async function finish(from: Leaving, into: AccountId, now: number): Promise<void> {
    const joinedAt = instantOf(now);
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { Delete: stillLeaving(from) },
            {
              Put: {
                TableName: table,
                Item: {
                  ...joinedKey(from.accountId),
                  into,
                  joinedAt,
                  ttl: epochSeconds(now + rememberedFor),
                },
              },
            },
            {
              Put: {
                TableName: table,
                Item: {
                  pk: accountKey(into),
                  sk: `${joinedFrom}${from.accountId}`,
                  joinedAt,
                  ttl: epochSeconds(now + rememberedFor),
                },
              },
            },
          ],
        }),
      );
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
      if (reasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error;
    }
  }

  /** When other accounts were joined to this one, as far as it is remembered. */
  async function joinedTo(accountId: AccountId): Promise<{ readonly joinedAt: Instant }[]> {
    const notes = await itemsOf(database, table, { pk: accountKey(accountId), prefix: joinedFrom });
    return notes.map(({ joinedAt }) => ({ joinedAt: joinedAt as Instant }));
  }

  return {
    noteRequest,
    requested,
    isJoined,
    begin,
    joinedTo,
    leaving,
    targetOf,
    abandon,
    moveNumber,
    moveIdentity,
    moveShare,
    empty,
    finish,
  };
}
