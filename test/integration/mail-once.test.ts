import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import { days } from '../../domain/clock.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { claimLease } from '../../lambdas/send-mail/certificate-mail.ts';
import { createHandler } from '../../lambdas/send-mail/handler.ts';
import type { Parts } from '../../lambdas/send-mail/parts.ts';
import { dies } from '../../lambdas/testing/failures.ts';
import { stillClock } from '../../lambdas/testing/still-clock.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { placeQuietly } from '../stack/placed.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { newStudent, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);
const { register, once } = parts;
const context = { getRemainingTimeInMillis: () => 15_000 } as Context;

/** The sender in this test's hands, with a clock that stands still. */
function sender() {
  const clock = stillClock();
  async function deliver(request: MailRequest, broken: Partial<Parts> = {}, messageId = random()) {
    const record = { messageId, body: JSON.stringify(request) } as SQSRecord;
    const event = { Records: [record] } satisfies SQSEvent;
    const send = createHandler({ ...parts, clock, ...broken }, once);
    return (await send(event, context)).batchItemFailures.length === 0;
  }
  return { clock, deliver };
}

const about = ({ studentNumber }: Student): MailRequest => ({ kind: 'certificates', studentNumber });

async function mailStateOf({ studentNumber }: Student): Promise<string[]> {
  return (await register.certificatesOf(studentNumber)).map(({ mail }) => mail);
}

describe.concurrent('the mail about a student’s certificates', () => {
  it('is sent once when two senders are asked at the same moment, and again later', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student, { code: 'A' });
    await placeQuietly(outputs, student, { code: 'B' });
    const { clock, deliver } = sender();
    await Promise.all([deliver(about(student)), deliver(about(student)), deliver(about(student))]);
    await waitForMail(outputs.mailbox, student.address);
    clock.pass(days(1));
    expect(await deliver(about(student))).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await mailStateOf(student)).toEqual(['sent', 'sent']);
  });

  it('whose sender died before sending is sent once, when its claim has lapsed', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const { clock, deliver } = sender();
    // A function that died comes back neither with an answer nor with an error.
    const stuck = deliver(about(student), { mailer: { send: () => new Promise(() => {}) } });
    await waitUntil('the mail is claimed', async () => (await mailStateOf(student))[0] === 'sending');

    expect(await deliver(about(student))).toBe(true);
    expect(await mailStateOf(student)).toEqual(['sending']);
    clock.pass(claimLease);
    expect(await deliver(about(student))).toBe(true);
    expect(await deliver(about(student))).toBe(true);
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await Promise.race([stuck, 'still stuck'])).toBe('still stuck');
  });

  it('that the provider refuses waits for the next delivery', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const { deliver } = sender();
    expect(await deliver(about(student), { mailer: { send: dies } })).toBe(false);
    expect(await mailStateOf(student)).toEqual(['queued']);
    expect(await deliver(about(student))).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
  });

  it('whose sender died before it wrote down the sending is sent a second time: better twice than never', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const { clock, deliver } = sender();
    expect(await deliver(about(student), { register: { ...register, settleMail: dies } })).toBe(false);
    expect(await deliver(about(student))).toBe(true);
    expect(await mailStateOf(student)).toEqual(['sending']);
    clock.pass(claimLease);
    expect(await deliver(about(student))).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(2);
    expect(await mailStateOf(student)).toEqual(['sent']);
  });
});

describe.concurrent('a mail that somebody asked for', () => {
  it('is sent once, however often its message is delivered', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const { deliver } = sender();
    const request: MailRequest = { kind: 'renew', who: student.studentNumber };
    const id = random();
    await Promise.all([deliver(request, {}, id), deliver(request, {}, id), deliver(request, {}, id)]);
    expect(await deliver(request, {}, id)).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
  });

  it('that failed is sent by the next delivery', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const { deliver } = sender();
    const request: MailRequest = { kind: 'renew', who: student.address };
    const id = random();
    expect(await deliver(request, { mailer: { send: dies } }, id)).toBe(false);
    expect(await deliver(request, {}, id)).toBe(true);
    await waitForMail(outputs.mailbox, student.address);
  });
});
