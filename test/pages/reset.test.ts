import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { chloe, profile } from '../../lambdas/testing/people.ts';
import { enter } from '../browser/account.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { loseAnswer } from './lost-answer.ts';
import { startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const chosen = 'cinq autres mots sans lien';

/** The page that a mailed link for a new password opens, filled in. */
async function resetPage(screen: Screen) {
  const portal = await startPortal();
  portal.open(profile(), chloe.studentNumber);
  portal.identity.has(chloe.address, chloe.accountId, chloe.password);
  const { accountId, address } = chloe;
  const now = portal.clock.now();
  const grant = { purpose: 'password-reset', accountId, address, askedAt: now } as const;
  const token = await portal.tokens.mint(grant, now, minutes(60));
  portal.clock.pass(1);
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.goto(`${portal.origin}/fr/reset#${token}`);
  await page.getByLabel('Choisissez un mot de passe').fill(chosen);
  await page.getByLabel('Répétez le mot de passe').fill(chosen);
  return {
    portal,
    page,
    save: () => page.getByRole('button', { name: 'Enregistrer' }).click(),
    async end() {
      complaints();
      await visitor.close();
      await portal.stop();
    },
  };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a new password whose answer was lost is not said to be none: it lets in', async () => {
    const { page, portal, save, end } = await resetPage(screen);
    await loseAnswer(page, '**/api/password/reset');
    await save();
    await page.getByText('Le serveur ne répond pas').waitFor();
    await save();
    await page.getByRole('heading', { name: 'Ce lien a déjà servi' }).waitFor();
    await page.getByText('Si c’était vous, entrez avec lui').waitFor();
    expect(await page.getByText('n’a pas changé').count()).toBe(0);
    await examine(page, screen, 'reset-used');
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await enter(page, chloe.address, chosen);
    await page.waitForURL(`${portal.origin}/fr/wallet`);
    await end();
  });
});

test('a link for a new password that is too old says so, and leads to another', async () => {
  const { page, portal, save, end } = await resetPage('phone');
  portal.clock.pass(minutes(61));
  await save();
  await page.getByRole('heading', { name: 'Ce lien ne fonctionne pas' }).waitFor();
  await page.getByRole('link', { name: 'Demander un nouveau lien' }).click();
  await page.waitForURL(`${portal.origin}/fr/forgot`);
  await end();
});

test('what a new password still lacks is heard once the typing pauses, and not at every key', async () => {
  const { page, end } = await resetPage('phone');
  const field = page.getByLabel('Choisissez un mot de passe');
  await field.fill('');
  const spoken = page.locator('.rules + [role=status]');
  await expect.poll(() => spoken.textContent(), { timeout: 10_000 }).toBe('');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('.rules + [role=status]') as Element;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
  // So fast that nobody could listen between two keys.
  const typeFast = (words: string) =>
    field.evaluate((input: HTMLInputElement, words) => {
      for (const letter of words) {
        input.value += letter;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, words);
  await typeFast('cinq');
  await page
    .locator('.rules + [role=status]', { hasText: 'au moins 10 caractères' })
    .waitFor({ state: 'attached' });
  await typeFast(' autres mots sans lien');
  await page.getByText('Toutes les règles sont respectées.').waitFor({ state: 'attached' });
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  // Of twenty-six keys; what a list says of the password may come a moment after the rest.
  expect(said.length).toBeLessThan(5);
  await end();
});
