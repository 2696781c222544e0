import type { Browser, Page } from 'playwright-core';
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

/** Keeps the script of a page back until it is let come. */
async function holdScript(page: Page) {
  const script = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  return { come: () => script.resolve() };
}

test('what is typed before the script of a page has come is kept, and nothing is pressed in vain', async () => {
  const portal = await startPortal();
  openAccountOf(portal, amina);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const complaints = watch(page);
  const script = await holdScript(page);
  await page.goto(`${portal.origin}/fr/`, { waitUntil: 'commit' });
  await page.getByLabel('Mot de passe', { exact: true }).fill(amina.password);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Entrez' }).isDisabled()).toBe(true);
  // Its press waits for the script, as anybody would for a button that is not there yet.
  const entered = enter(page, amina.email, amina.password);
  script.come();
  await entered;
  await page.waitForURL(/\/fr\/wallet/);
  complaints();
  await visitor.close();
  await portal.stop();
});

test('a file that is chosen before the script of the page to check has come is checked', async () => {
  const portal = await startPortal();
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const complaints = watch(page);
  const script = await holdScript(page);
  await page.goto(`${portal.origin}/fr/verify`, { waitUntil: 'commit' });
  const file = { name: 'lettre.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour') };
  await page.locator('input[type="file"]').setInputFiles(file);
  script.come();
  await page.locator('[data-verdict="unreadable"]').waitFor();
  await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  await page.getByText('Choisir un fichier').waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  complaints();
  await visitor.close();
  await portal.stop();
});
