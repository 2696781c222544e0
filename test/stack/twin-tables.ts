import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { Outputs } from '../../local/outputs.ts';
import { random } from './students.ts';

const names = ['CertificatesTableName', 'AccountsTableName', 'OperationsTableName'] as const;

/**
 * Empty tables with the deployed ones' keys and indexes and no streams: what a test does there in a certain
 * order no deployed function sets right behind its back.
 */
export async function makeTwinTables(
  outputs: Outputs,
): Promise<{ outputs: Outputs; remove(): Promise<void> }> {
  const client = new DynamoDBClient(outputs.aws);
  const stack = { ...outputs.stack };
  for (const name of names) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: outputs.stack[name] }));
    stack[name] = `twin-${random()}`;
    await client.send(
      new CreateTableCommand({
        TableName: stack[name],
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: Table?.KeySchema,
        AttributeDefinitions: Table?.AttributeDefinitions,
        GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(
          ({ IndexName, KeySchema, Projection }) => ({
            ...{ IndexName, KeySchema, Projection },
          }),
        ),
      }),
    );
  }
  return {
    outputs: { ...outputs, stack },
    async remove() {
      for (const name of names) await client.send(new DeleteTableCommand({ TableName: stack[name] }));
    },
  };
}
