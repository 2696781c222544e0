import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Database = DynamoDBDocumentClient;

/** DynamoDB with plain values; absent optional fields are left out rather than stored as null. */
export function connectDatabase(config: DynamoDBClientConfig = {}): Database {
  return DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
}
