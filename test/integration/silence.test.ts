import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { readLogs } from '../stack/function-logs.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import { activationToken, newVisitor, outcomeOf } from '../stack/portal.ts';
import { deadLetter, impatiently, queuesOf } from '../stack/queues.ts';
import { drop, lineOf, newStudent, random } from '../stack/students.ts';

const outputs = inject('outputs');

it('the logs hold no address, name, number, token, cookie or password of a student, whatever happened', async () => {
  const student = newStudent({ firstName: `Firmin${random()}`, lastName: `Delacroix${random()}` });
  const misspelt = `${student.address} oups`;
  await drop(
    outputs,
    resultsFile(
      lineOf(student),
      lineOf(newStudent(), { address: misspelt }),
      lineOf(student, { code: 'S1' }),
    ),
  );
  const token = await activationToken(outputs, student.address);
  const visitor = newVisitor(outputs);
  await visitor.ask('POST /api/activation/view', { token });
  const registered = await visitor.register(token, student);
  const cookie = visitor.cookie() ?? '';
  expect(await outcomeOf(await visitor.register(token, student))).toBe('410 token-used');
  const wrong = `mauvais ${random()}`;
  const tried = { email: student.address, password: wrong };
  expect(await visitor.outcome('POST /api/session', tried)).toBe('401 wrong-credentials');
  await visitor.ask('POST /api/password/forgot', {
    ...{ email: student.address, language: 'fr' },
    captcha: await visitor.captcha(),
  });
  const mail = await waitForMail(outputs.mailbox, student.address, ({ text = '' }) =>
    text.includes('/reset#'),
  );
  const resetToken = new URL(linkTo('reset', mail)).hash.slice(1);
  const chosen = `tulipe ${random()}`;
  await visitor.ask('POST /api/password/reset', { token: resetToken, password: chosen });
  // A message that nobody understands is told of in the log too, without what is in it.
  const { PromptMailQueueUrl, PromptMailDeadLetterQueueUrl } = outputs.stack;
  const poison = JSON.stringify({ kind: 'nobody knows', email: student.address });
  await impatiently(outputs, PromptMailQueueUrl, async () => {
    await queuesOf(outputs).send(
      new SendMessageCommand({ QueueUrl: PromptMailQueueUrl, MessageBody: poison }),
    );
    await deadLetter(outputs, PromptMailDeadLetterQueueUrl, student.address);
  });

  expect(registered.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-session=[0-9a-f-]{36}\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    ),
  ]);
  const logs = await readLogs(outputs);
  expect(logs).toContain('mailed certificates');
  expect(logs).toContain('import finished');
  expect(logs).toContain('ZodError');
  const { studentNumber, firstName, lastName, address } = student;
  const [, secret = ''] = cookie.split('.');
  const secrets = { studentNumber, firstName, lastName, address, token, resetToken, wrong, chosen, secret };
  for (const [name, value] of Object.entries(secrets)) {
    expect(value.length, name).toBeGreaterThan(8);
    expect(logs.includes(value), name).toBe(false);
  }
});
