import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { localAws, localAwsEnvironment, region } from './aws.ts';
import { python, root } from './set-up.mjs';
import { Trouble } from './terminal.mjs';

export interface Emulator {
  /** Saves the state, then ends; resolves when it has. */
  stop(): Promise<void>;
  /** Rejects when the emulator ends without being asked to. */
  readonly ended: Promise<never>;
}

export interface EmulatorOptions {
  /** Holds the state, the functions' code and the log. */
  readonly directory: string;
  readonly port: number;
  /** Where mails that SES sends are relayed to. */
  readonly smtpPort: number;
}

/**
 * Starts MiniStack and waits until it answers.
 * @throws Trouble when it ends instead.
 */
export async function startEmulator({ directory, port, smtpPort }: EmulatorOptions): Promise<Emulator> {
  const state = join(directory, 'state');
  const scratch = join(directory, 'scratch');
  const logs = join(directory, 'logs');
  for (const folder of [state, scratch, logs]) mkdirSync(folder, { recursive: true });
  // Keeps the project's own package.json, which says `module`, from the scripts that the emulator writes there.
  writeFileSync(join(scratch, 'package.json'), '{ "type": "commonjs" }');
  const logPath = join(logs, 'aws.log');

  const child = spawn(python, [join(root, 'local', 'emulator', 'serve.py')], {
    // It ends when its input does, whatever becomes of this process. A group of its own keeps Ctrl-C from it, so
    // that it is stopped in its turn, when nobody needs it any more.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...localAwsEnvironment(port),
      GATEWAY_PORT: String(port),
      // Its answers name this host: the API's own name must not end in a number, or it is no host name.
      MINISTACK_HOST: 'localhost',
      AWS_ENDPOINT_URL_SQS: `http://localhost:${port}`,
      MINISTACK_REGION: region,
      // Each function may do what its role grants, and nothing else.
      AUTH: 'true',
      PERSIST_STATE: '1',
      STATE_DIR: join(state, 'services'),
      S3_PERSIST: '1',
      S3_DATA_DIR: join(state, 'objects'),
      SMTP_HOST: `127.0.0.1:${smtpPort}`,
      TMPDIR: scratch,
      // Servers of services that nobody here uses.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      PYTHONUNBUFFERED: '1',
    },
  });
  const log = createWriteStream(logPath);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });

  let stopping = false;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ended = exited.then(() => {
    if (stopping) return new Promise<never>(() => {});
    throw new Trouble('The local AWS has ended unexpectedly.', `Its last words are in ${logPath}`);
  });
  // Whoever waits on it is told; nobody need.
  ended.catch(() => {});

  await Promise.race([ended, answering(child, port)]);
  return {
    ended,
    async stop() {
      stopping = true;
      child.stdin.end();
      const killed = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await exited;
      clearTimeout(killed);
      log.end();
    },
  };
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    try {
      const response = await fetch(`${localAws(port).endpoint}/_ministack/health`);
      if (response.ok) return;
    } catch {
      // Not yet.
    }
    await sleep(50);
  }
}
