import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Outputs } from '../../local/outputs.ts';
import { waitForMail } from './mailbox.ts';
import { award, newStudent } from './students.ts';

const present = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
const all = [...present, 'ApproximateNumberOfMessagesDelayed'] as const;

/** SQS at the endpoint that the stack answers at, not at the one that its queues' URLs name. */
export function queuesOf({ aws }: Outputs): SQSClient {
  return new SQSClient({ ...aws, useQueueUrlAsEndpoint: false });
}

/** Messages in a queue, also those that are being worked on, and if nothing else is said those that wait their time. */
export async function messagesIn(
  outputs: Outputs,
  url: string,
  counts: typeof present | typeof all = all,
): Promise<number> {
  const { Attributes = {} } = await queuesOf(outputs).send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...counts] }),
  );
  return counts.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}

/** Waits until `reached` says so. @throws Error that names what was waited for, after two minutes. */
export async function waitUntil(what: string, reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`Waited two minutes in vain: ${what}`);
    await sleep(100);
  }
}

/**
 * Waits until every mail that was due is in the mailbox. The last in the file is the last in the stream and the
 * last in the queue: once a new student has been mailed and the queues are empty, nothing before is left. What waits
 * its time then was asked for later, by other tests.
 */
export async function allMailsAreOut(outputs: Outputs): Promise<void> {
  const witness = newStudent();
  await award(outputs, witness);
  await waitForMail(outputs.mailbox, witness.address);
  const { MailQueueUrl, PromptMailQueueUrl } = outputs.stack;
  for (const url of [MailQueueUrl, PromptMailQueueUrl]) {
    await waitUntil('a mail queue is empty', async () => (await messagesIn(outputs, url, present)) === 0);
  }
}

/** Takes the dead letter that holds `part`; others stay where they are. @throws Error when there is none in two minutes. */
export async function deadLetter(outputs: Outputs, url: string, part: string): Promise<Message> {
  const queues = queuesOf(outputs);
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 0,
        WaitTimeSeconds: 1,
      }),
    );
    const found = Messages.find(({ Body }) => Body?.includes(part));
    if (!found) continue;
    await queues.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: found.ReceiptHandle }));
    return found;
  }
  throw new Error('No such dead letter in two minutes');
}

/** Runs a test with a queue that delivers a failed message again at once, not after minutes. */
export async function impatiently(outputs: Outputs, url: string, test: () => Promise<void>): Promise<void> {
  const queues = queuesOf(outputs);
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['VisibilityTimeout'] }),
  );
  const set = (VisibilityTimeout = '30') =>
    queues.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { VisibilityTimeout } }));
  // More than a message takes that is sound, on a busy machine too.
  await set('5');
  try {
    await test();
  } finally {
    await set(Attributes?.VisibilityTimeout);
  }
}
