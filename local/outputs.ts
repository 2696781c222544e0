import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from './set-up.mjs';
import { Trouble } from './terminal.mjs';

/** What the stack says of itself; see lib/porte-document-stack.ts. */
export const stackOutputs = z
  .object({
    ApiUrl: z.string(),
    OriginSecretArn: z.string(),
    DropBucketName: z.string(),
    CertificatesTableName: z.string(),
    AccountsTableName: z.string(),
    OperationsTableName: z.string(),
    UserPoolId: z.string(),
    UserPoolClientId: z.string(),
    ImportQueueUrl: z.string(),
    ImportDeadLetterQueueUrl: z.string(),
    FollowUpQueueUrl: z.string(),
    FollowUpDeadLetterQueueUrl: z.string(),
    StreamDeadLetterQueueUrl: z.string(),
    RevocationQueueUrl: z.string(),
    RevocationDeadLetterQueueUrl: z.string(),
    ClosingQueueUrl: z.string(),
    ClosingDeadLetterQueueUrl: z.string(),
    ClosingStreamDeadLetterQueueUrl: z.string(),
    MailQueueUrl: z.string(),
    MailDeadLetterQueueUrl: z.string(),
    PromptMailQueueUrl: z.string(),
    PromptMailDeadLetterQueueUrl: z.string(),
    MailEventQueueUrl: z.string(),
    MailEventDeadLetterQueueUrl: z.string(),
  })
  .catchall(z.string());

/** Where everything of a local stack is, for people's scripts and for the tests. */
export const outputs = z.object({
  portal: z.url(),
  /** The API through the portal's edge, as browsers reach it. */
  api: z.url(),
  mailbox: z.url(),
  /** Host and port. */
  smtp: z.string(),
  /** What an AWS client needs: it signs with any key, `test` for one. */
  aws: z.object({
    endpoint: z.url(),
    region: z.string(),
    credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  }),
  stack: stackOutputs,
});

export type StackOutputs = z.output<typeof stackOutputs>;
export type Outputs = z.output<typeof outputs>;

/** The folder of the stack that `npm start` runs. */
export const localDirectory = join(root, '.local');

const fileName = 'outputs.json';

export function writeOutputs(directory: string, value: Outputs): void {
  const path = join(directory, fileName);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** @throws Trouble when no stack ever ran in `directory`. */
export function readOutputs(directory: string): Outputs {
  const path = join(directory, fileName);
  if (!existsSync(path)) throw new Trouble('Nothing runs here yet.', 'Begin with: npm start');
  return outputs.parse(JSON.parse(readFileSync(path, 'utf8')));
}
