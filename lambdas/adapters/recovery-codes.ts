import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId } from '../../domain/certificate.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds, itemsOf } from './database.ts';
import { hashToken } from './random.ts';

const prefix = 'RECOVERY#';

/** A code as it is compared: what is misread when it was written down counts as what it was (Crockford). */
function normalise(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

export type RecoveryCodes = ReturnType<typeof recoveryCodes>;

/** Codes for whoever has no code app at hand, each good once, stored as hashes (accounts table). */
export function recoveryCodes(database: Database, table: string) {
  const keyOf = (accountId: AccountId, code: string) => ({
    pk: accountKey(accountId),
    sk: prefix + hashToken(normalise(code)),
  });

  const itemsOfAccount = (accountId: AccountId) =>
    itemsOf(database, table, { pk: accountKey(accountId), prefix, ProjectionExpression: 'pk, sk' });

  /** Puts these in the place of all codes that the account has had. */
  async function replace(accountId: AccountId, codes: readonly string[]): Promise<void> {
    const before = await itemsOfAccount(accountId);
    await Promise.all(before.map((Key) => database.send(new DeleteCommand({ TableName: table, Key }))));
    await Promise.all(
      codes.map((code) => database.send(new PutCommand({ TableName: table, Item: keyOf(accountId, code) }))),
    );
  }

  /** How many are left. */
  async function count(accountId: AccountId): Promise<number> {
    return (await itemsOfAccount(accountId)).length;
  }

  async function knows(accountId: AccountId, code: string): Promise<boolean> {
    const { sk: wanted } = keyOf(accountId, code);
    return (await itemsOfAccount(accountId)).some(({ sk }) => sk === wanted);
  }

  /** False when the code is none of the account's, or no more: of two who present it one alone is let in. */
  function spend(accountId: AccountId, code: string): Promise<boolean> {
    return holds(
      database.send(
        new DeleteCommand({
          TableName: table,
          Key: keyOf(accountId, code),
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    );
  }

  return { replace, count, knows, spend };
}
