import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import type { ImportCounts, ImportState } from '../../domain/results/report.ts';
import { type Database, holds } from './database.ts';

export type Imports = ReturnType<typeof imports>;

/** The record of each import (operations table): readable while it runs, kept for good. */
export function imports(database: Database, table: string) {
  const key = (importId: ImportId) => ({ pk: `IMPORT#${importId}` });

  /** Notes that an import has begun; one that died and begins again keeps its first record. */
  async function begin(importId: ImportId, file: string, startedAt: Instant): Promise<void> {
    await holds(
      database.send(
        new PutCommand({
          TableName: table,
          Item: { ...key(importId), importId, file, startedAt, state: 'running' satisfies ImportState },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  }

  /** Notes how far an import is. @returns false when a person has taken it back: it is not to go on. */
  async function note(importId: ImportId, state: ImportState, counts: ImportCounts): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(importId),
          UpdateExpression: 'SET #state = :state, #counts = :counts',
          ConditionExpression: '#state <> :withdrawn',
          ExpressionAttributeNames: { '#state': 'state', '#counts': 'counts' },
          ExpressionAttributeValues: { ':state': state, ':counts': counts, ':withdrawn': 'withdrawn' },
        }),
      ),
    );
  }

  return { begin, note };
}
