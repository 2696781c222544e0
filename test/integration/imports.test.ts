import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import { createHandler } from '../../lambdas/import/handler.ts';
import type { Parts } from '../../lambdas/import/import-file.ts';
import { dies } from '../../lambdas/testing/failures.ts';
import { dropContent } from '../../local/drop-results.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { drop, lineOf, newStudents, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);
const { register } = parts;
const tries = 5;

/**
 * The import in this test's hands, with its file where no deployed function looks. What it writes is followed by
 * the deployed ones.
 */
async function importer(content: string) {
  const key = `at-hand/${random()}.csv`;
  const bucket = outputs.stack.DropBucketName;
  await new S3Client(outputs.aws).send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content }));
  const reports: ImportReport[] = [];

  const record = (receiveCount: number): SQSRecord =>
    ({
      messageId: 'one',
      attributes: { ApproximateReceiveCount: String(receiveCount) },
      body: JSON.stringify({
        Records: [
          {
            eventTime: '2026-07-01T08:00:00.000Z',
            s3: { bucket: { name: bucket }, object: { key, sequencer: '01' } },
          },
        ],
      }),
    }) as SQSRecord;

  /** Delivers the message about the file. @param broken the parts that fail, if any do. */
  async function deliver(broken: Partial<Parts> = {}, receiveCount = 1) {
    const event = { Records: [record(receiveCount)] } satisfies SQSEvent;
    const { batchItemFailures } = await createHandler({ ...parts, ...watched, tries, ...broken })(event);
    return batchItemFailures;
  }

  const watched = {
    bucket: {
      ...parts.bucket,
      async write(name: string, body: string, type: string) {
        if (name.endsWith('.json')) reports.push(JSON.parse(body));
        return parts.bucket.write(name, body, type);
      },
    },
  };
  return { deliver, reports };
}

const fileOf = (students: readonly Student[]) => resultsFile(...students.map((student) => lineOf(student)));

async function certificatesOf(students: readonly Student[]) {
  return (
    await Promise.all(students.map(({ studentNumber }) => register.certificatesOf(studentNumber)))
  ).flat();
}

/** A register that dies after it has written so many lines. */
function dyingAfter(lines: number): Partial<Parts> {
  let written = 0;
  return {
    register: {
      ...register,
      issue: async (...args) => {
        written += 1;
        return written > lines ? dies() : register.issue(...args);
      },
    },
  };
}

describe.concurrent('an import', () => {
  it('that died in the middle and is delivered again reports as if it had run once', async () => {
    const students = newStudents(30);
    const { deliver, reports } = await importer(fileOf(students));
    expect(await deliver(dyingAfter(27))).toEqual([{ itemIdentifier: 'one' }]);
    expect(reports).toEqual([]);
    const before = await certificatesOf(students);
    expect(before).toHaveLength(27);

    expect(await deliver({}, 2)).toEqual([]);
    expect(reports).toMatchObject([
      { state: 'done', counts: { lines: 30, accepted: 30, duplicates: 0, rejected: 0 }, entries: [] },
    ]);
    const after = await certificatesOf(students);
    expect(after).toHaveLength(30);
    expect(new Set(after.map(({ id }) => id)).size).toBe(30);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));

    const [first, last] = [students.at(0), students.at(-1)] as [Student, Student];
    await waitForMail(outputs.mailbox, first.address);
    await waitForMail(outputs.mailbox, last.address);
    await allMailsAreOut(outputs);
    const mails = await Promise.all(students.map(({ address }) => mailsTo(outputs.mailbox, address)));
    expect(mails.map(({ length }) => length)).toEqual(students.map(() => 1));
  });

  it('that died with its report half written writes the same report again', async () => {
    const students = newStudents(3);
    const { deliver, reports } = await importer(fileOf(students));
    expect(await deliver({ imports: { ...parts.imports, note: dies } })).toHaveLength(1);
    expect(await deliver({}, 2)).toEqual([]);
    expect(reports).toHaveLength(2);
    const [first, second] = reports.map(({ startedAt, finishedAt, ...report }) => report);
    expect(second).toEqual(first);
  });

  it('delivered twice at the same time is one import', async () => {
    const students = newStudents(8);
    const { deliver, reports } = await importer(fileOf(students));
    expect(await Promise.all([deliver(), deliver()])).toEqual([[], []]);
    for (const { counts } of reports) expect(counts).toMatchObject({ lines: 8, accepted: 8, duplicates: 0 });
    expect(reports).toHaveLength(2);
    expect(await certificatesOf(students)).toHaveLength(8);
  });

  it('that fails for good says so to the secretariat, and is left to the dead letters', async () => {
    const { deliver, reports } = await importer(fileOf(newStudents(1)));
    const broken = { register: { issue: dies } };
    expect(await deliver(broken, tries)).toEqual([{ itemIdentifier: 'one' }]);
    expect(reports).toMatchObject([{ state: 'failed' }]);
  });
});

describe.concurrent('the same file, dropped twice at the same moment', () => {
  it('becomes each certificate once and mails each student once', async () => {
    const students = newStudents(8);
    const file = fileOf(students);
    const names = [`${random()}.csv`, `${random()}.csv`];
    const reports = await Promise.all(names.map((name) => dropContent(outputs, name, file)));
    const total = (count: 'accepted' | 'duplicates' | 'corrected' | 'rejected') =>
      reports.reduce((sum, { counts }) => sum + counts[count], 0);
    expect(reports.map(({ state }) => state)).toEqual(['done', 'done']);
    expect([total('accepted'), total('duplicates'), total('corrected'), total('rejected')]).toEqual([
      8, 8, 0, 0,
    ]);
    expect(await certificatesOf(students)).toHaveLength(8);
    await allMailsAreOut(outputs);
    const mails = await Promise.all(students.map(({ address }) => mailsTo(outputs.mailbox, address)));
    expect(mails.map(({ length }) => length)).toEqual(students.map(() => 1));
  });

  it('with many certificates of one student keeps their order and loses none', async () => {
    const [student] = newStudents(1) as [Student];
    const lines = Array.from({ length: 40 }, (_, index) => lineOf(student, { code: `K${index + 10}` }));
    const report = await drop(outputs, resultsFile(...lines));
    expect(report.counts).toMatchObject({ lines: 40, accepted: 40 });
    const mail = await waitForMail(outputs.mailbox, student.address);
    expect(mail.subject).toBe('40 attestations sont prêtes pour vous');
  });
});
