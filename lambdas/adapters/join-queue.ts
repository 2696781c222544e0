import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { AccountId } from '../../domain/certificate.ts';

/** Says to look after an account that may have been left on its way into another. */
export const joinRequest = z.object({ from: z.string().transform((id) => id as AccountId) });

/** Longer than the request may run that joins two accounts: by then it is done, or dead. */
const delaySeconds = 30;

export type JoinQueue = ReturnType<typeof joinQueue>;

export function joinQueue(client: SQSClient, url: string) {
  async function lookAfter(from: AccountId): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify({ from }),
        DelaySeconds: delaySeconds,
      }),
    );
  }
  return { lookAfter };
}
