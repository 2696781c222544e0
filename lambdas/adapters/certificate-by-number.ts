import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Certificate, CertificateId } from '../../domain/certificate.ts';
import { certificatesById } from './certificates-index.ts';
import type { Database } from './database.ts';

export type CertificateByNumber = ReturnType<typeof certificateByNumber>;

/** Finds a certificate by its public number. One that was issued a moment ago may not be found yet. */
export function certificateByNumber(database: Database, table: string) {
  return async (id: CertificateId): Promise<Certificate | undefined> => {
    const { Items: [found] = [] } = await database.send(
      new QueryCommand({
        TableName: table,
        IndexName: certificatesById,
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': id },
      }),
    );
    if (!found) return undefined;
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: { pk: found.pk, sk: found.sk }, ConsistentRead: true }),
    );
    // Another version may have come to its place.
    return Item?.id === id ? (Item as Certificate) : undefined;
  };
}
