import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { anyFreePorts, checkFree, portsFrom } from './ports.ts';

test('without any wish, the usual ports are taken', () => {
  expect(portsFrom({})).toEqual({ portal: 3000, aws: 4566, mailbox: 1080, smtp: 1025, provider: 3001 });
});

test('each port can be chosen', () => {
  const environment = {
    PORT: '8080',
    AWS_PORT: '8081',
    MAILBOX_PORT: '8082',
    SMTP_PORT: '8083',
    PROVIDER_PORT: '8084',
  };
  const chosen = { portal: 8080, aws: 8081, mailbox: 8082, smtp: 8083, provider: 8084 };
  expect(portsFrom(environment)).toEqual(chosen);
});

test.each(['0', '65536', 'http', '-1', '80.5'])('“%s” is no port', (value) => {
  expect(() => portsFrom({ MAILBOX_PORT: value })).toThrow(`MAILBOX_PORT=${value} is not a port.`);
});

test('two parts cannot have the same port', () => {
  expect(() => portsFrom({ PORT: '4566' })).toThrow('same port');
});

test('a port that is in use is told by its number, its use and the variable that sets another', async () => {
  const ports = await anyFreePorts();
  await expect(checkFree(ports)).resolves.toBeUndefined();

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(ports.mailbox, '127.0.0.1', resolve));
  try {
    await expect(checkFree(ports)).rejects.toMatchObject({
      message: `Port ${ports.mailbox}, for the mailbox, is in use by another program.`,
      remedy: expect.stringContaining(`MAILBOX_PORT=${ports.mailbox + 1}`),
    });
  } finally {
    server.close();
  }
});
