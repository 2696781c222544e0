import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { days } from '../../domain/clock.ts';
import { certificate, chloe, contact, profile } from '../../lambdas/testing/people.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { loseAnswer } from './lost-answer.ts';
import { amina, signInAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const { address, studentNumber } = chloe;

/** A browser on the page of a link that was mailed to Chloé. */
async function linkPage(prepare: (portal: Portal, page: Page) => Promise<void> = async () => undefined) {
  const portal = await startPortal();
  portal.bring(contact());
  portal.register.holds(certificate());
  const grant = { purpose: 'activation', studentNumber, address, contactAddress: address } as const;
  const token = await portal.tokens.mint(grant, portal.clock.now(), days(90));
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await prepare(portal, page);
  const complaints = watch(page);
  await page.goto(`${portal.origin}/fr/activation#${token}`);
  return {
    portal,
    page,
    token,
    async end() {
      complaints();
      await visitor.close();
      await portal.stop();
    },
  };
}

const aminaIsHere = (portal: Portal, page: Page) => signInAs(portal, page.context(), amina);

test('whoever changes the language keeps the link and what was typed, but for the password', async () => {
  const { page, portal, token, end } = await linkPage();
  await page.getByLabel('Prénom').fill('Chloé-Anne');
  await page.getByLabel('Nom', { exact: true }).fill('Lefèvre-Dubois');
  await page.getByLabel('Choisissez un mot de passe').fill('quatre mots sans aucun lien');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await page.getByLabel('J’accepte les conditions').check();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.waitForURL(`${portal.origin}/de/activation#${token}`);
  await page.getByRole('heading', { name: 'Erstellen Sie Ihr Konto' }).waitFor();
  expect(await page.getByLabel('Vorname').inputValue()).toBe('Chloé-Anne');
  expect(await page.getByLabel('Nachname').inputValue()).toBe('Lefèvre-Dubois');
  expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  expect(await page.locator('[autocomplete="new-password"]').first().inputValue()).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'Chloé',
  );
  await end();
});

test('whoever signs out to change account is asked to sign in, and can still register', async () => {
  const { page, end } = await linkPage(aminaIsHere);
  await page.getByRole('button', { name: 'Me déconnecter et changer de compte' }).click();
  await page.getByRole('heading', { name: 'Identifiez-vous pour les recevoir' }).waitFor();
  await page.getByRole('button', { name: 'Je n’ai pas encore de compte' }).click();
  await page.getByRole('heading', { name: 'Créez votre compte' }).waitFor();
  await end();
});

test.each([
  ['loaded anew', (page: Page) => page.reload()],
  ['sent again', (page: Page) => page.getByRole('button', { name: 'Créer mon compte' }).click()],
])('a registration whose answer was lost says that all is well when it is %s', async (_, again) => {
  const { page, portal, end } = await linkPage();
  await loseAnswer(page, '**/api/activation/register');
  await page.getByLabel('Choisissez un mot de passe').fill('quatre mots sans aucun lien');
  await page.getByLabel('Répétez le mot de passe').fill('quatre mots sans aucun lien');
  await page.getByLabel('J’accepte les conditions').check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByText('Le serveur ne répond pas').waitFor();
  await again(page);
  await page.getByText('Votre session est ouverte avec').waitFor();
  await examine(page, 'phone', 'link-used-here');
  await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).click();
  await page.waitForURL(`${portal.origin}/fr/wallet`);
  await page.getByRole('heading', { name: 'Principes algorithmiques' }).waitFor();
  await end();
});

test('a number that is in this very wallet, and one that is in another, are told apart', async () => {
  const here = await linkPage(async (portal, page) => {
    await signInAs(portal, page.context(), { ...amina, studentNumber });
  });
  await here.page.getByRole('heading', { name: 'Elles sont déjà chez vous' }).waitFor();
  await examine(here.page, 'phone', 'linked-here');
  await here.end();

  const elsewhere = await linkPage(async (portal, page) => {
    await aminaIsHere(portal, page);
    portal.open(profile({ accountId: 'b8d6a7aa-0000-4000-8000-000000000001' as AccountId }), studentNumber);
  });
  await elsewhere.page.getByRole('heading', { name: 'Déjà dans un porte-document' }).waitFor();
  await elsewhere.page.getByText(`Ce n’est pas le compte ${amina.email}`).waitFor();
  await examine(elsewhere.page, 'phone', 'linked-elsewhere');
  await elsewhere.page.getByRole('button', { name: 'Me déconnecter' }).focus();
  await elsewhere.page.keyboard.press('Enter');
  await elsewhere.page.getByText('Identifiez-vous', { exact: false }).first().waitFor();
  await expect.poll(() => focused(elsewhere.page)).toBe('Déjà dans un porte-document');
  await elsewhere.end();
});

test('nothing goes into the wallet of whoever has signed in behind the page', async () => {
  const { page, portal, end } = await linkPage(aminaIsHere);
  await page.getByText(`Votre session est ouverte avec ${amina.email}`).waitFor();
  const other = { ...amina, accountId: 'b8d6a7aa-0000-4000-8000-000000000002' as AccountId };
  await signInAs(portal, page.context(), { ...other, email: 'bert@example.org' });
  await page.getByRole('button', { name: 'Ajouter à ce porte-document' }).click();
  await page.getByText('Votre session est ouverte avec bert@example.org').waitFor();
  expect(await portal.accounts.accountOf(studentNumber)).toBeUndefined();
  await end();
});

test('whoever can enter the account no more takes its certificates into another, and reads so first', async () => {
  const { page, portal, token, end } = await linkPage(async ({ open }) => {
    open(profile({ email: 'chloe@school.example.org' }), studentNumber);
  });
  const given = await portal.tokens.mint(
    { purpose: 'activation', studentNumber, address, contactAddress: address, takenFrom: chloe.accountId },
    portal.clock.now(),
    days(1),
  );
  // The link as for a first account says where they are, and no more.
  await page.getByRole('heading', { name: 'déjà' }).first().waitFor();
  await page.goto(`${portal.origin}/fr/activation#${given}`);
  await page.getByText('dans un autre compte').waitFor();
  await page.getByRole('heading', { name: 'Créez votre compte' }).waitFor();
  await examine(page, 'phone', 'activation-taken');
  expect(token).not.toBe(given);
  await end();
});
