import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

/** All that the deployed stack is made of, relative to the project. */
const sources = [
  '{bin,config,domain,lambdas,lib}/**/*.{ts,json}',
  'cdk.json',
  'package-lock.json',
  'local/requirements.txt',
  'local/emulator/*.py',
  'local/{institute,provider-client}.ts',
];

/** The same as long as no file of the app and none of `parameters` has changed. */
export function fingerprint(parameters: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(parameters));
  const files = globSync(sources, { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
