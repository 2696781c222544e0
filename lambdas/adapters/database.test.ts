import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { connectDatabase } from './database.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A database whose service gives these answers, one a request: an error's members, or nothing for success. */
async function databaseThatAnswers(...answers: ({ __type: string } & Record<string, unknown>)[]) {
  let asked = 0;
  server = createServer((_, response) => {
    const answer = answers[asked];
    asked += 1;
    response.writeHead(answer ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer ?? {}));
  });
  const { port } = await new Promise<AddressInfo>((resolve) => {
    server?.listen(0, '127.0.0.1', () => resolve(server?.address() as AddressInfo));
  });
  const database = connectDatabase({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return { database, asked: () => asked };
}

const cancelled = (...codes: string[]) => ({
  __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
  CancellationReasons: codes.map((Code) => ({ Code })),
});
const conflict = { __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException' };
const put = { TableName: 'table', Item: { pk: 'a' } };

describe('a write', () => {
  it('that meets another’s transaction is tried again', async () => {
    const { database, asked } = await databaseThatAnswers(conflict, conflict);
    await database.send(new PutCommand(put));
    expect(asked()).toBe(3);
  });

  it('of several items that meets another’s transaction is tried again', async () => {
    const { database, asked } = await databaseThatAnswers(cancelled('None', 'TransactionConflict'));
    await database.send(new TransactWriteCommand({ TransactItems: [{ Put: put }, { Put: put }] }));
    expect(asked()).toBe(2);
  });

  it.each([[['ConditionalCheckFailed', 'None']], [['ConditionalCheckFailed', 'TransactionConflict']]])(
    'whose condition does not hold is not: %j',
    async (codes) => {
      const { database, asked } = await databaseThatAnswers(cancelled(...codes));
      const writing = database.send(
        new TransactWriteCommand({ TransactItems: [{ Put: put }, { Put: put }] }),
      );
      await expect(writing).rejects.toThrow(
        expect.objectContaining({ CancellationReasons: codes.map((Code) => ({ Code })) }),
      );
      expect(asked()).toBe(1);
    },
  );
});
