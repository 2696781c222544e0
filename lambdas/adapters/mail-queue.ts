import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { StudentNumber } from '../../domain/certificate.ts';
import type { MailRequest } from '../../domain/mail-request.ts';

/** SQS at the configured endpoint. A queue's URL names a host too, which on a laptop is spelt differently. */
export function connectQueues(): SQSClient {
  return new SQSClient({ useQueueUrlAsEndpoint: false });
}

/** The most that one SQS batch takes. */
const batchSize = 10;

/** Asks for the mail about students' certificates, after the grace period that gathers several into one. */
export function certificateMailQueue(client: SQSClient, url: string, graceSeconds: number) {
  /** @throws Error when the queue refused one; asking again for all is harmless. */
  async function request(studentNumbers: readonly StudentNumber[]): Promise<void> {
    for (let from = 0; from < studentNumbers.length; from += batchSize) {
      const { Failed } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: studentNumbers.slice(from, from + batchSize).map((studentNumber, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify({ kind: 'certificates', studentNumber } satisfies MailRequest),
            DelaySeconds: graceSeconds,
          })),
        }),
      );
      if (Failed && Failed.length > 0) throw new Error(`The mail queue refused ${Failed.length} requests`);
    }
  }
  return { request };
}

export type CertificateMailQueue = ReturnType<typeof certificateMailQueue>;

/** Asks for a mail that somebody waits for at a screen: it must not stand behind a day's results. */
export function promptMailQueue(client: SQSClient, url: string) {
  async function request(mail: Exclude<MailRequest, { kind: 'certificates' }>): Promise<void> {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(mail) }));
  }
  return { request };
}

export type PromptMailQueue = ReturnType<typeof promptMailQueue>;
