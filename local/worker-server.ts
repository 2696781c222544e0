import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Trouble } from './terminal.mjs';

export interface WorkerServer {
  /** Rejects when it ends without being asked to. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

interface WorkerServerOptions {
  /** What to call it: `mailbox`. Its log has this name. */
  readonly name: string;
  readonly script: URL;
  readonly workerData: unknown;
  /** Holds the log. */
  readonly directory: string;
  /** Answers once it is up. */
  readonly health: string;
}

/**
 * Starts a server in a thread of its own, whose words go to a log, and waits until it answers.
 * @throws Trouble when it ends instead.
 */
export async function startWorkerServer({
  name,
  script,
  workerData,
  directory,
  health,
}: WorkerServerOptions): Promise<WorkerServer> {
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true });
  const logPath = join(logs, `${name}.log`);
  const worker = new Worker(script, { workerData, stdout: true, stderr: true });
  const log = createWriteStream(logPath);
  for (const stream of [worker.stdout, worker.stderr]) stream.pipe(log, { end: false });

  let stopping = false;
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', (error) => {
      if (!stopping) reject(new Trouble(`The ${name} has failed: ${error.message}`, `Its log: ${logPath}`));
    });
  });
  // Whoever waits on it is told; nobody need.
  ended.catch(() => {});
  await Promise.race([ended, answering(health)]);
  return {
    ended,
    async stop() {
      stopping = true;
      await worker.terminate();
      log.end();
    },
  };
}

async function answering(url: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not yet.
    }
    await sleep(50);
  }
}
