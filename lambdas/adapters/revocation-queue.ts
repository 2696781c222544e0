import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Again } from '../revoke/handler.ts';

/** The queue that revocations files come from, for what their follower has to say to itself. */
export function revocationQueue(client: SQSClient, url: string) {
  async function request(message: Again, delaySeconds: number): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify(message),
        DelaySeconds: delaySeconds,
      }),
    );
  }
  return { request };
}
