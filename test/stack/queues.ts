import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Outputs } from '../../local/outputs.ts';
import { waitForMail } from './mailbox.ts';
import { award, newStudent } from './students.ts';

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** SQS at the endpoint that the stack answers at, not at the one that its queues' URLs name. */
export function queuesOf({ aws }: Outputs): SQSClient {
  return new SQSClient({ ...aws, useQueueUrlAsEndpoint: false });
}

/** Messages in a queue, also those that wait their time or are being worked on. */
export async function messagesIn(outputs: Outputs, url: string): Promise<number> {
  const { Attributes = {} } = await queuesOf(outputs).send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...counts] }),
  );
  return counts.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}

/** Waits until `reached` says so. @throws Error that names what was waited for, after a minute. */
export async function waitUntil(what: string, reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`Waited a minute in vain: ${what}`);
    await sleep(100);
  }
}

/**
 * Waits until every mail that was due is in the mailbox. The last in the file is the last in the stream and the
 * last in the queue: once a new student has been mailed and the queues are empty, nothing before is left.
 */
export async function allMailsAreOut(outputs: Outputs): Promise<void> {
  const witness = newStudent();
  await award(outputs, witness);
  await waitForMail(outputs.mailbox, witness.address);
  const { MailQueueUrl, PromptMailQueueUrl } = outputs.stack;
  for (const url of [MailQueueUrl, PromptMailQueueUrl]) {
    await waitUntil('a mail queue is empty', async () => (await messagesIn(outputs, url)) === 0);
  }
}
