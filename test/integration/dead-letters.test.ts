import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { waitForMail } from '../stack/mailbox.ts';
import { deadLetter, impatiently, queuesOf } from '../stack/queues.ts';
import { award, newStudent, random } from '../stack/students.ts';

const outputs = inject('outputs');
const { stack } = outputs;
const queues = queuesOf(outputs);

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
    await impatiently(outputs, url, async () => {
      await queues.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
      const student = newStudent();
      await award(outputs, student);
      await waitForMail(outputs.mailbox, student.address);
      expect((await deadLetter(outputs, dead, body)).Body).toBe(body);
    });
  });

  it('in the stream of certificates is put aside, and what stood behind it goes on', async () => {
    const poisonous = random();
    // No import writes such an item: a student number longer than any key.
    const item = { pk: poisonous, sk: 'CERTIFICATE', state: 'pending', studentNumber: 'X'.repeat(3_000) };
    const put = new PutCommand({ TableName: stack.CertificatesTableName, Item: item });
    await connectDatabase(outputs.aws).send(put);
    const student = newStudent();
    await award(outputs, student);
    const letter = await deadLetter(outputs, stack.ActivateDeadLetterQueueUrl, stack.CertificatesTableName);
    expect(JSON.parse(letter.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    // A stream is followed in order: this one waited until all tries with the poison were over.
    await waitForMail(outputs.mailbox, student.address);
  });
});
