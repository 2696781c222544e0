import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';

/** As long as a queue can deliver a message again: its retention of 14 days. */
const rememberedSeconds = 14 * 24 * 60 * 60;

export type OnceOnly = (id: string, act: () => Promise<void>, context: Context) => Promise<void>;

/**
 * Runs an act once per id, also when its event is delivered twice or to two functions at once (operations
 * table). An act that fails may run again; one whose function died is tried anew after the function's time
 * limit has passed.
 * @throws IdempotencyAlreadyInProgressError while another runs it.
 */
export function onceOnly(tableName: string, awsSdkV3Client?: DynamoDBClient): OnceOnly {
  const store = { tableName, keyAttr: 'pk', expiryAttr: 'ttl' };
  const persistenceStore = new DynamoDBPersistenceLayer(
    awsSdkV3Client ? { ...store, awsSdkV3Client } : store,
  );
  return async (id, act, context) => {
    const config = new IdempotencyConfig({ expiresAfterSeconds: rememberedSeconds, lambdaContext: context });
    const once = makeIdempotent(async (_: string) => act(), { persistenceStore, config });
    await once(id);
  };
}
