import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from '../browser/account.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { memberAt } from './member.ts';
import { amina, successor } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('whoever ends sessions by keyboard goes on at the news of it, each time', async () => {
  const { page, end } = await memberAt(browser, 'settings', {
    async prepare({ clock, sessions }) {
      for (const _ of 'ab') await sessions.open(amina.accountId, { refreshToken: 'refresh' }, clock.now());
    },
  });
  const ends = page.getByRole('button', { name: 'Fermer la session' });
  await ends.first().waitFor();
  for (const left of [1, 0]) {
    await ends.first().focus();
    await press(page, 'Enter');
    await expect.poll(() => ends.count()).toBe(left);
    await expect.poll(() => focused(page)).toMatch(/ferm/);
  }
  await end();
});

test('a new address and a new password are told where the forms for them were', async () => {
  const { page, end } = await memberAt(browser, 'settings');
  await page.getByText('Changer d’adresse').click();
  await page.locator('#address-email').fill('amina@example.org');
  await page.locator('#address-repeat').fill('amina@example.org');
  await page.locator('#address-password').fill(amina.password);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('amina@example.org');

  await page.getByText('Changer de mot de passe').click();
  await page.locator('#password-current').fill(amina.password);
  await page.locator('#password-password').fill('cinq autres mots sans lien');
  await page.locator('#password-repeat').fill('cinq autres mots sans lien');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('mot de passe est enregistré');
  await end();
});

test('leaving the setting up of codes goes on at how things stand', async () => {
  const { page, end } = await memberAt(browser, 'settings');
  await page.getByText('Demander un code en plus').click();
  await page.locator('#begin-code-password').fill(amina.password);
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Annuler' }).focus();
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('Non demandé');
  await end();
});

/** What has the focus is to be seen where the page is. */
const focusIsInSight = (page: Page) =>
  page.evaluate(() => {
    const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
    return top >= 0 && top < innerHeight / 2;
  });

test('whoever comes for one setting begins there, also from signing in and within the page', async () => {
  const { page, portal, end } = await memberAt(browser, 'settings#second-factor');
  await expect.poll(() => focused(page)).toBe('Code à la connexion');
  expect(await focusIsInSight(page)).toBe(true);
  await page.getByRole('link', { name: 'Mot de passe', exact: true }).click();
  await expect.poll(() => focused(page)).toBe('Mot de passe');

  await portal.sessions.endAll(amina.accountId);
  await page.goto('about:blank');
  await page.goto(`${portal.origin}/fr/settings#sessions`);
  await enter(page, amina.email, amina.password);
  await expect.poll(() => focused(page)).toBe('Vos appareils');
  expect(await focusIsInSight(page)).toBe(true);
  expect(page.url()).toBe(`${portal.origin}/fr/settings#sessions`);
  await end();
});

test('a message about an error is told where its form was', async () => {
  const { page, end } = await memberAt(browser, `certificate#${successor}`);
  await page.getByText('Une erreur dans cette attestation').click();
  await page.getByLabel('Votre message').fill('Le titre n’est pas le bon.');
  await page.getByRole('button', { name: 'Envoyer au secrétariat' }).focus();
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('en route vers le secrétariat');
  await end();
});

test('shares that come when they are asked for once more are where reading goes on', async () => {
  const { page, end } = await memberAt(browser, 'settings', {
    prepare: (_, visitor) => visitor.route('**/api/shares', (route) => route.abort()),
  });
  const sharing = page.getByRole('region', { name: 'Partage' });
  const retry = sharing.getByRole('button', { name: 'Réessayer' });
  await retry.focus();
  await page.context().unroute('**/api/shares');
  await press(page, 'Enter');
  await retry.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toContain('Aucun pour le moment');
  await end();
});

test('news beside a button that stays leaves the focus there, and comes into a region that is there already', async () => {
  const { page, end } = await memberAt(browser, 'settings');
  const save = page.getByRole('region', { name: 'Partage' }).getByRole('button', { name: 'Enregistrer' });
  await save.focus();
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        new MutationObserver((changes, observer) => {
          const region = changes
            .map(({ target }) => target as Element)
            .find((at) => at.matches('[role=status]'));
          if (!region?.textContent?.includes('gardé')) return;
          observer.disconnect();
          resolve(region.textContent);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await press(page, 'Enter');
  expect(await told).toContain('Votre choix est gardé');
  expect(await focused(page)).toContain('Enregistrer');
  await end();
});
