import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId } from '../../domain/certificate.ts';
import { visited, type WalletVisits } from '../../domain/wallet-visits.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds } from './database.ts';

export type WalletVisitsOfAccounts = ReturnType<typeof walletVisits>;

/** When the wallet of each account was looked at: on its profile, with which it goes (accounts table). */
export function walletVisits(database: Database, table: string) {
  const keyOf = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'PROFILE' });

  async function of(accountId: AccountId): Promise<WalletVisits | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: keyOf(accountId),
        ConsistentRead: true,
        ProjectionExpression: 'walletVisits',
      }),
    );
    return Item?.walletVisits;
  }

  /** @param asOf milliseconds since the epoch. Of two looks at the same moment one alone is remembered. */
  async function note(accountId: AccountId, asOf: number): Promise<void> {
    const before = await of(accountId);
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(accountId),
          UpdateExpression: 'SET walletVisits = :visits',
          ConditionExpression: before
            ? 'walletVisits.lastLook = :before'
            : 'attribute_exists(pk) AND attribute_not_exists(walletVisits)',
          ExpressionAttributeValues: {
            ':visits': visited(before, asOf),
            ...(before && { ':before': before.lastLook }),
          },
        }),
      ),
    );
  }

  return { of, note };
}
