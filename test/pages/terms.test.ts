import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import institute from '../../config/institute.example.ts';
import { days } from '../../domain/clock.ts';
import { certificate, chloe, contact, profile } from '../../lambdas/testing/people.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { memberAt } from './member.ts';
import { amina } from './people.ts';
import { startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const title = 'Nos conditions d’utilisation ont changé';

/** Amina’s wallet, who has accepted the terms of before. */
const { accountId, email, firstName, lastName, studentNumber } = amina;
const walletOfBefore = (screen: Screen) =>
  memberAt(browser, 'wallet', {
    screen,
    prepare: ({ open }) => open(profile({ accountId, firstName, lastName, email }), studentNumber),
  });

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('terms that have changed are read and accepted in the wallet, over nothing and in nobody’s way', async () => {
    const { page, portal, end } = await walletOfBefore(screen);
    const asked = page.getByRole('region', { name: title });
    await asked.waitFor();
    expect(await page.locator('.certificate').count()).toBeGreaterThan(4);
    await examine(page, screen, 'wallet-new-terms');
    await asked.getByRole('button', { name: 'Accepter' }).click();
    await asked.getByRole('link', { name: 'Cochez cette case' }).click();
    await examine(page, screen, 'wallet-new-terms-error');
    await page.keyboard.press('Space');
    await asked.getByRole('button', { name: 'Accepter' }).click();
    await page.getByText('C’est noté, merci').waitFor();
    await examine(page, screen, 'wallet-new-terms-accepted');
    expect((await portal.accounts.profileOf(amina.accountId))?.terms.version).toBe(institute.terms.version);
    await page.reload();
    await page.locator('.certificate').first().waitFor();
    expect(await asked.count()).toBe(0);
    await end();
  });
});

test('whoever does not accept new terms opens certificates and settings all the same', async () => {
  const { page, end } = await walletOfBefore('phone');
  await page.getByRole('region', { name: title }).waitFor();
  await page.locator('.certificate a').first().click();
  await page.getByRole('button', { name: 'Télécharger le document (PDF)' }).waitFor();
  await page.getByRole('link', { name: 'Mon compte' }).click();
  await page.getByRole('link', { name: 'Réglages du compte' }).click();
  await page.getByRole('heading', { name: 'Fermer le compte' }).waitFor();
  await end();
});

test('a registration page that was open over a change of the terms says so, and leads on with what was typed', async () => {
  const portal = await startPortal();
  portal.bring(contact());
  portal.register.holds(certificate());
  const { address } = chloe;
  const who = { studentNumber: chloe.studentNumber, address, contactAddress: address };
  const grant = { purpose: 'activation', ...who } as const;
  const token = await portal.tokens.mint(grant, portal.clock.now(), days(90));
  const page = await (await newVisitor(browser, 'phone')).newPage();
  const complaints = watch(page);
  // As it is after a deployment: the page that was loaded before it shows the terms of before.
  const before = institute.terms.version.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
  await page.route('**/assets/activation-fr-*.js', async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/javascript',
      body: script.replaceAll(`termsVersion:"${institute.terms.version}"`, `termsVersion:"${before}"`),
    });
  });
  await page.goto(`${portal.origin}/fr/activation#${token}`);
  const fill = async () => {
    await page.getByLabel('Choisissez un mot de passe').fill('quatre mots sans aucun lien');
    await page.getByLabel('Répétez le mot de passe').fill('quatre mots sans aucun lien');
  };
  await page.getByLabel('Prénom').fill('Cleo');
  await fill();
  const consent = page.getByLabel('J’accepte les conditions');
  await consent.check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByRole('heading', { name: 'Les conditions ont changé entre-temps' }).waitFor();
  await examine(page, 'phone', 'register-terms-changed');

  await page.unroute('**/assets/activation-fr-*.js');
  await page.getByRole('button', { name: 'Recharger la page' }).click();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => page.getByLabel('Prénom').inputValue()).toBe('Cleo');
  // What was accepted are other terms.
  expect(await consent.isChecked()).toBe(false);
  await fill();
  await consent.check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.waitForURL(`${portal.origin}/fr/wallet`);
  complaints();
  await page.context().close();
  await portal.stop();
});
