import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { ImportReport } from '../domain/results/report.ts';
import type { Outputs } from './outputs.ts';
import { Trouble } from './terminal.mjs';

/** Longer than any file takes that one drops by hand. */
const patienceSeconds = 120;

/**
 * Puts a results file into the drop bucket, as the secretariat does, and waits for its report.
 * @param name the file's name in the bucket; its own, if none is given
 * @throws Trouble when there is no such file, or no report in two minutes.
 */
export async function dropResults(
  outputs: Outputs,
  file: string,
  name: string = basename(file),
): Promise<ImportReport> {
  const body = await readFile(file).catch((error: Error) => {
    throw new Trouble(`${file} cannot be read: ${error.message}`);
  });
  return dropContent(outputs, name, body);
}

/** The same with a file that lies nowhere yet. @throws Trouble when there is no report in two minutes. */
export function dropContent(
  outputs: Outputs,
  name: string,
  body: string | Uint8Array,
): Promise<ImportReport> {
  return dropInto(outputs.aws, outputs.stack.DropBucketName, 'results', name, body);
}

/**
 * Puts a file into a folder of a drop bucket, and waits for its report.
 * @param aws how to reach AWS; an account's own way, if nothing is said.
 * @throws Trouble when there is no report in two minutes.
 */
export async function dropInto<Report extends { readonly state: ImportReport['state'] }>(
  aws: S3ClientConfig,
  bucketName: string,
  folder: string,
  name: string,
  body: string | Uint8Array,
): Promise<Report> {
  const s3 = new S3Client(aws);
  const bucket = { Bucket: bucketName };
  const listReports = async () => {
    const { Contents } = await s3.send(new ListObjectsV2Command({ ...bucket, Prefix: `reports/${name}.` }));
    return (Contents ?? []).map(({ Key = '' }) => Key).filter((key) => key.endsWith('.json'));
  };
  const readReport = async (key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ ...bucket, Key: key }));
    return JSON.parse((await Body?.transformToString()) ?? '') as Report;
  };

  const before = new Set(await listReports());
  await s3.send(new PutObjectCommand({ ...bucket, Key: `${folder}/${name}`, Body: body }));
  const deadline = Date.now() + patienceSeconds * 1000;
  while (Date.now() < deadline) {
    const [key] = (await listReports()).filter((candidate) => !before.has(candidate));
    if (key) {
      const report = await readReport(key);
      if (report.state !== 'running') return report;
    }
    await sleep(200);
  }
  throw new Trouble(
    `No report on ${name} after ${patienceSeconds} seconds.`,
    'What the import said is in .local/logs/aws.log.',
  );
}

/** What became of a file, on one line. */
export function summarise({ state, counts, problem }: ImportReport): string {
  if (state !== 'done') return problem?.message ?? state;
  const parts = [
    [counts.accepted, 'accepted'],
    [counts.corrected, 'corrected'],
    [counts.duplicates, 'known already'],
    [counts.contactsChanged, 'with a new contact'],
    [counts.rejected, 'rejected'],
  ] as const;
  const told = parts.filter(([count, word]) => count > 0 || word === 'accepted');
  return `${counts.lines} lines: ${told.map(([count, word]) => `${count} ${word}`).join(', ')}`;
}
