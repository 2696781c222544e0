import { createServer } from 'node:net';
import { Trouble } from './terminal.mjs';

/** Where each part listens, all on the loopback interface. */
export interface Ports {
  readonly portal: number;
  readonly aws: number;
  readonly mailbox: number;
  readonly smtp: number;
  readonly provider: number;
}

const variables = {
  portal: { name: 'PORT', fallback: 3000, use: 'the portal' },
  aws: { name: 'AWS_PORT', fallback: 4566, use: 'the local AWS' },
  mailbox: { name: 'MAILBOX_PORT', fallback: 1080, use: 'the mailbox' },
  smtp: { name: 'SMTP_PORT', fallback: 1025, use: 'mail on its way to the mailbox' },
  provider: { name: 'PROVIDER_PORT', fallback: 3001, use: 'the provider of external identities' },
} as const;

/**
 * The ports that the environment names, or else the usual ones.
 * @throws Trouble for what is no port, and for the same port twice.
 */
export function portsFrom(environment: NodeJS.ProcessEnv): Ports {
  const ports = mapPorts((part) => {
    const { name, fallback } = variables[part];
    const value = environment[name] || String(fallback);
    const port = Number(value);
    if (/^\d+$/.test(value) && port > 0 && port < 65_536) return port;
    throw new Trouble(`${name}=${value} is not a port.`, 'Ports go from 1 to 65535.');
  });
  const all = Object.values(ports);
  if (new Set(all).size === all.length) return ports;
  throw new Trouble(`Two parts were given the same port: ${all.join(', ')}.`, 'Give each its own.');
}

/** @throws Trouble that names the first port that is taken, and the variable that sets another. */
export async function checkFree(ports: Ports): Promise<void> {
  for (const [part, { name, use }] of Object.entries(variables)) {
    const port = ports[part as keyof Ports];
    if (await isFree(port)) continue;
    throw new Trouble(
      `Port ${port}, for ${use}, is in use by another program.`,
      `Stop that program (another \`npm start\`, perhaps), or choose another port: ${name}=${port + 1} npm start`,
    );
  }
}

/** Ports that nobody uses just now, for a stack that nobody visits by hand. */
export async function anyFreePorts(): Promise<Ports> {
  const servers = mapPorts(() => createServer());
  const opened = Object.entries(servers).map(
    async ([part, server]) => [part, await listen(server, 0)] as const,
  );
  const ports = Object.fromEntries(await Promise.all(opened)) as unknown as Ports;
  await Promise.all(Object.values(servers).map(close));
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  // A program may hold the port on every interface or on one only.
  for (const host of ['127.0.0.1', undefined]) {
    const server = createServer();
    try {
      await listen(server, port, host);
    } catch {
      return false;
    }
    await close(server);
  }
  return true;
}

function listen(server: ReturnType<typeof createServer>, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function mapPorts<Value>(value: (part: keyof Ports) => Value): Record<keyof Ports, Value> {
  return {
    portal: value('portal'),
    aws: value('aws'),
    mailbox: value('mailbox'),
    smtp: value('smtp'),
    provider: value('provider'),
  };
}
