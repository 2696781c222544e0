import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { ImportId } from '../../domain/certificate.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import type { Drop } from '../../lambdas/adapters/drop-bucket.ts';
import { createHandler, type HandlerParts } from '../../lambdas/import/handler.ts';
import type { Outputs } from '../../local/outputs.ts';
import type { DeployedParts } from './deployed-parts.ts';
import { random } from './students.ts';

/** How often the queue delivers a message. */
export const tries = 5;

/**
 * The import in a test's hands, with its file where no deployed function looks. What it writes is followed by
 * the deployed ones.
 */
export async function importAtHand(outputs: Outputs, parts: DeployedParts, content: string) {
  const name = `${random()}.csv`;
  const [key, atHand] = [`results/${name}`, `at-hand/${name}`];
  const bucket = outputs.stack.DropBucketName;
  await new S3Client(outputs.aws).send(new PutObjectCommand({ Bucket: bucket, Key: atHand, Body: content }));
  const reports: ImportReport[] = [];
  const goingOn: ImportId[] = [];

  const record = (receiveCount: number, body: unknown): SQSRecord =>
    ({
      messageId: 'one',
      receiptHandle: 'of no queue',
      attributes: { ApproximateReceiveCount: String(receiveCount) },
      body: JSON.stringify(body),
    }) as SQSRecord;
  const dropped = {
    Records: [
      {
        eventTime: '2026-07-01T08:00:00.000Z',
        s3: { bucket: { name: bucket }, object: { key, sequencer: '01' } },
      },
    ],
  };

  /** Delivers the message about the file, or the next of the import to itself. @param broken what fails, if it does. */
  async function deliver(broken: Partial<HandlerParts> = {}, receiveCount = 1, seconds = 60) {
    const next = goingOn.shift();
    const event: SQSEvent = { Records: [record(receiveCount, next ? { goOn: next } : dropped)] };
    const handler = createHandler({ ...parts, ...watched, tries, ...broken });
    const { batchItemFailures } = await handler(event, { getRemainingTimeInMillis: () => seconds * 1_000 });
    return batchItemFailures;
  }

  const watched = {
    queue: {
      goOn: async (importId: ImportId) => void goingOn.push(importId),
      comeBack: async () => {},
    },
    bucket: {
      ...parts.bucket,
      read: (drop: Drop) => parts.bucket.read(drop.key === key ? { key: atHand } : drop),
      async write(name: string, body: string, type: string) {
        if (name.endsWith('.json')) reports.push(JSON.parse(body));
        return parts.bucket.write(name, body, type);
      },
    },
  };

  return { deliver, goingOn, reports };
}
