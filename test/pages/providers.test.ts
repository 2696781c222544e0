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
import { amina, signInAs } from './people.ts';
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

test('whoever could not link an identity to the account they are in is led back to it, and let into no other', async () => {
  const portal = await startPortal(site);
  const visitor = await newVisitor(browser, 'phone');
  await signInAs(portal, visitor, amina);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.goto(`${portal.origin}/fr/external#elsewhere`);
  await page.getByRole('heading', { name: 'Cette identité ouvre un autre compte' }).waitFor();
  await page.getByRole('button', { name: 'Relier Google' }).waitFor();
  expect(await page.getByRole('button', { name: 'Continuer avec' }).count()).toBe(0);
  await examine(page, 'phone', 'external-elsewhere');
  const started = page.waitForRequest('**/api/session/external/start');
  await page.getByRole('button', { name: 'Relier Google' }).click();
  expect((await started).postDataJSON()).toMatchObject({ purpose: 'link' });
  await page.getByRole('link', { name: 'Réglages du compte' }).click();
  await page.waitForURL(`${portal.origin}/fr/settings#services`);
  await page.goto(`${portal.origin}/fr/external#elsewhere`);
  await page.getByRole('link', { name: 'réunissez-les' }).click();
  await page.waitForURL(`${portal.origin}/fr/join`);
  complaints();
  await visitor.close();
  await portal.stop();
});

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
