import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
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

  async function note(importId: ImportId, state: ImportState, counts: ImportCounts): Promise<void> {
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: key(importId),
        UpdateExpression: 'SET #state = :state, #counts = :counts',
        ExpressionAttributeNames: { '#state': 'state', '#counts': 'counts' },
        ExpressionAttributeValues: { ':state': state, ':counts': counts },
      }),
    );
  }

  /** Whether an import is at work. One that has not been heard of for a quarter of an hour has died. */
  async function isRunning(importId: ImportId, now: number): Promise<boolean> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: key(importId), ConsistentRead: true }),
    );
    const heardOf = Date.parse(Item?.notedAt ?? Item?.startedAt ?? '');
    return Item?.state === ('running' satisfies ImportState) && now - heardOf < minutes(15);
  }

  return { begin, note, isRunning };
}
