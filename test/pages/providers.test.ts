import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import example from '../../config/institute.example.ts';
import { readInstitute } from '../../config/read-institute.ts';
import { parseInstitute } from '../../domain/institute.ts';
import { localDirectory } from '../../local/outputs.ts';
import { buildSite } from '../../web/build/build.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { startPortal } from './portal.ts';

const site = join(localDirectory, 'test-pages-providers');

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
  const client = { clientId: 'portal', clientSecretName: 'portal/secret' };
  const externalIdentities = {
    domainPrefix: 'example',
    providers: [
      { kind: 'google', ...client },
      { kind: 'linkedin', ...client },
    ],
  };
  const { brand } = await readInstitute('config/institute.example.ts');
  await buildSite({
    institute: { ...parseInstitute({ ...example, externalIdentities }), brand },
    outDir: site,
  });
});
afterAll(() => browser.close());

test('one start to a provider is made at a time, and the others wait for what becomes of it', async () => {
  const portal = await startPortal(site);
  const page = await (await newVisitor(browser, 'phone')).newPage();
  const complaints = watch(page);
  const started: unknown[] = [];
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/session/external/start', async (route) => {
    started.push(route.request().postDataJSON().provider);
    await answer.promise;
    await route.abort();
  });
  await page.goto(`${portal.origin}/fr/`);
  const [google, linkedIn] = ['Continuer avec Google', 'Continuer avec LinkedIn'].map((name) =>
    page.getByRole('button', { name }),
  );
  await google?.click();
  await page.getByRole('status').getByText('Un instant').waitFor();
  expect(await linkedIn?.getAttribute('aria-disabled')).toBe('true');
  await examine(page, 'phone', 'home-provider-started');
  // Whoever presses it all the same, by script or by an assistive technology, starts nothing.
  await linkedIn?.dispatchEvent('click');
  await google?.dispatchEvent('click');
  answer.resolve();
  await page.getByText('Le serveur ne répond pas').waitFor();
  expect(started).toHaveLength(1);
  expect(await linkedIn?.getAttribute('aria-disabled')).toBe('false');
  await linkedIn?.click();
  await expect.poll(() => started.length).toBe(2);
  complaints();
  await page.context().close();
  await portal.stop();
});
