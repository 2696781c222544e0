import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { accountKey } from './account-key.ts';
import { type Database, itemsOf } from './database.ts';
import { standingAccountCheck } from './standing-account.ts';

/** An identity at a provider, by a digest: what the provider calls the person is kept nowhere. */
export interface ProvenIdentity {
  readonly provider: string;
  /** SHA-256, hex. */
  readonly id: string;
}

export interface LinkedIdentity extends ProvenIdentity {
  readonly linkedAt: Instant;
}

/** @param subject what the provider calls the person: upper and lower case differ (OpenID Connect Core, 2). */
export function provenIdentity(provider: string, subject: string): ProvenIdentity {
  const id = createHash('sha256')
    .update(JSON.stringify([provider, subject]))
    .digest('hex');
  return { provider, id };
}

export function externalKey(id: string): string {
  return `EXTERNAL#${id}`;
}

/** Both directions of a link, for a transaction; an identity of another account stays where it is. */
export function externalPuts(
  table: string,
  accountId: AccountId,
  { provider, id }: ProvenIdentity,
  linkedAt: Instant,
) {
  return [
    {
      Put: {
        TableName: table,
        Item: { pk: externalKey(id), sk: 'EXTERNAL', accountId, provider, id, linkedAt },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName: table,
        Item: { pk: accountKey(accountId), sk: externalKey(id), provider, id, linkedAt },
      },
    },
  ];
}

export type ExternalIdentities = ReturnType<typeof externalIdentities>;

/** Which external identity belongs to which account (accounts table). */
export function externalIdentities(database: Database, table: string) {
  async function accountOf({ id }: ProvenIdentity): Promise<AccountId | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: externalKey(id), sk: 'EXTERNAL' },
        ConsistentRead: true,
      }),
    );
    return Item?.accountId as AccountId | undefined;
  }

  async function identitiesOf(accountId: AccountId): Promise<LinkedIdentity[]> {
    const items = await itemsOf(database, table, { pk: accountKey(accountId), prefix: 'EXTERNAL#' });
    return items as unknown as LinkedIdentity[];
  }

  /**
   * Links an identity to an account; twice is once.
   * @throws Problem `external-elsewhere`, `not-signed-in` when the account is no more.
   */
  async function link(accountId: AccountId, identity: ProvenIdentity, now: number): Promise<void> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { ConditionCheck: standingAccountCheck(table, accountId) },
            ...externalPuts(table, accountId, identity, instantOf(now)),
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const owner = await accountOf(identity);
      if (owner === accountId) return;
      if (owner) throw new Problem('external-elsewhere');
      const [account] = error.CancellationReasons ?? [];
      if (account?.Code === 'ConditionalCheckFailed') throw new Problem('not-signed-in');
      throw error;
    }
  }

  /** Takes an identity off an account; nothing happens if it is not there (any more). */
  async function unlink(accountId: AccountId, id: string): Promise<void> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Delete: {
                TableName: table,
                Key: { pk: externalKey(id), sk: 'EXTERNAL' },
                ConditionExpression: 'accountId = :account',
                ExpressionAttributeValues: { ':account': accountId },
              },
            },
            { Delete: { TableName: table, Key: { pk: accountKey(accountId), sk: externalKey(id) } } },
          ],
        }),
      );
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
      if (reasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error;
    }
  }

  return { accountOf, identitiesOf, link, unlink };
}
