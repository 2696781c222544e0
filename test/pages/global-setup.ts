import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readInstitute } from '../../config/read-institute.ts';
import { localDirectory } from '../../local/outputs.ts';
import { buildSite } from '../../web/build/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site: `inject('site')`. */
    site: string;
  }
}

/** Builds the site once for all files. */
export default async function buildPages(project: TestProject): Promise<void> {
  const site = join(localDirectory, 'test-pages');
  await buildSite({ institute: await readInstitute('config/institute.example.ts'), outDir: site });
  project.provide('site', site);
}
