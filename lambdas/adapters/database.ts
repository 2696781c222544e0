import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

export type Database = DynamoDBDocumentClient;

/**
 * DynamoDB with plain values; absent optional fields are left out rather than stored as null. A write that meets
 * another's transaction on the same item is tried again: the SDK would take it for a failure of ours.
 */
export function connectDatabase(config: DynamoDBClientConfig = {}): Database {
  const client = new DynamoDBClient({ maxAttempts: 6, ...config });
  client.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        // How the SDK's own services mark an error that passes.
        throw isConflict(error) ? Object.assign(error, { $retryable: {} }) : error;
      }),
    // Between the SDK's retrying and its reading of the answer.
    { step: 'finalizeRequest', priority: 'low', name: 'retryConflicts' },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** Nothing but another transaction was in the way: a condition that does not hold will not hold later. */
function isConflict(error: unknown): error is Error {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  return codes.includes('TransactionConflict') && !codes.includes('ConditionalCheckFailed');
}

/** Runs a conditional write; false when its condition does not hold (any more). */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export type TransactWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Writes all or nothing. @returns for each write whether its condition refused it; all false when written. */
export async function refusals(database: Database, writes: readonly TransactWrite[]): Promise<boolean[]> {
  const [only, ...others] = writes;
  // A put by itself costs half of what a transaction of one does.
  if (only?.Put && others.length === 0) return [!(await holds(database.send(new PutCommand(only.Put))))];
  try {
    await database.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return writes.map(() => false);
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : undefined;
    const refused = (reasons ?? []).map(({ Code }) => Code === 'ConditionalCheckFailed');
    if (!refused.includes(true)) throw error;
    return refused;
  }
}

/** What a query finds, page by page, to the end. A page may be empty. */
export async function* pagesOf(
  database: Database,
  query: QueryCommandInput,
): AsyncGenerator<Record<string, unknown>[]> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(new QueryCommand({ ...query, ExclusiveStartKey: start }));
    yield page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

/**
 * All items of a partition, or those whose sort key begins with `prefix`, in order, read consistently and to the last
 * page.
 */
export async function itemsOf(
  database: Database,
  table: string,
  {
    pk,
    prefix,
    ...others
  }: { pk: string; prefix?: string } & Pick<QueryCommandInput, 'ProjectionExpression'>,
): Promise<Record<string, unknown>[]> {
  const query = {
    TableName: table,
    KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
    ConsistentRead: true,
    ...others,
  };
  const found: Record<string, unknown>[] = [];
  for await (const items of pagesOf(database, query)) found.push(...items);
  return found;
}
