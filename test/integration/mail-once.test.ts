import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import { days } from '../../domain/clock.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { certificateMails as mailsOf, nobodyIsMailing } from '../../lambdas/adapters/certificate-mails.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
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
const { certificateMails, register, once } = parts;
const database = connectDatabase(outputs.aws);
const context = { getRemainingTimeInMillis: () => 15_000 } as Context;

/** The sender in this test's hands, with a clock that stands still. */
function sender() {
  const clock = stillClock();
  /** Put back here and not into the queue, where the deployed sender would find it, whose clock goes on. */
  const postponed: MailRequest[] = [];
  const mails = { postpone: async (request: MailRequest) => void postponed.push(request) };
  async function deliver(request: MailRequest, broken: Partial<Parts> = {}, messageId = random()) {
    const record = { messageId, body: JSON.stringify(request) } as SQSRecord;
    const event = { Records: [record] } satisfies SQSEvent;
    const send = createHandler({ ...parts, clock, mails, ...broken }, once);
    return (await send(event, context)).batchItemFailures.length === 0;
  }
  return { clock, deliver, postponed };
}

/** A database that dies with its user at an update: the lock is the first, the note of the sending the second. */
function thatDiesAtUpdate(last: number): Database {
  let updates = 0;
  return new Proxy(database, {
    get: (target, property) =>
      property === 'send'
        ? async (command: UpdateCommand) =>
            command instanceof UpdateCommand && ++updates >= last ? dies() : target.send(command)
        : Reflect.get(target, property),
  });
}

const about = ({ studentNumber }: Student): MailRequest => ({ kind: 'certificates', studentNumber });

/** Whether a sender is at work for the student, or died at it. */
async function isClaimed({ studentNumber }: Student): Promise<boolean> {
  const { TableName, Key } = nobodyIsMailing(outputs.stack.CertificatesTableName, studentNumber);
  const { Item } = await database.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item !== undefined;
}

async function mailStateOf({ studentNumber }: Student): Promise<string[]> {
  const certificates = await register.certificatesOf(studentNumber);
  // The news that a mail has arrived may come in the middle of a test.
  return certificates.map(({ mail }) => (mail === 'delivered' ? 'sent' : mail));
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
    const { clock, deliver, postponed } = sender();
    // A function that died comes back neither with an answer nor with an error.
    const stuck = deliver(about(student), { mailer: { send: () => new Promise(() => {}) } });
    await waitUntil('the mail is claimed', () => isClaimed(student));

    expect(await deliver(about(student))).toBe(true);
    expect(postponed).toMatchObject([about(student)]);
    expect(await mailStateOf(student)).toEqual(['queued']);
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
    const forgetful = { ...certificateMails, settle: dies };
    expect(await deliver(about(student), { certificateMails: forgetful })).toBe(false);
    expect(await deliver(about(student))).toBe(true);
    expect(await mailStateOf(student)).toEqual(['queued']);
    clock.pass(claimLease);
    expect(await deliver(about(student))).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(2);
    expect(await mailStateOf(student)).toEqual(['sent']);
  });

  it('whose sender died before it had marked all that the mail told of is not sent again', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student, { code: 'A' });
    await placeQuietly(outputs, student, { code: 'B' });
    const { clock, deliver } = sender();
    const dying = mailsOf(
      thatDiesAtUpdate(4),
      outputs.stack.CertificatesTableName,
      outputs.stack.OperationsTableName,
    );
    expect(await deliver(about(student), { certificateMails: dying })).toBe(false);
    expect((await mailStateOf(student)).toSorted()).toEqual(['queued', 'sent']);
    clock.pass(claimLease);
    expect(await deliver(about(student))).toBe(true);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await mailStateOf(student)).toEqual(['sent', 'sent']);
    expect(await isClaimed(student)).toBe(false);
  });

  it('is one, also about two hundred and fifty', async () => {
    const student = newStudent();
    const codes = Array.from({ length: 250 }, (_, at) => `UE ${at + 1}`);
    await Promise.all(codes.map((code) => placeQuietly(outputs, student, { code, title: code })));
    const { deliver } = sender();
    expect(await deliver(about(student))).toBe(true);
    const mail = await waitForMail(outputs.mailbox, student.address);
    expect(mail.subject).toBe('250 attestations sont prêtes pour vous');
    expect(mail.text).toContain('et 230 autres');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(new Set(await mailStateOf(student))).toEqual(new Set(['sent']));
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
