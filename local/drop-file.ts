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
import type { ImportKind } from '../domain/results/import-kind.ts';
import { countsOf, type ImportCounts, type ImportReport } from '../domain/results/report.ts';
import type { Outputs } from './outputs.ts';
import { Trouble } from './terminal.mjs';

/** Longer than any file takes that one drops by hand. */
const patienceSeconds = 120;

/** What a file is dropped for, and its name in the bucket. */
export interface DropAs {
  /** @default 'results' */
  readonly kind?: ImportKind;
  /** @default the file's own */
  readonly name?: string;
}

/**
 * Puts a file into a folder of the drop bucket, as the secretariat does, and waits for its report.
 * @throws Trouble when there is no such file, or no report in two minutes.
 */
export async function dropFile(
  outputs: Outputs,
  file: string,
  { kind = 'results', name = basename(file) }: DropAs = {},
): Promise<ImportReport> {
  const body = await readFile(file).catch((error: Error) => {
    throw new Trouble(`${file} cannot be read: ${error.message}`);
  });
  return dropContent(outputs, name, body, kind);
}

/** The same with a file that lies nowhere yet. @throws Trouble when there is no report in two minutes. */
export function dropContent(
  outputs: Outputs,
  name: string,
  body: string | Uint8Array,
  kind: ImportKind = 'results',
): Promise<ImportReport> {
  return dropInto(outputs.aws, outputs.stack.DropBucketName, kind, name, body);
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

const words: Readonly<Record<keyof ImportCounts, string>> = {
  lines: 'lines',
  accepted: 'accepted',
  corrected: 'corrected',
  duplicates: 'known already',
  contactsChanged: 'with a new contact',
  outdated: 'out of date',
  revoked: 'revoked before',
  rejected: 'rejected',
  passedOver: 'sums or titles',
};

/** What became of a file, on one line. */
export function summarise({ kind, state, counts, problem, warning }: ImportReport): string {
  if (state !== 'done') return problem?.message ?? state;
  const [, first, ...others] = countsOf[kind];
  const told = [first, ...others.filter((name) => counts[name] > 0)].map(
    (name) => `${counts[name]} ${words[name]}`,
  );
  return `${kind === 'check' ? 'Dry run, nothing written: ' : ''}${counts.lines} lines: ${told.join(', ')}${warning ? `\n  ${warning.message}` : ''}`;
}
