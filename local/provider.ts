import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Trouble } from './terminal.mjs';

export interface ProviderOptions {
  /** Holds the log. */
  readonly directory: string;
  readonly port: number;
  /** Where Cognito wants whoever has been here to come back to. */
  readonly redirectUri: string;
}

export interface Provider {
  stop(): Promise<void>;
  /** Rejects when the provider ends without being asked to. */
  readonly ended: Promise<never>;
}

/** Starts an OpenID Connect provider that plays the outside: any name is somebody. It keeps nothing. */
export async function startProvider({ directory, port, redirectUri }: ProviderOptions): Promise<Provider> {
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true });
  const logPath = join(logs, 'provider.log');
  const worker = new Worker(new URL('./provider-server.ts', import.meta.url), {
    workerData: { port, redirectUri },
    stdout: true,
    stderr: true,
  });
  const log = createWriteStream(logPath);
  for (const stream of [worker.stdout, worker.stderr]) stream.pipe(log, { end: false });

  let stopping = false;
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', (error) => {
      if (!stopping) reject(new Trouble(`The provider has failed: ${error.message}`, `Its log: ${logPath}`));
    });
  });
  ended.catch(() => {});
  await Promise.race([ended, answering(`http://localhost:${port}/.well-known/openid-configuration`)]);
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
