import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { waitForMail } from '../stack/mailbox.ts';
import { queuesOf } from '../stack/queues.ts';
import { award, newStudent, random } from '../stack/students.ts';

const outputs = inject('outputs');
const { stack } = outputs;
const queues = queuesOf(outputs);

/** The next dead letter that holds `part`; others stay where they are. */
async function deadLetter(url: string, part: string): Promise<Message> {
  const deadline = Date.now() + 60_000;
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
  throw new Error('No such dead letter in a minute');
}

/** Runs a test with a queue that delivers a failed message again at once, not after minutes. */
async function impatiently(url: string, test: () => Promise<void>): Promise<void> {
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['VisibilityTimeout'] }),
  );
  const set = (VisibilityTimeout = '30') =>
    queues.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { VisibilityTimeout } }));
  await set('1');
  try {
    await test();
  } finally {
    await set(Attributes?.VisibilityTimeout);
  }
}

const poison = () => JSON.stringify({ kind: 'nobody knows', of: random() });

describe('messages that fail', () => {
  it.each([
    ['imports', stack.ImportQueueUrl, stack.ImportDeadLetterQueueUrl, 15 * 60],
    ['certificate mails', stack.MailQueueUrl, stack.MailDeadLetterQueueUrl, 15],
    ['prompt mails', stack.PromptMailQueueUrl, stack.PromptMailDeadLetterQueueUrl, 15],
  ])('%s are tried five times, each after the time limit of their function', async (_, url, dead, limit) => {
    const { Attributes = {} } = await queues.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['RedrivePolicy', 'VisibilityTimeout'],
      }),
    );
    expect(JSON.parse(Attributes.RedrivePolicy ?? '{}')).toMatchObject({
      maxReceiveCount: 5,
      deadLetterTargetArn: expect.stringMatching(new RegExp(`:${dead.split('/').at(-1)}$`)),
    });
    expect(Number(Attributes.VisibilityTimeout)).toBeGreaterThan(limit);
  });
});

describe.concurrent('a message that cannot be processed', () => {
  it.each([
    ['of imports', stack.ImportQueueUrl, stack.ImportDeadLetterQueueUrl],
    ['of certificate mails', stack.MailQueueUrl, stack.MailDeadLetterQueueUrl],
    ['of prompt mails', stack.PromptMailQueueUrl, stack.PromptMailDeadLetterQueueUrl],
  ])('on the queue %s ends among its dead letters and holds nobody up', async (_, url, dead) => {
    // An import's message is poison too when it names no file: only JSON that says so is skipped.
    const body = url === stack.ImportQueueUrl ? `not JSON ${random()}` : poison();
    await impatiently(url, async () => {
      await queues.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
      const student = newStudent();
      await award(outputs, student);
      await waitForMail(outputs.mailbox, student.address);
      expect((await deadLetter(dead, body)).Body).toBe(body);
    });
  });

  it('in the stream of certificates is put aside and holds nobody up', async () => {
    const poisonous = random();
    // No import writes such an item: a student number longer than any key.
    const item = { pk: poisonous, sk: 'CERTIFICATE', state: 'pending', studentNumber: 'X'.repeat(3_000) };
    const put = new PutCommand({ TableName: stack.CertificatesTableName, Item: item });
    await connectDatabase(outputs.aws).send(put);
    const student = newStudent();
    await award(outputs, student);
    await waitForMail(outputs.mailbox, student.address);
    const letter = await deadLetter(stack.ActivateDeadLetterQueueUrl, stack.CertificatesTableName);
    expect(JSON.parse(letter.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
  });
});
