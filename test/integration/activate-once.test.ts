import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import type { PendingCertificate } from '../../domain/certificate.ts';
import { createHandler, type Parts } from '../../lambdas/activate/handler.ts';
import { certificateKey } from '../../lambdas/adapters/register.ts';
import { dies } from '../../lambdas/testing/failures.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { openAccount, placeQuietly } from '../stack/placed.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { newStudent, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);

/** Delivers new certificates as their table's stream does. @returns which of them failed, by position. */
async function deliver(certificates: readonly PendingCertificate[], broken: Partial<Parts> = {}) {
  const Records = certificates.map((certificate, index) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      SequenceNumber: String(index),
      NewImage: marshall(
        { ...certificateKey(certificate), ...certificate },
        { removeUndefinedValues: true },
      ) as Record<string, AttributeValue>,
    },
  })) as DynamoDBStreamEvent['Records'];
  const follow = createHandler({ ...parts, mails: parts.certificateMailQueue, ...broken });
  return (await follow({ Records })).batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
}

async function statesOf({ studentNumber }: Student): Promise<string[]> {
  return (await parts.register.certificatesOf(studentNumber)).map(({ state }) => state);
}

describe.concurrent('a new certificate', () => {
  it('whose event comes twice, and twice at once, is mailed once', async () => {
    const student = newStudent();
    const placed = [await placeQuietly(outputs, student, { code: 'A' })];
    placed.push(await placeQuietly(outputs, student, { code: 'B' }));
    expect(await Promise.all([deliver(placed), deliver(placed)])).toEqual([[], []]);
    expect(await deliver(placed)).toEqual([]);
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    expect(await statesOf(student)).toEqual(['pending', 'pending']);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
  });

  it('of a student with an account is active and told once, also when the function died in between', async () => {
    const student = newStudent();
    await openAccount(parts, student);
    const placed = [await placeQuietly(outputs, student)];
    const dying = { mails: { request: dies }, followUps: { add: dies } };
    expect(await deliver(placed, dying)).toEqual([0]);
    expect(await statesOf(student)).toEqual(['active']);
    expect(await Promise.all([deliver(placed), deliver(placed)])).toEqual([[], []]);
    const mail = await waitForMail(outputs.mailbox, student.address);
    expect(mail.subject).toMatch(/^Nouveau dans votre porte-document/);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
  });

  it('that cannot be followed at once waits on a queue, alone, and is followed from there', async () => {
    const [good, other] = [newStudent(), newStudent()];
    const placed = await Promise.all([good, other].map((student) => placeQuietly(outputs, student)));
    const accountOf: typeof parts.accounts.accountOf = (studentNumber) =>
      studentNumber === good.studentNumber ? parts.accounts.accountOf(studentNumber) : dies();
    expect(await deliver(placed, { accounts: { accountOf } })).toEqual([]);
    await waitForMail(outputs.mailbox, good.address);
    await waitForMail(outputs.mailbox, other.address);
  });
});

describe.concurrent('a registration', () => {
  it('that died before it collected what waited is finished by the stream of accounts', async () => {
    const student = newStudent();
    await placeQuietly(outputs, student, { code: 'A' });
    await placeQuietly(outputs, student, { code: 'B' });
    await openAccount(parts, student);
    await waitUntil('both are active', async () =>
      (await statesOf(student)).every((state) => state === 'active'),
    );
  });
});
