import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from '../browser/account.ts';
import { watch } from '../browser/visit.ts';
import { newVisitor } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { amina, openAccountOf } from './people.ts';
import { startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

test('what is typed before the script of a page has come is kept, and nothing is pressed in vain', async () => {
  const portal = await startPortal();
  openAccountOf(portal, amina);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const complaints = watch(page);
  const script = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(`${portal.origin}/fr/`, { waitUntil: 'commit' });
  await page.getByLabel('Mot de passe', { exact: true }).fill(amina.password);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Entrez' }).isDisabled()).toBe(true);
  // Its press waits for the script, as anybody would for a button that is not there yet.
  const entered = enter(page, amina.email, amina.password);
  script.resolve();
  await entered;
  await page.waitForURL(/\/fr\/wallet/);
  complaints();
  await visitor.close();
  await portal.stop();
});
