import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

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
