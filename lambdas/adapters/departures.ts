import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds, itemsOf } from './database.ts';
import { studentKey } from './register.ts';
import { shareOfMark, shares } from './shares.ts';

export type Departures = ReturnType<typeof departures>;

/** What a closed account leaves behind, cleared away (accounts table). Each act can be repeated. */
export function departures(database: Database, table: string) {
  /** From here on the number is nobody's, unless another account has it already. */
  async function unlink(accountId: AccountId, studentNumber: StudentNumber): Promise<void> {
    await holds(
      database.send(
        new DeleteCommand({
          TableName: table,
          Key: { pk: studentKey(studentNumber), sk: 'LINK' },
          ConditionExpression: 'accountId = :account',
          ExpressionAttributeValues: { ':account': accountId },
        }),
      ),
    );
  }

  /** The account's own note of a number: last of what is about it, so that whoever begins again finds it. */
  async function forgetNumber(accountId: AccountId, studentNumber: StudentNumber): Promise<void> {
    await forget({ pk: accountKey(accountId), sk: studentKey(studentNumber) });
  }

  const forget = (Key: Record<string, unknown>) =>
    database.send(new DeleteCommand({ TableName: table, Key }));

  /**
   * Sessions, recovery codes, photo, shares: all but the profile and the notes of what is linked to the account. Those
   * have gone before; should one stand, whoever begins again has to find it.
   */
  async function forgetBelongings(accountId: AccountId): Promise<void> {
    const pk = accountKey(accountId);
    const items = await itemsOf(database, table, { pk, ProjectionExpression: 'pk, sk' });
    const stays = (sk: unknown) => sk === 'PROFILE' || /^(STUDENT|EXTERNAL)#/.test(String(sk));
    await Promise.all(
      items
        .filter(({ sk }) => !stays(sk))
        .map((Key) => {
          const share = shareOfMark(String(Key.sk));
          return share === undefined ? forget(Key) : shares(database, table).revoke(accountId, share);
        }),
    );
  }

  /** All of it, the profile last. */
  async function forgetAccount(accountId: AccountId): Promise<void> {
    await forgetBelongings(accountId);
    await forget({ pk: accountKey(accountId), sk: 'PROFILE' });
  }

  return { unlink, forgetNumber, forgetBelongings, forgetAccount };
}
