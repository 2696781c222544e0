import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';

export type FollowUpQueue = ReturnType<typeof followUpQueue>;

/**
 * Stream records that could not be followed. A stream gives its records in order, so that one which fails would hold
 * up all behind it; here each waits for itself, longer than a stream remembers it, and whole, so that it can be sent
 * again from the dead letters.
 */
export function followUpQueue(client: SQSClient, url: string) {
  async function add(record: DynamoDBRecord): Promise<void> {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(record) }));
  }
  return { add };
}
