import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StudentNumber } from '../../domain/certificate.ts';
import { type Database, holds, itemsOf } from './database.ts';
import { studentKey } from './register.ts';

export type ReturnedCertificates = ReturnType<typeof returnedCertificates>;

/** The way back out of a wallet (certificates table): `active` → `pending`. Nothing is ever deleted. */
export function returnedCertificates(database: Database, table: string) {
  /** Has all that is active of a student number wait for a link again; repeating is harmless. */
  async function returnAll(studentNumber: StudentNumber): Promise<void> {
    const items = await itemsOf(database, table, { pk: studentKey(studentNumber), prefix: 'CERTIFICATE#' });
    await Promise.all(
      items
        .filter(({ state }) => state === 'active')
        .map(({ pk, sk }) =>
          holds(
            database.send(
              new UpdateCommand({
                TableName: table,
                Key: { pk, sk },
                UpdateExpression: 'SET #state = :pending REMOVE activatedAt',
                ConditionExpression: '#state = :active',
                ExpressionAttributeNames: { '#state': 'state' },
                ExpressionAttributeValues: { ':active': 'active', ':pending': 'pending' },
              }),
            ),
          ),
        ),
    );
  }

  return { returnAll };
}
