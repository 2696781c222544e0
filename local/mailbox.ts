import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Trouble } from './terminal.mjs';

export interface Mailbox {
  /** Where a person reads the mails. */
  readonly url: string;
  stop(): Promise<void>;
  /** Rejects when the mailbox ends without being asked to. */
  readonly ended: Promise<never>;
}

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly to: readonly { readonly address: string; readonly name?: string }[];
  readonly text?: string;
  readonly html?: string | false;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface MailboxOptions {
  /** Holds the mails and the log. */
  readonly directory: string;
  readonly port: number;
  readonly smtpPort: number;
}

/** Starts MailDev, which keeps every mail and sends none on. */
export async function startMailbox({ directory, port, smtpPort }: MailboxOptions): Promise<Mailbox> {
  const mailDirectory = join(directory, 'state', 'mails');
  const logs = join(directory, 'logs');
  for (const folder of [mailDirectory, logs]) mkdirSync(folder, { recursive: true });
  const logPath = join(logs, 'mailbox.log');

  const worker = new Worker(new URL('./mailbox-server.ts', import.meta.url), {
    workerData: { web: port, smtp: smtpPort, mailDirectory },
    stdout: true,
    stderr: true,
  });
  const log = createWriteStream(logPath);
  for (const stream of [worker.stdout, worker.stderr]) stream.pipe(log, { end: false });

  let stopping = false;
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', (error) => {
      if (!stopping) reject(new Trouble(`The mailbox has failed: ${error.message}`, `Its log: ${logPath}`));
    });
  });
  ended.catch(() => {});

  const url = `http://localhost:${port}`;
  await Promise.race([ended, answering(url)]);
  return {
    url,
    ended,
    async stop() {
      stopping = true;
      await worker.terminate();
      log.end();
    },
  };
}

/** All mails in a mailbox, oldest first. */
export async function readMails(url: string): Promise<Mail[]> {
  const response = await fetch(`${url}/api/email`);
  return (await response.json()) as Mail[];
}

async function answering(url: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(`${url}/api/healthz`)).ok) return;
    } catch {
      // Not yet.
    }
    await sleep(50);
  }
}
