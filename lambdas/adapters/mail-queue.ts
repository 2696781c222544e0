import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { StudentNumber } from '../../domain/certificate.ts';
import type { MailAgain, MailRequest } from '../../domain/mail-request.ts';

/** SQS at the configured endpoint. A queue's URL names a host too, which on a laptop is spelt differently. */
export function connectQueues(): SQSClient {
  return new SQSClient({ useQueueUrlAsEndpoint: false });
}

/** The most that SQS delays a message. */
export const longestDelaySeconds = 900;

/** Asks for the mail about a student's certificates, after the grace period that gathers several into one. */
export function certificateMailQueue(client: SQSClient, url: string, graceSeconds: number) {
  /** @param again of a mail that came back and is to leave once more. */
  async function request(studentNumber: StudentNumber, again?: MailAgain): Promise<void> {
    const mail: MailRequest = { kind: 'certificates', studentNumber, ...(again && { again }) };
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify(mail),
        DelaySeconds: graceSeconds,
      }),
    );
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

/** Both queues, for whoever works on them. */
export function mailQueues(
  client: SQSClient,
  urls: { readonly certificates: string; readonly prompt: string },
) {
  /** Puts a mail back that cannot be sent yet. @param delaySeconds at most `longestDelaySeconds`. */
  async function postpone(mail: MailRequest, delaySeconds: number): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl: mail.kind === 'certificates' ? urls.certificates : urls.prompt,
        MessageBody: JSON.stringify(mail),
        DelaySeconds: delaySeconds,
      }),
    );
  }
  return { postpone };
}

export type MailQueues = ReturnType<typeof mailQueues>;
