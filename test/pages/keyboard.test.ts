import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { amina, fullWallet, signInAs } from './people.ts';
import { startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** A page, and hands that have no mouse. */
async function open(path: string, heading: string) {
  const portal = await startPortal();
  fullWallet(portal);
  const visitor = await newVisitor(browser, 'desktop');
  await signInAs(portal, visitor, amina);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.goto(`${portal.origin}/fr/${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return {
    portal,
    page,
    async end() {
      complaints();
      await visitor.close();
      await portal.stop();
    },
  };
}

/** More stops than any page has. */
const most = 120;

/** Goes on by Tab to what is called so (the beginning of its words) or is such an element. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((wanted) => {
      const at = document.activeElement;
      const called = at?.closest('label')?.textContent ?? at?.textContent ?? '';
      const label = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : called;
      return wanted.startsWith('#') ? at?.id === wanted.slice(1) : label.trim().startsWith(wanted);
    }, wanted);
    if (there) return;
  }
  throw new Error(`No Tab leads to ${wanted}`);
}

async function choose(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** What has the focus, in words; nothing, if the page has lost it. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent));

test('a forgotten password is asked for by keyboard alone', async () => {
  const { page, portal, end } = await open('forgot', 'Mot de passe oublié');
  await type(page, '#forgot-email', amina.email);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).not.toBe('');
  await page.getByText(amina.email).waitFor();
  expect(portal.asked).toMatchObject([{ kind: 'password-forgotten', email: amina.email }]);
  await end();
});

test('an address is changed by keyboard alone', async () => {
  const { page, end } = await open('settings', 'Réglages du compte');
  await choose(page, 'Changer d’adresse');
  await type(page, '#address-email', 'amina@example.org');
  await type(page, '#address-repeat', 'amina@example.org');
  await type(page, '#address-password', amina.password);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('amina@example.org');
  await end();
});

test('codes are set up, and left again, by keyboard alone', async () => {
  const { page, end } = await open('settings', 'Réglages du compte');
  await choose(page, 'Demander un code');
  await type(page, '#begin-code-password', amina.password);
  await page.keyboard.press('Enter');
  await page.getByText('Copier la clé').waitFor();
  await expect.poll(() => focused(page)).not.toBe('');
  await choose(page, 'Annuler');
  await expect.poll(() => focused(page)).toBe('Non demandé');
  await end();
});

test('another session is ended by keyboard alone', async () => {
  const { page, portal, end } = await open('settings', 'Réglages du compte');
  await portal.sessions.open(amina.accountId, { refreshToken: 'refresh' }, portal.clock.now());
  await page.reload();
  await page.getByRole('button', { name: 'Fermer la session' }).waitFor();
  await choose(page, 'Fermer la session');
  await expect.poll(() => focused(page)).toMatch(/ferm/);
  await end();
});

test('what shares show is chosen by keyboard alone', async () => {
  const { page, end } = await open('settings', 'Réglages du compte');
  await tabTo(page, 'Le résultat');
  await page.keyboard.press('Space');
  await choose(page, 'Enregistrer');
  await page.getByText('Votre choix est gardé').waitFor();
  expect(await focused(page)).toBe('Enregistrer');
  await end();
});

test('every form of the settings says what is missing, and all at once they are fit for everybody', async () => {
  const { page, end } = await open('settings', 'Réglages du compte');
  for (const form of ['address', 'password', 'begin-code', 'data', 'closing']) {
    const details = page.locator('details').filter({ has: page.locator(`form[name=${form}]`) });
    await details.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await details.locator('button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await details.getByText('Quelque chose est à corriger').waitFor();
    await expect.poll(() => focused(page)).toContain('Quelque chose est à corriger');
  }
  await examine(page, 'desktop', 'settings-errors');
  await end();
});
