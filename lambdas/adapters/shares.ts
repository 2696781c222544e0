import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { days, epochSeconds } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { Share } from '../../domain/shares/share.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds, itemsOf, refusals } from './database.ts';
import { hashToken } from './random.ts';
import { standingAccountCheck } from './standing-account.ts';

/** How long its owner still sees a share that has expired. */
const seenFor = days(90);

const prefix = 'SHARE#';

export function shareItemKey(key: string) {
  return { pk: prefix + key, sk: 'SHARE' };
}

/** The sort key of an account's own note of a share. */
export function shareMark(key: string): string {
  return prefix + key;
}

/** The keys of shares among the sort keys of an account's items. */
export function shareOfMark(sk: string): string | undefined {
  return sk.startsWith(prefix) ? sk.slice(prefix.length) : undefined;
}

/** What an account's note of a share says; it goes with what it is about. */
export function markFacts({ createdAt, expiresAt }: Share) {
  return { createdAt, ...(expiresAt && { ttl: epochSeconds(Date.parse(expiresAt) + seenFor) }) };
}

export type Shares = ReturnType<typeof shares>;

/** Links to certificates that students have given out (accounts table). An account has a note of each of its own. */
export function shares(database: Database, table: string) {
  async function find(key: string): Promise<Share | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: shareItemKey(key), ConsistentRead: true }),
    );
    return Item as Share | undefined;
  }

  async function keysOf(accountId: AccountId): Promise<string[]> {
    const marks = await itemsOf(database, table, { pk: accountKey(accountId), prefix });
    return marks.map(({ sk }) => shareOfMark(String(sk)) ?? '');
  }

  /** The shares of an account, the newest first; those that have expired too, for a while. */
  async function sharesOf(accountId: AccountId): Promise<Share[]> {
    const found = await Promise.all((await keysOf(accountId)).map(find));
    return found
      .filter((share) => share?.accountId === accountId)
      .map((share) => share as Share)
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  const requestKey = (accountId: AccountId, request: string) => ({
    pk: accountKey(accountId),
    sk: `SHARE-REQUEST#${hashToken(request)}`,
  });

  /** The key of the share that a request of this account has made, be it ended by now. */
  async function madeBy(accountId: AccountId, request: string): Promise<string | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: requestKey(accountId, request), ConsistentRead: true }),
    );
    return Item?.key as string | undefined;
  }

  /**
   * All of it or nothing, of an account that stands, and once for a request.
   * @param request whatever the account names it by.
   * @returns false when the request has made one already.
   * @throws Problem `not-signed-in` when the account has just gone.
   */
  async function create(share: Share, request: string): Promise<boolean> {
    const { accountId, key } = share;
    const note = { ...requestKey(accountId, request), key, ...markFacts(share) };
    const [gone, , , madeBefore] = await refusals(database, [
      { ConditionCheck: standingAccountCheck(table, accountId) },
      {
        Put: {
          TableName: table,
          Item: { ...shareItemKey(key), ...share, ...markFacts(share) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Put: {
          TableName: table,
          Item: { pk: accountKey(accountId), sk: shareMark(key), ...markFacts(share) },
        },
      },
      { Put: { TableName: table, Item: note, ConditionExpression: 'attribute_not_exists(pk)' } },
    ]);
    if (gone) throw new Problem('not-signed-in');
    return !madeBefore;
  }

  /**
   * Ends a share of this account; nothing happens when it is another's, or none. The note of it goes last: what dies
   * between the two leaves a note of nothing, which nobody is shown.
   */
  async function revoke(accountId: AccountId, key: string): Promise<void> {
    await holds(
      database.send(
        new DeleteCommand({
          TableName: table,
          Key: shareItemKey(key),
          ConditionExpression: 'accountId = :account',
          ExpressionAttributeValues: { ':account': accountId },
        }),
      ),
    );
    await database.send(
      new DeleteCommand({ TableName: table, Key: { pk: accountKey(accountId), sk: shareMark(key) } }),
    );
  }

  /** Counts that somebody has opened it. @returns false when it has just ended: counting would bring it back. */
  function noteOpened(key: string, openedAt: Instant): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: shareItemKey(key),
          UpdateExpression: 'ADD opened :one SET openedAt = :at',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':one': 1, ':at': openedAt },
        }),
      ),
    );
  }

  return { find, keysOf, sharesOf, madeBy, create, revoke, noteOpened };
}
