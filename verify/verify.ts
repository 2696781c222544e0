import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  read: async (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  fetch: globalThis.fetch,
  now: () => Date.now(),
});
