import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { certificateKey } from '../../lambdas/adapters/register.ts';
import { redrive, waiting, workQueues } from '../../local/dead-letters.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { placeQuietly } from '../stack/placed.ts';
import { allMailsAreOut, deadLetter, impatiently, messagesIn, queuesOf } from '../stack/queues.ts';
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
    ['stream records', stack.FollowUpQueueUrl, stack.FollowUpDeadLetterQueueUrl, 30],
    ['mail events', stack.MailEventQueueUrl, stack.MailEventDeadLetterQueueUrl, 30],
    ['closings', stack.ClosingQueueUrl, stack.ClosingDeadLetterQueueUrl, 30],
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
    ['of mail events', stack.MailEventQueueUrl, stack.MailEventDeadLetterQueueUrl],
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

  it('in the stream of certificates holds nobody up, and ends whole among the dead letters', async () => {
    const poisonous = random();
    // No import writes such an item: a student number longer than any key.
    const item = { pk: poisonous, sk: 'CERTIFICATE', state: 'pending', studentNumber: 'X'.repeat(3_000) };
    await impatiently(outputs, stack.FollowUpQueueUrl, async () => {
      await connectDatabase(outputs.aws).send(
        new PutCommand({ TableName: stack.CertificatesTableName, Item: item }),
      );
      const student = newStudent();
      await award(outputs, student);
      await waitForMail(outputs.mailbox, student.address);
      const letter = await deadLetter(outputs, stack.FollowUpDeadLetterQueueUrl, poisonous);
      expect(JSON.parse(letter.Body ?? '{}')).toMatchObject({
        eventName: 'INSERT',
        dynamodb: { NewImage: { pk: { S: poisonous }, state: { S: 'pending' } } },
      });
    });
  });
});

describe('dead letters', () => {
  const followUps = workQueues(stack).find(({ name }) => name === 'follow-up');
  if (!followUps) throw new Error('The queue of stream records has no dead letters');

  it('are counted by queue, for all queues', async () => {
    const names = (await waiting(queues, stack)).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'closing',
      'follow-up',
      'import',
      'join',
      'mail',
      'mail-event',
      'prompt-mail',
      'revocation',
    ]);
  });

  it('are sent again on demand, and do their work then; also those that the command sends twice', async () => {
    const student = newStudent();
    const placed = await placeQuietly(outputs, student);
    const image = marshall({ ...certificateKey(placed), ...placed }, { removeUndefinedValues: true });
    const record = JSON.stringify({ eventName: 'INSERT', dynamodb: { NewImage: image } });
    for (let copies = 0; copies < 2; copies++) {
      await queues.send(new SendMessageCommand({ QueueUrl: followUps.deadLetterUrl, MessageBody: record }));
    }
    expect(await redrive(queues, followUps)).toBeGreaterThanOrEqual(2);
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await messagesIn(outputs, followUps.deadLetterUrl)).toBe(0);
  });
});
