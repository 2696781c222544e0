import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hours } from '../../domain/clock.ts';
import { chloe, profile } from '../../lambdas/testing/people.ts';
import { enter } from '../browser/account.ts';
import { examine } from '../browser/visit.ts';
import { type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { memberAt } from './member.ts';
import { amina, signInAs, successor } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Amina, at a page that was loaded while her session stood. */
async function at(path: string, screen: Screen = 'phone') {
  const member = await memberAt(browser, path, { screen });
  const { page, portal, settled } = member;
  return {
    ...member,
    async endSession() {
      // What the page still asks for would find out first, and leave.
      await settled();
      await portal.sessions.endAll(amina.accountId);
    },
    /** Signs in on the page that she was sent to, and is back. */
    async signInAgain() {
      await page.getByText('Identifiez-vous pour ouvrir').waitFor();
      await enter(page, amina.email, amina.password);
      await page.waitForURL(`${portal.origin}/fr/${path}`);
    },
  };
}

const resumed = (page: Page) => page.getByText('Votre session avait pris fin').waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('whose session ends over a form signs in, finds it as it was, and sends it', async () => {
    const { page, endSession, signInAgain, end } = await at('profile', screen);
    await page.getByLabel('Prénom').fill('Amina Rose');
    await page.getByLabel('Autrement').check();
    await page.getByLabel('Avec vos mots').fill('non binaire');
    await page.getByLabel('Localité').fill('Namur');
    await page.getByLabel('Pays').selectOption('BE');
    await endSession();
    await press(page, 'Enregistrer');
    await signInAgain();
    await resumed(page);
    await expect.poll(() => focused(page)).toContain('avait pris fin');
    await examine(page, screen, 'form-resumed');
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Amina Rose');
    expect(await page.getByLabel('Autrement').isChecked()).toBe(true);
    expect(await page.getByLabel('Avec vos mots').inputValue()).toBe('non binaire');
    expect(await page.getByLabel('Pays').inputValue()).toBe('BE');
    await press(page, 'Enregistrer');
    await page.getByText('Votre profil est enregistré').waitFor();
    await page.reload();
    await page.getByLabel('Avec vos mots').waitFor();
    expect(await page.getByLabel('Localité').inputValue()).toBe('Namur');
    expect(await page.getByText('Votre session avait pris fin').count()).toBe(0);
    await end();
  });
});

test('a password that was typed is kept nowhere, the rest of its form is', async () => {
  const { page, endSession, signInAgain, end } = await at('settings');
  await page.getByText('Changer d’adresse').click();
  await page.locator('#address-email').fill('amina@example.org');
  await page.locator('#address-repeat').fill('amina@example.org');
  await page.locator('#address-password').fill(amina.password);
  await endSession();
  await page.keyboard.press('Enter');
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).toContain('amina@example.org');
  expect(kept).not.toContain(amina.password);
  await signInAgain();
  await resumed(page);
  expect(await page.locator('#address-email').inputValue()).toBe('amina@example.org');
  expect(await page.locator('#address-password').inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.getItem('drafts'))).toBeNull();
  await end();
});

test('a form of passwords alone is found again, open', async () => {
  const { page, endSession, signInAgain, end } = await at('settings');
  await page.getByText('Télécharger mes données').click();
  await page.locator('#data-password').fill(amina.password);
  await endSession();
  await page.keyboard.press('Enter');
  await signInAgain();
  await resumed(page);
  expect(await page.locator('#data-password').isVisible()).toBe(true);
  await end();
});

test('a share that was being made and a message to the secretariat are found again', async () => {
  const share = await at(`share#${successor}`);
  await share.page.getByLabel('Titre').fill('Candidature');
  await share.page.getByLabel('Économie politique').check();
  await share.page.getByLabel('Fin du lien').selectOption('week');
  await share.endSession();
  await press(share.page, 'Créer le lien');
  await share.signInAgain();
  await resumed(share.page);
  expect(await share.page.getByLabel('Titre').inputValue()).toBe('Candidature');
  expect(await share.page.getByLabel('Comptabilité générale').isChecked()).toBe(true);
  expect(await share.page.getByLabel('Économie politique').isChecked()).toBe(true);
  expect(await share.page.getByLabel('Fin du lien').inputValue()).toBe('week');
  await share.end();

  const report = await at(`certificate#${successor}`);
  await report.page.getByText('Une erreur dans cette attestation').click();
  await report.page.getByLabel('Votre message').fill('Le titre n’est pas le bon.');
  await report.endSession();
  await press(report.page, 'Envoyer au secrétariat');
  await report.signInAgain();
  await resumed(report.page);
  await press(report.page, 'Envoyer au secrétariat');
  await report.page.getByText('en route vers le secrétariat').waitFor();
  await report.end();
});

test('an act without a form leads to signing in too, and back', async () => {
  const settings = await at('settings');
  const { clock, sessions } = settings.portal;
  await sessions.open(amina.accountId, { refreshToken: 'refresh' }, clock.now() - hours(2));
  await settings.page.reload();
  await settings.page.getByRole('button', { name: 'Fermer la session' }).waitFor();
  await settings.endSession();
  await press(settings.page, 'Fermer la session');
  await settings.signInAgain();
  await settings.page.getByRole('heading', { name: 'Vos appareils' }).waitFor();
  await settings.end();

  const certificate = await at(`share#${successor}`);
  await press(certificate.page, 'Créer le lien');
  await certificate.page.getByText('Votre lien est prêt').waitFor();
  await certificate.page.goto(`${certificate.portal.origin}/fr/certificate#${successor}`);
  await press(certificate.page, 'Retirer');
  await certificate.endSession();
  await certificate.page.locator('.question').getByRole('button', { name: 'Retirer' }).click();
  await certificate.page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(certificate.page, amina.email, amina.password);
  await certificate.page.waitForURL(/\/fr\/certificate#/);
  await certificate.end();
});

test('whoever signs out in one tab leaves nothing to read in another, and finds it again when they are back', async () => {
  const { page, portal, visitor, end } = await memberAt(browser, 'profile');
  await page.getByLabel('Localité').fill('Namur');
  const other = await visitor.newPage();
  await other.goto(`${portal.origin}/fr/wallet`);
  await other.getByRole('heading', { name: 'Comptabilité générale' }).first().waitFor();
  await press(other, 'Se déconnecter');
  await other.getByText('Votre session est fermée').waitFor();
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(other, amina.email, amina.password);
  await other.waitForURL(`${portal.origin}/fr/wallet`);
  await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).click();
  await page.waitForURL(`${portal.origin}/fr/profile`);
  await page.getByLabel('Localité').waitFor();
  expect(await page.getByLabel('Localité').inputValue()).toBe('Namur');
  await end();
});

test('what one person has typed is not shown to another who signs in in their place', async () => {
  const { page, portal, endSession, end } = await at('profile');
  portal.open(profile(), chloe.studentNumber);
  portal.identity.has(chloe.address, chloe.accountId, chloe.password);
  await page.getByLabel('Téléphone').fill('+32 470 12 34 56');
  await endSession();
  await press(page, 'Enregistrer');
  await enter(page, chloe.address, chloe.password);
  await page.waitForURL(/\/fr\/profile/);
  await page.getByLabel('Téléphone').waitFor();
  expect(await page.getByLabel('Téléphone').inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.getItem('drafts'))).toBeNull();
  await end();
});

test('a tab that stands open when somebody else signs in shows them what is theirs', async () => {
  const { page, portal, visitor, end } = await memberAt(browser, 'profile');
  await page.getByLabel('Localité').fill('Namur');
  const other = { ...amina, accountId: chloe.accountId, email: chloe.address };
  await signInAs(portal, visitor, { ...other, studentNumber: chloe.studentNumber });
  // What a tab hears late that was asleep when the one signed out and the other in.
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'signed-in', newValue: null })));
  await page.getByText(chloe.address).waitFor();
  await page.getByLabel('Localité').waitFor();
  expect(await page.getByLabel('Localité').inputValue()).toBe('');
  await end();
});

test('what is changed in a form stays in another language, also choices of few', async () => {
  const { page, end } = await at('profile');
  await page.getByLabel('Homme').check();
  await page.getByLabel('Localité').fill('Namur');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  expect(await page.getByLabel('Man', { exact: true }).isChecked()).toBe(true);
  expect(await page.locator('#profile-city').inputValue()).toBe('Namur');
  expect(await page.getByText('session had ended').count()).toBe(0);
  await end();
});
