import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import type { Target } from '../../domain/revocations/read-revocations.ts';
import type { Refusal } from '../../domain/revocations/report.ts';
import { type Database, holds } from './database.ts';
import type { CertificateKey } from './register.ts';

/** Who wants what taken back, why, and in which file they say so. */
export interface Order {
  readonly revocationId: ImportId;
  readonly line: number;
  readonly target: Target;
  readonly reason: string;
  readonly file: string;
  /** The principal's id in AWS, as S3 tells it. */
  readonly by?: string;
  readonly at: Instant;
}

/** What became of an order: how many certificates it took back in which way, or why none. */
export interface OrderOutcome extends SweptCounts {
  readonly refused?: Refusal['reason'];
}

/** What has become of an import's certificates since it was taken back. */
export interface SweptCounts {
  readonly revoked: number;
  readonly undone: number;
  /** Issued again: what counted before a correction that was revoked. */
  readonly reissued: number;
}

interface AllCounts extends SweptCounts {
  /** Batches that were closed. */
  readonly batches: number;
}

/** Certificates of an import that are being taken back. */
export interface Batch {
  readonly id: string;
  readonly keys: readonly CertificateKey[];
}

/** What the record of an import says of its withdrawal. */
export interface ImportWithdrawal {
  readonly text: string;
  readonly at: Instant;
  /** The file that was imported. */
  readonly file: string;
  readonly counts: AllCounts;
  /** Begun, and not counted yet. */
  readonly batch?: Batch;
}

export type Revocations = ReturnType<typeof revocations>;

/** Orders to take something back, and how far they have come (operations table). Kept for good. */
export function revocations(database: Database, table: string) {
  const importKey = (importId: ImportId) => ({ pk: `IMPORT#${importId}` });

  /** Writes an order down before it is followed. One that is followed again stays as it was first written. */
  async function audit(order: Order): Promise<void> {
    const pk = `AUDIT#${order.revocationId}#${order.line}`;
    await holds(
      database.send(
        new PutCommand({
          TableName: table,
          Item: { pk, act: 'revoke', ...order },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  }

  /** Notes beside an order what became of it; of an import that is looked at again, the last look counts. */
  async function conclude(
    { revocationId, line }: Pick<Order, 'revocationId' | 'line'>,
    outcome: OrderOutcome,
  ): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `AUDIT#${revocationId}#${line}` },
          UpdateExpression: 'SET #outcome = :outcome',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#outcome': 'outcome' },
          ExpressionAttributeValues: { ':outcome': outcome },
        }),
      ),
    );
  }

  /**
   * Takes an import back: from now on it notes nothing more and so ends, and a file of its content repeats nothing.
   * @returns the withdrawal, in the first words that were given for it; undefined of an import that never was.
   */
  async function withdrawImport(
    importId: ImportId,
    word: Pick<ImportWithdrawal, 'text' | 'at'>,
  ): Promise<ImportWithdrawal | undefined> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: importKey(importId),
          UpdateExpression: 'SET stateBefore = #state, #state = :withdrawn, withdrawal = :word',
          ConditionExpression:
            'attribute_exists(pk) AND #state <> :withdrawn AND (attribute_not_exists(#kind) OR #kind = :results)',
          ExpressionAttributeNames: { '#state': 'state', '#kind': 'kind' },
          ExpressionAttributeValues: {
            ':withdrawn': 'withdrawn',
            ':results': 'results',
            ':word': { ...word, counts: { revoked: 0, undone: 0, reissued: 0, batches: 0 } } satisfies Omit<
              ImportWithdrawal,
              'file'
            >,
          },
        }),
      ),
    );
    return withdrawalOf(importId);
  }

  async function withdrawalOf(importId: ImportId): Promise<ImportWithdrawal | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: importKey(importId), ConsistentRead: true }),
    );
    return Item?.withdrawal && ({ ...Item.withdrawal, file: Item.key } as ImportWithdrawal);
  }

  /**
   * Notes what is taken back next, so that it is counted once whoever dies.
   * @param seen the withdrawal as it was before the batch was made up.
   * @returns false beside another batch, and when one was closed since.
   */
  async function openBatch(importId: ImportId, batch: Batch, seen: ImportWithdrawal): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: importKey(importId),
          UpdateExpression: 'SET withdrawal.#batch = :batch',
          ConditionExpression:
            'attribute_not_exists(withdrawal.#batch) AND withdrawal.#counts.batches = :batches',
          ExpressionAttributeNames: { '#batch': 'batch', '#counts': 'counts' },
          ExpressionAttributeValues: { ':batch': batch, ':batches': seen.counts.batches },
        }),
      ),
    );
  }

  /** Counts what became of a batch, unless somebody has. */
  async function closeBatch(
    importId: ImportId,
    { id }: Batch,
    { revoked, undone, reissued }: SweptCounts,
  ): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: importKey(importId),
          UpdateExpression: `SET ${(['revoked', 'undone', 'reissued', 'batches'] as const)
            .map(
              (name) =>
                `withdrawal.#counts.${name} = if_not_exists(withdrawal.#counts.${name}, :nothing) + :${name}`,
            )
            .join(', ')} REMOVE withdrawal.#batch`,
          ConditionExpression: 'withdrawal.#batch.id = :id',
          ExpressionAttributeNames: { '#batch': 'batch', '#counts': 'counts' },
          ExpressionAttributeValues: {
            ...{
              ':id': id,
              ':nothing': 0,
              ':revoked': revoked,
              ':undone': undone,
              ':reissued': reissued,
              ':batches': 1,
            },
          },
        }),
      ),
    );
  }

  return { audit, conclude, withdrawImport, withdrawalOf, openBatch, closeBatch };
}
