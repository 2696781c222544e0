import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hours } from '../../domain/clock.ts';
import { provenIdentity } from '../../lambdas/adapters/external-identities.ts';
import type { SessionProof } from '../../lambdas/adapters/sessions.ts';
import { rightCode } from '../../lambdas/testing/identity-in-memory.ts';
import { profile } from '../../lambdas/testing/people.ts';
import { askForCodes } from '../../lambdas/testing/second-factor.ts';
import { examine } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { loseAnswer } from './lost-answer.ts';
import { memberAt } from './member.ts';
import { amina } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

const better = 'girafe marteau brouillard';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** The settings of Amina's account. */
async function settingsPage(screen: Screen, prepare: (portal: Portal) => void = () => undefined) {
  const member = await memberAt(browser, 'settings', { screen, prepare });
  await member.page.getByRole('heading', { level: 1, name: 'Réglages du compte' }).waitFor();
  return member;
}

const section = (page: Page, name: string) => page.getByRole('region', { name });

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('what shares show is chosen once, and found again', async () => {
    const { page, end } = await settingsPage(screen);
    const sharing = section(page, 'Partage');
    for (const box of await sharing.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
    await sharing.getByLabel('Le résultat').check();
    await sharing.getByLabel('Ma photo').check();
    await sharing.getByRole('button', { name: 'Enregistrer' }).click();
    await sharing.getByText('Votre choix est gardé').waitFor();
    await examine(page, screen, 'settings-sharing-saved');
    await page.reload();
    await sharing.getByLabel('Le résultat').waitFor();
    const chosen = await sharing
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
    expect(chosen).toEqual([true, false, true, false]);
    await end();
  });

  test('sessions that look alike are told apart by when and how they were opened, also by ear', async () => {
    const { page, portal, end } = await settingsPage(screen, ({ clock }) => clock.pass(hours(1)));
    const { clock, sessions } = portal;
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
    const open = (proof: SessionProof, ago: number) =>
      sessions.open(amina.accountId, proof, clock.now() - ago, firefox);
    await open({ refreshToken: 'refresh' }, hours(25));
    await open({ refreshToken: 'refresh' }, hours(24));
    await open({ external: provenIdentity('example-id', 'a1') }, 0);
    await open({ refreshToken: 'refresh' }, 0);
    await page.clock.setFixedTime(clock.now());
    await page.reload();
    const devices = section(page, 'Vos appareils');
    await devices
      .getByText(/Ouverte\u00a0: hier à \d+:\d\d, avec le mot de passe/)
      .first()
      .waitFor();
    await devices.getByText(/Ouverte\u00a0: aujourd’hui à \d+:\d\d, par un autre service/).waitFor();
    const names = await devices.getByRole('button', { name: 'Fermer la session' }).allTextContents();
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    await examine(page, screen, 'settings-sessions');
    await end();
  });

  test('what cannot be loaded of the settings says so in its place, leaves the others, and is tried again', async () => {
    const { page, end } = await settingsPage(screen);
    await page.route('**/api/account/sessions', (route) => route.abort());
    await page.reload();
    const devices = section(page, 'Vos appareils');
    await devices.getByText('Le serveur ne répond pas').waitFor();
    await section(page, 'Adresse e-mail').getByText(amina.email).waitFor();
    await examine(page, screen, 'settings-one-missing');
    // Tried once more in vain, keyboard and reading stay here.
    await devices.getByRole('button', { name: 'Réessayer' }).focus();
    await page.keyboard.press('Enter');
    await devices.getByText('Le serveur ne répond pas').waitFor({ state: 'detached' });
    await devices.getByText('Le serveur ne répond pas').waitFor();
    await expect.poll(() => focused(page)).toContain('Vos appareils');
    await page.unroute('**/api/account/sessions');
    await devices.getByRole('button', { name: 'Réessayer' }).focus();
    await page.keyboard.press('Enter');
    await devices.getByText('cet appareil').waitFor();
    await expect.poll(() => focused(page)).toContain('Vos appareils');
    await end();
  });

  test('messages about new certificates are switched off, and on again', async () => {
    const { page, end } = await settingsPage(screen);
    const mails = section(page, 'Messages');
    // What is known to be done is said to be, whatever of the rest can be loaded.
    await page.route('**/api/account', (route) => route.abort());
    await mails.getByRole('button', { name: 'Ne plus recevoir' }).click();
    await mails.getByText('vous ne recevrez plus').waitFor();
    await mails.getByRole('button', { name: 'Recevoir de nouveau' }).click();
    await mails.getByText('vous recevrez de nouveau').waitFor();
    await end();
  });

  test('an account without a password has one chosen by mail before it asks for any', async () => {
    const { page, portal, end } = await settingsPage(screen, ({ open }) => {
      const { accountId, firstName, lastName, email } = amina;
      open(profile({ accountId, firstName, lastName, email, withoutPassword: true }), amina.studentNumber);
    });
    for (const [setting, summary] of [
      ['Adresse e-mail', 'Changer d’adresse'],
      ['Code à la connexion', 'Demander un code'],
      ['Fermer le compte', 'Ce qui se passe'],
    ] as const) {
      await section(page, setting).getByText(summary).click();
      await section(page, setting)
        .getByRole('link', { name: 'Choisissez d’abord un mot de passe' })
        .waitFor();
    }
    expect(await page.locator('input[type=password]').count()).toBe(0);
    expect(await page.getByText('n’a pas encore de mot de passe').count()).toBe(1);
    await examine(page, screen, 'settings-without-password');
    await page.getByRole('button', { name: 'M’envoyer le lien' }).dblclick();
    await page.getByText(`envoyé à ${amina.email}`).waitFor();
    expect(portal.asked).toMatchObject([{ kind: 'password-forgotten', email: amina.email, language: 'fr' }]);
    await end();
  });
});

test('all data are saved as a file for the password, and a lost connection is said in our words', async () => {
  const { page, end } = await settingsPage('phone');
  const data = section(page, 'Vos données');
  await data.getByText('Télécharger mes données').click();
  await data.locator('#data-password').fill(amina.password);
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await data.getByText('Vous semblez hors ligne').waitFor();
  await page.context().setOffline(false);
  await data.locator('#data-password').focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^porte-document-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(await text(await download.createReadStream()))).toMatchObject({
    account: { email: amina.email },
  });
  await data.getByText('dans vos téléchargements').waitFor();
  await examine(page, 'phone', 'settings-data-saved');
  await end();
});

test('address and password are changed with a code too where signing in asks for one', async () => {
  const { page, portal, end } = await settingsPage('phone');
  await askForCodes(portal, amina.accountId);
  await page.reload();
  const address = section(page, 'Adresse e-mail');
  await address.getByText('Changer d’adresse').click();
  await page.locator('#address-email').fill('amina@example.org');
  await page.locator('#address-repeat').fill('amina@example.org');
  await page.locator('#address-password').fill(amina.password);
  await page.keyboard.press('Enter');
  await address.getByRole('alert').getByText('Quelque chose est à corriger').waitFor();
  await page.locator('#address-code').fill(rightCode);
  await page.keyboard.press('Enter');
  await address.getByText('amina@example.org').waitFor();
  expect(portal.asked.map(({ kind }) => kind)).toEqual(['address-notice', 'address-confirmation']);
  const password = section(page, 'Mot de passe');
  await password.getByText('Changer de mot de passe').click();
  await page.locator('#password-current').fill(amina.password);
  for (const field of ['password', 'repeat']) await page.locator(`#password-${field}`).fill(better);
  await page.locator('#password-code').fill('000000');
  await page.keyboard.press('Enter');
  await password.getByText('Ce code ne convient pas').first().waitFor();
  await examine(page, 'phone', 'settings-password-code');
  await page.locator('#password-code').fill(rightCode);
  await page.keyboard.press('Enter');
  await password.getByText('Votre nouveau mot de passe est enregistré').waitFor();
  await end();
});

test('a form from before codes were asked for on another device leads to the page as it is now, with what was typed', async () => {
  const { page, portal, end } = await settingsPage('phone');
  const address = section(page, 'Adresse e-mail');
  await address.getByText('Changer d’adresse').click();
  for (const field of ['email', 'repeat']) await page.locator(`#address-${field}`).fill('amina@example.org');
  await page.locator('#address-password').fill(amina.password);
  await askForCodes(portal, amina.accountId);
  await page.keyboard.press('Enter');
  await address.getByText('Il manque votre code').waitFor();
  await address.getByRole('button', { name: 'Recharger la page' }).click();
  await page.locator('#address-code').fill(rightCode);
  await page.locator('#address-password').fill(amina.password);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('amina@example.org');
  await end();
});

test('codes are set up on the very phone that shows the page', async () => {
  const { page, end } = await settingsPage('phone');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await section(page, 'Code à la connexion').getByText('Demander un code').click();
  await page.locator('#begin-code-password').fill(amina.password);
  await page.getByRole('button', { name: 'Continuer' }).click();
  const open = page.getByRole('link', { name: 'Ouvrir mon application' });
  const secret = ((await page.locator('.scan code').textContent()) ?? '').replace(/\s/g, '');
  expect(await open.getAttribute('href')).toMatch(new RegExp(`^otpauth://totp/.*secret=${secret}`));
  await page.getByRole('button', { name: 'Copier la clé' }).click();
  await page.getByText('Clé copiée').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await examine(page, 'phone', 'settings-code-same-device');
  await end();
});

test('recovery codes that never arrived, because the answer was lost, are made anew', async () => {
  const { page, portal, end } = await settingsPage('phone');
  const setting = section(page, 'Code à la connexion');
  await setting.getByText('Demander un code').click();
  await page.locator('#begin-code-password').fill(amina.password);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.locator('#prove-code-code').fill(rightCode);
  await page.route('**/api/account/confirm-second-factor', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Activer' }).click();
  await setting.getByText('Le serveur ne répond pas').waitFor();
  await page.unroute('**/api/account/confirm-second-factor');
  await page.getByRole('button', { name: 'Activer' }).click();
  await setting.getByText('ne vous sont pas parvenus').waitFor();
  await examine(page, 'phone', 'settings-codes-not-seen');
  await page.locator('#new-codes-password').fill(amina.password);
  await page.locator('#new-codes-code').fill(rightCode);
  await page.keyboard.press('Enter');
  await setting.getByText('Gardez ces codes de secours').waitFor();
  const shown = await page.locator('.recovery-codes code').allTextContents();
  expect(shown).toHaveLength(10);
  for (const code of shown) expect(await portal.recoveryCodes.knows(amina.accountId, code)).toBe(true);
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await setting.getByText('Il vous reste 10 codes de secours').waitFor();
  await expect.poll(() => focused(page)).toContain('Demandé depuis');
  await examine(page, 'phone', 'settings-codes-renewed');
  await end();
});

test('a closing whose answer was lost, asked for again, says what is known and sends nobody to sign in for nothing', async () => {
  const { page, portal, end } = await settingsPage('phone');
  const closing = section(page, 'Fermer le compte');
  await closing.getByText('Ce qui se passe quand vous fermez').click();
  await closing.getByLabel('J’ai compris').check();
  await closing.locator('#closing-password').fill(amina.password);
  await loseAnswer(page, '**/api/account/close');
  await page.keyboard.press('Enter');
  await closing.getByText('Le serveur ne répond pas').waitFor();
  await closing.getByRole('button', { name: 'Fermer mon compte' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('un e-mail vous le confirme');
  await examine(page, 'phone', 'settings-closing-unsure');
  expect((await portal.accounts.profileOf(amina.accountId))?.closedAt).toBeDefined();
  await closing.getByRole('link', { name: 'identifiez-vous' }).click();
  await page.getByRole('heading', { name: 'Identifiez-vous' }).waitFor();
  await end();
});

test('a new password whose answer was lost is found chosen when it is sent again', async () => {
  const { page, portal, settled, end } = await settingsPage('phone');
  await settled();
  const setting = section(page, 'Mot de passe');
  await setting.getByText('Changer de mot de passe').click();
  await page.locator('#password-current').fill(amina.password);
  for (const field of ['password', 'repeat']) await page.locator(`#password-${field}`).fill(better);
  await loseAnswer(page, '**/api/account/password');
  await setting.getByRole('button', { name: 'Enregistrer' }).click();
  await setting.getByText('Le serveur ne répond pas').waitFor();
  await setting.getByRole('button', { name: 'Enregistrer' }).click();
  await setting.getByText('Votre nouveau mot de passe est enregistré').waitFor();
  expect(await portal.identity.enter(amina.email, better)).toMatchObject({ state: 'signed-in' });
  await end();
});

test('a new password is called weak or strong in words as it is typed, by the lists of the server', async () => {
  const { page, end } = await settingsPage('phone');
  const setting = section(page, 'Mot de passe');
  await setting.getByText('Changer de mot de passe').click();
  const field = page.locator('#password-password');
  const strength = setting.locator('.strength');
  const common = setting.getByRole('listitem').filter({ hasText: 'tout le monde choisit' });
  await field.fill('sunshine123');
  await strength.getByText('Solidité\u00a0: trop faible').waitFor();
  expect(await common.getAttribute('data-met')).toBe('false');
  await examine(page, 'phone', 'settings-password-weak');
  await field.fill('jupiler2023');
  await strength.getByText('Solidité\u00a0: moyenne').waitFor();
  expect(await common.getAttribute('data-met')).toBe('true');
  await examine(page, 'phone', 'settings-password-fair');
  await field.fill(better);
  await strength.getByText('Solidité\u00a0: excellente').waitFor();
  await examine(page, 'phone', 'settings-password-strong');
  // Names count with accents or without, and letters as digits.
  await field.fill('1dr1ss12024');
  await strength.getByText('Solidité\u00a0: trop faible').waitFor();
  await field.fill('');
  await expect.poll(() => strength.textContent()).toBe('');
  await end();
});

test('where the lists cannot be loaded, a new password is chosen all the same, and the server says what is wrong', async () => {
  const { page, portal, end } = await settingsPage('phone');
  await page.route('**/strength-worker-*', (route) => route.abort());
  await section(page, 'Mot de passe').getByText('Changer de mot de passe').click();
  await page.locator('#password-current').fill(amina.password);
  const choose = async (password: string) => {
    for (const field of ['password', 'repeat']) await page.locator(`#password-${field}`).fill(password);
    await page.keyboard.press('Enter');
  };
  await choose('sunshine123');
  await page.getByText('trop facile à deviner').first().waitFor();
  await choose(better);
  await page.getByText('Votre nouveau mot de passe est enregistré').waitFor();
  expect(await portal.identity.enter(amina.email, better)).toMatchObject({ state: 'signed-in' });
  await end();
});

test('each form that asks for the password tells a password manager whose it is', async () => {
  const { page, end } = await settingsPage('phone');
  const forms = page.locator('form:has(input[type=password])');
  const names = await forms.evaluateAll((all) => all.map((form) => form.getAttribute('name')));
  expect(names).toEqual(['address', 'password', 'begin-code', 'data', 'closing']);
  for (const form of await forms.all())
    expect(await form.locator('input[autocomplete=username]').inputValue()).toBe(amina.email);
  await end();
});

test('whoever must sign in first is brought back to the page about the account', async () => {
  const portal = await startPortal();
  const visitor = await newVisitor(browser, 'phone');
  portal.open(profile({ ...amina }), amina.studentNumber);
  portal.identity.has(amina.email, amina.accountId, amina.password);
  const page = await visitor.newPage();
  for (const name of ['settings', 'profile'] as const) {
    await visitor.clearCookies();
    await page.goto(`${portal.origin}/fr/${name}`);
    await page.getByLabel('Adresse e-mail').fill(amina.email);
    expect(page.url()).toBe(`${portal.origin}/fr/#${name}`);
    await page.getByLabel('Mot de passe', { exact: true }).fill(amina.password);
    await page.getByRole('button', { name: 'Entrez' }).click();
    await page.waitForURL(`${portal.origin}/fr/${name}`);
  }
  await visitor.close();
  await portal.stop();
});
