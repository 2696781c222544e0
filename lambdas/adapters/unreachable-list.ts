import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Clock, seconds } from '../../domain/clock.ts';
import type { ListRequest } from '../../domain/mail-event.ts';
import { type Database, holds } from './database.ts';
import { newToken } from './random.ts';

export interface ListQueue {
  readonly url: string;
  /** How long the list gathers news before it is written. */
  readonly delaySeconds: number;
}

export type UnreachableListTurns = ReturnType<typeof unreachableListTurns>;
export type UnreachableListQueue = ReturnType<typeof unreachableListQueue>;

const key = { pk: 'UNREACHABLE', sk: 'LIST' };

/** Asks for the secretariat's list of unreachable students to be written anew: whom it names has changed. */
export function unreachableListQueue(
  {
    clock,
    client,
    database,
    table,
  }: {
    readonly clock: Clock;
    readonly client: SQSClient;
    readonly database: Database;
    readonly table: string;
  },
  { url, delaySeconds }: ListQueue,
) {
  /**
   * One message at a time waits, whatever happens by the thousand meanwhile: it will see all of it. One that was noted and
   * never sent holds up others no longer than it would have waited.
   */
  async function request(): Promise<void> {
    const now = clock.now();
    const isFirst = await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET dueAt = :due',
          ConditionExpression: 'attribute_not_exists(dueAt) OR dueAt <= :now',
          ExpressionAttributeValues: { ':due': now + seconds(delaySeconds), ':now': now },
        }),
      ),
    );
    if (!isFirst) return;
    const MessageBody = JSON.stringify({ kind: 'unreachable-list' } satisfies ListRequest);
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody, DelaySeconds: delaySeconds }));
  }

  return { request };
}

/** Who writes the list, and whether somebody else has begun to since. */
export function unreachableListTurns(database: Database, table: string) {
  /** From here on, news ask for the list again. @returns the turn. */
  async function begin(): Promise<string> {
    const turn = newToken();
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: 'SET turn = :turn REMOVE dueAt',
        ExpressionAttributeValues: { ':turn': turn },
      }),
    );
    return turn;
  }

  async function isLast(turn: string): Promise<boolean> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item?.turn === turn;
  }

  return { begin, isLast };
}
