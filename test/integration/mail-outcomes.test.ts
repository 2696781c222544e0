import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { contactWrite } from '../../lambdas/adapters/contacts.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { ProviderBusy } from '../../lambdas/adapters/mailer.ts';
import { createHandler as createFollower } from '../../lambdas/mail-events/handler.ts';
import { createHandler as createSender } from '../../lambdas/send-mail/handler.ts';
import { bounce, complaint, delivery } from '../../lambdas/testing/mail-events.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { placeQuietly } from '../stack/placed.ts';
import { waitUntil } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const { aws, mailbox, stack } = outputs;
const parts = deployedParts(outputs);
const follow = createFollower(parts);
const context = { getRemainingTimeInMillis: () => 30_000 };

/** Delivers events to the follower in this test's hands. @returns whether all were followed. */
async function tell(...events: unknown[]): Promise<boolean> {
  const Records = events.map((event) => ({ messageId: random(), body: JSON.stringify(event) }) as SQSRecord);
  return (await follow({ Records } satisfies SQSEvent, context)).batchItemFailures.length === 0;
}

async function mailOf({ studentNumber }: Student): Promise<string[]> {
  return (await parts.register.certificatesOf(studentNumber)).map(({ mail }) => mail).toSorted();
}

/** A student with one certificate that a mail has told of. */
async function told(): Promise<{ student: Student; messageId: string }> {
  const student = newStudent();
  const messageId = random();
  await placeQuietly(outputs, student, { mail: 'sent', mailMessageId: messageId, mailedTo: student.address });
  await parts.messages.note(messageId, { studentNumber: student.studentNumber }, Date.now());
  return { student, messageId };
}

/** Empty as long as nobody was on it. */
async function listFile(): Promise<string> {
  const object = { Bucket: stack.DropBucketName, Key: 'reports/unreachable.csv' };
  try {
    const { Body } = await new S3Client({ ...aws, forcePathStyle: true }).send(new GetObjectCommand(object));
    return (await Body?.transformToString()) ?? '';
  } catch (error) {
    if (error instanceof NoSuchKey) return '';
    throw error;
  }
}

/** Whoever has this address at SES's mailbox simulator. */
const simulated = (kind: 'bounce' | 'complaint') =>
  newStudent({ address: `${kind}+${random()}@simulator.amazonses.com` });

describe.concurrent('what becomes of a mail', () => {
  it('comes back to the certificate it told of', async () => {
    const student = newStudent();
    await award(outputs, student);
    await waitUntil(
      'the mail is known to have arrived',
      async () => (await mailOf(student))[0] === 'delivered',
    );
  });

  it('that comes back for good: nothing more goes there until the secretariat has another address', async () => {
    const student = simulated('bounce');
    await award(outputs, student);
    await waitUntil(
      'the mail is known to have come back',
      async () => (await mailOf(student))[0] === 'bounced',
    );
    await waitUntil('the list names the student', async () =>
      (await listFile()).includes(student.studentNumber),
    );

    await drop(outputs, resultsFile(lineOf(student, { code: 'another' })));
    await waitUntil('the mail is held', async () => (await mailOf(student)).join() === 'bounced,held');
    expect(await mailsTo(mailbox, student.address)).toHaveLength(1);

    const mended = { ...student, address: `mended.${random()}@example.org` };
    const known = await parts.contacts.contactOf(student.studentNumber);
    const word = { setAt: instantOf(Date.now()), setBy: random() as ImportId };
    await connectDatabase(aws).send(
      new UpdateCommand(contactWrite(stack.AccountsTableName, mended, word, known)),
    );
    await parts.certificateMailQueue.request(student.studentNumber);
    await parts.unreachableList.request();
    const mail = await waitForMail(mailbox, mended.address);
    expect(mail.subject).toContain('2 attestations');
    await waitUntil(
      'the list names the student no more',
      async () => !(await listFile()).includes(student.studentNumber),
    );
  });

  it('that was taken for spam: nothing more goes there', async () => {
    const student = simulated('complaint');
    await award(outputs, student);
    await waitUntil(
      'the mail is known as unwelcome',
      async () => (await mailOf(student))[0] === 'complained',
    );
    expect(await parts.unreachable.isUnreachable(student.address)).toBe(true);
  });

  it.each([
    ['twice', (id: string, to: string) => [bounce(id, { to }), bounce(id, { to })]],
    ['before it arrived', (id: string, to: string) => [bounce(id, { to }), delivery(id, { to })]],
    ['after it arrived', (id: string, to: string) => [delivery(id, { to }), bounce(id, { to })]],
  ])('is a bounce also when that is told %s', async (_, eventsOf) => {
    const { student, messageId } = await told();
    for (const event of eventsOf(messageId, student.address)) expect(await tell(event)).toBe(true);
    expect(await mailOf(student)).toEqual(['bounced']);
  });

  it('is a complaint also when its arrival is told at the same moment', async () => {
    const { student, messageId } = await told();
    const { address: to } = student;
    await Promise.all([
      tell(delivery(messageId, { to })),
      tell(complaint(messageId, { to })),
      tell(delivery(messageId, { to })),
    ]);
    expect(await mailOf(student)).toEqual(['complained']);
  });

  it('that comes back for a reason that may pass is counted once, however often that is told, until one arrives', async () => {
    const { student, messageId } = await told();
    const { address: to, studentNumber } = student;
    const softly = bounce(messageId, { to, bounceType: 'Transient' });
    const asked: unknown[] = [];
    const patiently = createFollower({
      ...parts,
      retries: { request: async (_, again) => void asked.push(again?.about) },
    });
    const tellPatiently = (event: unknown) =>
      patiently({ Records: [{ messageId: random(), body: JSON.stringify(event) } as SQSRecord] }, context);
    await Promise.all([tellPatiently(softly), tellPatiently(softly)]);
    await tellPatiently(softly);
    expect(asked).toEqual([messageId, messageId, messageId]);
    const certificates = () => parts.register.certificatesOf(studentNumber);
    expect(await certificates()).toMatchObject([{ mail: 'bounced', softBounces: 1 }]);
    expect(await parts.unreachable.isUnreachable(to)).toBe(false);

    const next = random();
    const claim = { id: next, until: Date.now() + 20_000 };
    const all = (await parts.certificateMails.claim(studentNumber, claim, Date.now())) ?? [];
    const mailed = { messageId: next, to, certificates: all.map(({ id }) => id) };
    await parts.certificateMails.settle(studentNumber, claim, mailed, Date.now());
    expect(await certificates()).toMatchObject([{ mail: 'sent', softBounces: 1 }]);
    await tellPatiently(delivery(next, { to }));
    expect((await certificates())[0]).not.toHaveProperty('softBounces');
  });

  it('that nobody has noted yet is told again', async () => {
    const student = newStudent();
    const messageId = random();
    await placeQuietly(outputs, student, { mail: 'sent', mailMessageId: messageId });
    expect(await tell(delivery(messageId))).toBe(false);
    await parts.messages.note(messageId, { studentNumber: student.studentNumber }, Date.now());
    expect(await tell(delivery(messageId))).toBe(true);
    expect(await mailOf(student)).toEqual(['delivered']);
  });
});

describe.concurrent('an address that mail does not reach', () => {
  it('is reached again once the secretariat gives it anew; what was sent before changes nothing', async () => {
    const { student, messageId } = await told();
    const { address: to } = student;
    await tell(bounce(messageId, { to }));
    expect(await parts.unreachable.isUnreachable(to)).toBe(true);
    const clear = () => parts.unreachable.clear(to, '2026-07-02T08:00:00.000Z' as Instant);
    expect([await clear(), await clear()]).toEqual(Array(2).fill(new Set([student.studentNumber])));
    await tell(bounce(messageId, { to }));
    expect(await parts.unreachable.isUnreachable(to)).toBe(false);
    await tell(bounce(messageId, { to, sent: '2026-07-03T08:00:00.000Z' }));
    expect(await parts.unreachable.isUnreachable(to)).toBe(true);
  });

  it('that nothing was said against is not mended either', async () => {
    const { student, messageId } = await told();
    expect(await parts.unreachable.clear(student.address, instantOf(Date.now()))).toBeUndefined();
    await tell(bounce(messageId, { to: student.address }));
    expect(await parts.unreachable.isUnreachable(student.address)).toBe(true);
  });

  it('is on the list with all others, however many ask for it at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, told));
    await Promise.all(all.map(({ student, messageId }) => tell(bounce(messageId, { to: student.address }))));
    await waitUntil('the list names all of them', async () => {
      const list = await listFile();
      return all.every(({ student }) => list.includes(student.studentNumber));
    });
  });
});

describe.concurrent('a mail that the provider does not take now', () => {
  it('is put back into its queue and sent from there, once', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student);
    const busy = {
      send: async () => {
        throw new ProviderBusy('Throttling');
      },
    };
    const send = createSender({ ...parts, mailer: busy }, parts.once);
    const body = JSON.stringify({ kind: 'certificates', studentNumber: student.studentNumber });
    const event = { Records: [{ messageId: random(), body } as SQSRecord] } satisfies SQSEvent;
    const context = { getRemainingTimeInMillis: () => 15_000 } as Context;
    expect((await send(event, context)).batchItemFailures).toEqual([]);
    expect(await mailOf(student)).toEqual(['queued']);
    await waitForMail(mailbox, student.address);
    await waitUntil(
      'the mail is known to have arrived',
      async () => (await mailOf(student))[0] === 'delivered',
    );
    expect(await mailsTo(mailbox, student.address)).toHaveLength(1);
  });
});
