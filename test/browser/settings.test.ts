import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { codeOf } from '../stack/code-app.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import { createAccount, enter, password, register, signIn, signOut } from './account.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { mailbox, portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function newMemberPage(screen: Screen) {
  const student = newStudent('Jonas', 'Wouters');
  await dropPasses(outputs, student, ['Électricité – UE 1']);
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await register(outputs, page, student);
  await openSettings(page);
  return { student, visitor, page, complaints };
}

async function openSettings(page: Page): Promise<void> {
  await page.goto(`${portal}/fr/settings`);
  await page.getByRole('heading', { name: 'Réglages du compte' }).waitFor();
}

const passwordIn = (page: Page, form: string) =>
  page.locator(`details:has(#${form}-password)`).getByLabel('Mot de passe', { exact: true });

/** Sets up the second factor as a person with a code app does. Returns the secret and the recovery codes. */
async function protect(page: Page, look: (name: string) => Promise<void> = async () => {}) {
  await page.getByText('Demander un code en plus').click();
  await passwordIn(page, 'begin-code').fill(password);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('img', { name: 'Code QR' }).waitFor();
  await look('settings-code-scan');
  const secret = ((await page.locator('.scan code').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel('Code affiché').fill('000000');
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByText('Ce code ne convient pas').waitFor();
  await page.getByLabel('Code affiché').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByRole('heading', { name: 'Gardez ces codes' }).waitFor();
  await look('settings-code-recovery');
  const codes = await page.locator('.recovery-codes code').allTextContents();
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await page.getByText('Il vous reste 10 codes').waitFor();
  return { secret, codes };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('an address is changed by a link to the new one, and the old serves until then', async () => {
    const { complaints, page, student, visitor } = await newMemberPage(screen);
    const wanted = `prive.${student.address}`;
    await examine(page, screen, 'settings');
    await page.getByText('Changer d’adresse').click();
    await page.getByLabel('Nouvelle adresse e-mail').fill(wanted);
    await page.getByLabel('Répétez la nouvelle adresse').fill(student.address);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('link', { name: 'Les deux adresses ne sont pas' }).waitFor();
    await examine(page, screen, 'settings-address-errors');
    await page.getByLabel('Répétez la nouvelle adresse').fill(wanted);
    await page.getByLabel('Le secrétariat peut aussi m’écrire').check();
    await passwordIn(page, 'address').fill('ce n’est pas lui');
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByText('Ce n’est pas votre mot de passe actuel').waitFor();
    await passwordIn(page, 'address').fill(password);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByText(`envoyé à ${wanted}`).waitFor();
    await examine(page, screen, 'settings-address-sent');

    const link = linkTo('confirm', await waitForMail(mailbox, wanted));
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).waitFor();
    await examine(page, screen, 'confirm');
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).dblclick();
    await page.getByRole('heading', { name: 'C’est votre nouvelle adresse' }).waitFor();
    await examine(page, screen, 'confirm-done');
    await page.getByRole('link', { name: 'Réglages du compte' }).click();
    await page.locator('.state-of').getByText(wanted).waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).click();
    await page.getByRole('heading', { name: 'Ce lien ne fonctionne pas' }).waitFor();
    await examine(page, screen, 'confirm-useless');

    await signOut(page);
    await signIn(outputs, page, wanted);
    await page.waitForURL(`${portal}/fr/wallet`);
    complaints();
    await visitor.close();
  });

  test('a code protects the account, and a recovery code helps out', async () => {
    const { complaints, page, student, visitor } = await newMemberPage(screen);
    const { codes, secret } = await protect(page, (name) => examine(page, screen, name));
    await signOut(page);
    await signIn(outputs, page, student.address);
    await page.getByText('votre compte demande un code').waitFor();
    await examine(page, screen, 'home-code');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByText('Ce code ne convient pas').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${portal}/fr/wallet`);

    await openSettings(page);
    await page.getByText('Il vous reste 9 codes').waitFor();
    await page.getByText('Ne plus demander de code').click();
    await passwordIn(page, 'end-code').fill(password);
    await page
      .locator('details:has(#end-code-code)')
      .getByLabel('Code', { exact: true })
      .fill(codeOf(secret));
    await page.getByRole('button', { name: 'Désactiver' }).click();
    await page.getByText('Le mot de passe suffit de nouveau').waitFor();
    await waitForMail(mailbox, student.address, ({ subject }) => subject.startsWith('Aucun code'));
    complaints();
    await visitor.close();
  });

  test('an account is closed knowingly, and a new link brings its certificates back', async () => {
    const { complaints, page, student, visitor } = await newMemberPage(screen);
    await page.getByText('Ce qui se passe quand vous fermez').click();
    await page.getByText(`sera envoyé à ${student.address}`).waitFor();
    await page.getByRole('button', { name: 'Fermer mon compte' }).click();
    await page.getByRole('link', { name: 'Cochez cette case' }).waitFor();
    await examine(page, screen, 'settings-closing');
    await page.getByLabel('J’ai compris').check();
    await passwordIn(page, 'closing').fill(password);
    await page.getByRole('button', { name: 'Fermer mon compte' }).click();
    await page.getByText('Votre compte est fermé').waitFor();
    await examine(page, screen, 'home-closed');
    expect(await visitor.cookies()).toEqual([]);
    await waitForMail(mailbox, student.address, ({ subject }) => subject === 'Votre compte est fermé');

    await page.getByRole('link', { name: 'demandez un nouveau lien' }).click();
    await page.getByLabel('Votre matricule ou votre adresse e-mail').fill(student.number);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    const mail = await waitForMail(mailbox, student.address, ({ subject }) =>
      subject.startsWith('Votre nouveau lien'),
    );
    await page.goto(linkTo('activation', mail));
    await createAccount(outputs, page);
    await page.getByRole('heading', { name: 'Électricité – UE 1' }).waitFor();
    complaints();
    await visitor.close();
  });
});

test('a new password ends the other sessions, which are shown, and the data can be taken along', async () => {
  const { complaints, page, student, visitor } = await newMemberPage('desktop');
  const other = await newVisitor(browser, 'phone');
  const phone = await other.newPage();
  await signIn(outputs, phone, student.address);
  await phone.waitForURL(`${portal}/fr/wallet`);

  await page.reload();
  await page.getByText('cet appareil').waitFor();
  expect(await page.locator('.sessions li').count()).toBe(2);
  expect(await page.getByText('avec le mot de passe').count()).toBe(2);
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await page.getByText('Session fermée').waitFor();
  await examine(page, 'desktop', 'settings-session-ended');
  await phone.reload();
  await phone.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(phone, student.address);
  await phone.waitForURL(`${portal}/fr/wallet`);

  const chosen = 'cinq autres mots bien choisis';
  await page.getByText('Changer de mot de passe').click();
  await page.getByLabel('Mot de passe actuel').fill(password);
  await page.getByLabel('Choisissez un mot de passe').fill(chosen);
  await page.getByLabel('Répétez le mot de passe').fill(chosen);
  await examine(page, 'desktop', 'settings-password');
  await page.locator('form[name="password"]').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Votre nouveau mot de passe est enregistré').waitFor();
  await phone.reload();
  await phone.getByText('Identifiez-vous pour ouvrir').waitFor();

  await page.getByText('Télécharger mes données').click();
  await page.locator('#data-password').fill(chosen);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const data = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(data).toMatchObject({ certificates: [{ title: 'Électricité – UE 1' }] });
  complaints();
  await Promise.all([visitor.close(), other.close()]);
});

test('the settings can be worked with the keyboard alone', async () => {
  const { page, student, visitor } = await newMemberPage('desktop');
  const reach = async (name: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      });
      if (focused.startsWith(name)) return;
    }
    throw new Error(`The keyboard does not reach “${name}”`);
  };
  await reach('Ce qui se passe quand vous fermez');
  await page.keyboard.press('Enter');
  await reach('J’ai compris');
  await page.keyboard.press('Space');
  await reach('Mot de passe');
  await page.keyboard.type(password);
  await reach('Fermer mon compte');
  await page.keyboard.press('Enter');
  await page.getByText('Votre compte est fermé').waitFor();
  await signIn(outputs, page, student.address);
  await page.getByText('ne convient pas').waitFor();
  await visitor.close();
});
