import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ImportId } from '../../domain/certificate.ts';
import type { GoOn } from '../import/import-message.ts';

export type ImportQueue = ReturnType<typeof importQueue>;

/** The queue that imports come from, for what an import has to say to it. */
export function importQueue(client: SQSClient, url: string) {
  /** Asks for another run of an import, with a time of its own. */
  async function goOn(importId: ImportId): Promise<void> {
    const message: GoOn = { goOn: importId };
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
  }

  /** Has a message that failed delivered again after so many seconds, not after the queue's own time. */
  async function comeBack(receiptHandle: string, seconds: number): Promise<void> {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  }

  return { goOn, comeBack };
}
