import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../local/set-up.mjs';

/** What a folder takes from others, as docs/architecture.md says: a folder, or the files of one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  lambdas: ['domain/'],
  verify: ['domain/'],
  web: ['domain/', 'config/'],
  lib: [
    'domain/',
    'config/logo.ts',
    'lambdas/adapters/certificates-index.ts',
    'lambdas/adapters/contacts-index.ts',
    'lambdas/api-document/pdf/font-files.ts',
  ],
};

/** What only tests use. */
const forTests = /\.test\.tsx?$|-factory\.ts$|\/testing\//;

/** The files outside of its own folder that a file imports. */
function takenBy(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)).replaceAll(sep, '/'))
    .filter((path) => path.split('/')[0] !== file.split('/')[0]);
}

describe.each(Object.entries(allowed))('%s', (folder, from) => {
  test('takes nothing of other folders but what the architecture says', () => {
    const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })
      .map((file) => file.replaceAll(sep, '/'))
      .filter((file) => !forTests.test(file) && !file.includes('/dist/'));
    expect(files.length).toBeGreaterThan(0);
    const others = files.flatMap((file) =>
      takenBy(file)
        .filter((path) => !from.some((each) => path.startsWith(each)))
        .map((path) => `${file} takes ${path}`),
    );
    expect(others).toEqual([]);
  });
});
