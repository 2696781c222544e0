import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { readInstitute } from '../../config/read-institute.ts';
import { localDirectory } from '../../local/outputs.ts';
import { buildSite } from '../../web/build/build.ts';
import { realChromium } from '../stack/browser.ts';
import { formerHost } from './former-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site: `inject('site')`. */
    site: string;
    /** Where the one browser of all files is reached. */
    browser: string;
  }
}

/** Builds the site and starts the browser, once for all files. */
export default async function preparePages(project: TestProject): Promise<() => Promise<void>> {
  const site = join(localDirectory, 'test-pages');
  const institute = await readInstitute('config/institute.example.ts');
  const formerNames = [{ host: formerHost, isLost: true }];
  await buildSite({ institute: { ...institute, formerNames }, outDir: site, components: true });
  project.provide('site', site);
  const browser = await chromium.launchServer(await realChromium());
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
