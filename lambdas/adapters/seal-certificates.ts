import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, holds } from './database.ts';

export type SealCertificates = ReturnType<typeof sealCertificates>;

/** Certificates that seal keys have made for themselves, kept for good (certificates table). */
export function sealCertificates(database: Database, table: string) {
  const keyOf = (key: string) => ({ pk: `SEAL#${key}`, sk: 'CERTIFICATE' });

  /** @param key SHA-256 of the public key. */
  async function find(key: string): Promise<Uint8Array | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }),
    );
    return Item?.certificate;
  }

  /** Keeps the certificate of a key. Of two that are made at once the first stays. @returns the one that stays. */
  async function keep(key: string, certificate: Uint8Array): Promise<Uint8Array> {
    const kept = await holds(
      database.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(key), certificate },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    return kept ? certificate : ((await find(key)) ?? certificate);
  }

  return { find, keep };
}
