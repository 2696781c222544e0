import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkerServer, type WorkerServer } from './worker-server.ts';

export interface Mailbox extends WorkerServer {
  /** Where a person reads the mails. */
  readonly url: string;
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
  mkdirSync(mailDirectory, { recursive: true });
  const url = `http://localhost:${port}`;
  const server = await startWorkerServer({
    name: 'mailbox',
    script: new URL('./mailbox-server.ts', import.meta.url),
    workerData: { web: port, smtp: smtpPort, mailDirectory },
    directory,
    health: `${url}/api/healthz`,
  });
  return { ...server, url };
}

/** All mails in a mailbox, or those to one address, oldest first. */
export async function readMails(url: string, to?: string): Promise<Mail[]> {
  const filter = to === undefined ? '' : `?${new URLSearchParams({ 'to.address': to })}`;
  const response = await fetch(`${url}/api/email${filter}`);
  return (await response.json()) as Mail[];
}
