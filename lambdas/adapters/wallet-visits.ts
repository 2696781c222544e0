import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId } from '../../domain/certificate.ts';
import { visited, type WalletVisits } from '../../domain/wallet-visits.ts';
import { accountKey } from './accounts.ts';
import { type Database, holds } from './database.ts';

export type WalletVisitsOfAccounts = ReturnType<typeof walletVisits>;

/** When the wallet of each account was looked at (accounts table). */
export function walletVisits(database: Database, table: string) {
  const keyOf = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'WALLET-VISITS' });

  async function of(accountId: AccountId): Promise<WalletVisits | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: keyOf(accountId), ConsistentRead: true }),
    );
    return Item as WalletVisits | undefined;
  }

  /** @param asOf milliseconds since the epoch. Of two looks at the same moment one alone is remembered. */
  async function note(accountId: AccountId, asOf: number): Promise<void> {
    const before = await of(accountId);
    const { newSince, lastLook } = visited(before, asOf);
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(accountId),
          UpdateExpression: 'SET newSince = :newSince, lastLook = :lastLook',
          ConditionExpression: before ? 'lastLook = :before' : 'attribute_not_exists(pk)',
          ExpressionAttributeValues: {
            ':newSince': newSince,
            ':lastLook': lastLook,
            ...(before && { ':before': before.lastLook }),
          },
        }),
      ),
    );
  }

  return { of, note };
}
