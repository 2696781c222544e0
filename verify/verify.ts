import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

/** DID of the institute whose site gives out this program: put in when that site is built, and nowhere else. */
declare const BUILT_IN_ISSUER: string;
/** Names that the site had before, likewise. */
declare const BUILT_IN_FORMER_HOSTS: readonly string[];

process.exitCode = await run(process.argv.slice(2), {
  issuer: typeof BUILT_IN_ISSUER === 'string' ? BUILT_IN_ISSUER : undefined,
  formerHosts: typeof BUILT_IN_FORMER_HOSTS === 'object' ? BUILT_IN_FORMER_HOSTS : [],
  read: async (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  fetch: globalThis.fetch,
  now: () => Date.now(),
});
