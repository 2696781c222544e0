import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rightCode } from '../../lambdas/testing/identity-in-memory.ts';
import { examine } from '../browser/visit.ts';
import { type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused, handsOn } from './hands.ts';
import { memberAt } from './member.ts';
import { amina } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** A page of Amina's, and hands that have no mouse; `isAt` waits until what is called so has the focus. */
async function open(path: string, heading: string, screen: Screen = 'desktop') {
  const member = await memberAt(browser, path, { screen });
  const { page } = member;
  const hands = handsOn(page);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return {
    ...member,
    ...hands,
    isAt: (words: string) => expect.poll(() => focused(page), { timeout: 20_000 }).toContain(words),
  };
}

const settings = (screen?: Screen) => open('settings', 'Réglages du compte', screen);

test('a forgotten password is asked for by keyboard alone', async () => {
  const { page, portal, choose, type, isAt, end } = await open('forgot', 'Mot de passe oublié');
  await type('#forgot-email', amina.email);
  await isAt('Adresse e-mail');
  await page.keyboard.press('Enter');
  await isAt('Regardez vos e-mails');
  await page.getByText(amina.email).waitFor();
  expect(portal.asked).toMatchObject([{ kind: 'password-forgotten', email: amina.email }]);
  await choose('Essayer une autre adresse');
  await isAt('Mot de passe oublié');
  await type('#forgot-email', 'amina@example.org');
  await page.keyboard.press('Enter');
  await isAt('Regardez vos e-mails');
  await end();
});

test('an address is changed by keyboard alone', async () => {
  const { page, choose, type, isAt, end } = await settings();
  await choose('Changer d’adresse');
  await isAt('Changer d’adresse');
  await type('#address-email', 'amina@example.org');
  await isAt('Nouvelle adresse');
  await type('#address-repeat', 'amina@example');
  await page.keyboard.press('Enter');
  await isAt('Quelque chose est à corriger');
  await choose('Les deux adresses ne sont pas les mêmes');
  await isAt('Répétez la nouvelle adresse');
  await page.keyboard.type('.org');
  await type('#address-password', amina.password);
  await isAt('Mot de passe');
  await page.keyboard.press('Enter');
  await isAt('amina@example.org');
  await end();
});

test('codes are set up, and the setting up is left, by keyboard alone', async () => {
  const { page, choose, type, isAt, end } = await settings();
  await choose('Demander un code');
  await isAt('Demander un code');
  await type('#begin-code-password', amina.password);
  await page.keyboard.press('Enter');
  await isAt('Montrez ce code à votre application');
  await choose('Annuler');
  await isAt('Non demandé');
  await choose('Demander un code');
  await isAt('Demander un code');
  await end();
});

test('codes are proven, kept for an emergency, and switched off again, by keyboard alone', async () => {
  const { page, portal, choose, tabTo, type, isAt, end } = await settings();
  await choose('Demander un code');
  await type('#begin-code-password', amina.password);
  await page.keyboard.press('Enter');
  await isAt('Montrez ce code à votre application');

  await type('#prove-code-code', '000000');
  await isAt('Code affiché');
  await page.keyboard.press('Enter');
  await isAt('Ce code ne convient pas');
  await tabTo('#prove-code-code');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(rightCode);
  await page.keyboard.press('Enter');
  await isAt('Gardez ces codes de secours');

  const codes = await page.locator('.recovery-codes code').allTextContents();
  expect(codes).toHaveLength(10);
  await tabTo('C’est fait');
  await tabTo('Enregistrer les codes');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('porte-document.txt');
  await isAt('Enregistrer les codes');
  await page.keyboard.press('Shift+Tab');
  await isAt('C’est fait');
  await page.keyboard.press('Enter');
  await isAt('Demandé depuis le');
  expect((await portal.accounts.profileOf(amina.accountId))?.secondFactorSince).toBeDefined();

  await choose('Ne plus demander de code');
  await isAt('Ne plus demander de code');
  await type('#end-code-password', amina.password);
  await type('#end-code-code', rightCode);
  await isAt('Code');
  await page.keyboard.press('Enter');
  await isAt('Le mot de passe suffit de nouveau');
  expect((await portal.accounts.profileOf(amina.accountId))?.secondFactorSince).toBeUndefined();
  await end();
});

test('another session is ended by keyboard alone', async () => {
  const { page, portal, choose, isAt, end } = await settings();
  await portal.sessions.open(amina.accountId, { refreshToken: 'refresh' }, portal.clock.now());
  await page.reload();
  await page.getByRole('button', { name: 'Fermer la session' }).waitFor();
  await choose('Fermer la session');
  await isAt('Session fermée');
  await choose('Réunir deux comptes');
  await page.waitForURL(`${portal.origin}/fr/join`);
  await end();
});

test('what shares show is chosen by keyboard alone', async () => {
  const { page, tick, choose, isAt, end } = await settings();
  await tick('Le résultat');
  await isAt('Le résultat');
  await choose('Enregistrer');
  await page.getByText('Votre choix est gardé').waitFor();
  await isAt('Enregistrer');
  await end();
});

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('every form of the settings says what is missing, and all at once they are fit for everybody', async () => {
    const { page, choose, isAt, end } = await settings(screen);
    const forms = [
      ['Changer d’adresse', 'Envoyer le lien', 'Indiquez votre adresse e-mail'],
      ['Changer de mot de passe', 'Enregistrer', 'Indiquez votre mot de passe'],
      ['Demander un code', 'Continuer', 'Indiquez votre mot de passe'],
      ['Télécharger mes données', 'Télécharger', 'Indiquez votre mot de passe'],
      ['Ce qui se passe quand vous fermez', 'Fermer mon compte', 'Cochez cette case'],
    ] as const;
    for (const [opens, sends, missing] of forms) {
      await choose(opens);
      await isAt(opens);
      await choose(sends);
      await isAt('Quelque chose est à corriger');
      await choose(missing);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    }
    await examine(page, screen, 'settings-errors');
    await end();
  });
});

test('hands that go on from nowhere are told so: a page that loses the focus fails its test', async () => {
  const { page, tabTo, end } = await settings();
  await tabTo('Changer d’adresse');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(tabTo('Changer de mot de passe')).rejects.toThrow('has lost the focus');
  await end();
});
