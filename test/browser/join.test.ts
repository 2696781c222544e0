import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import { enter, password, register, signOut } from './account.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { mailbox, portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function titles(page: Page): Promise<string[]> {
  await page.locator('.certificate h3').first().waitFor();
  return (await page.locator('.certificate h3').allTextContents()).sort();
}

/** Somebody with two accounts, signed in to the second. */
async function twoAccounts(screen: Screen) {
  const [old, now] = [newStudent('Yasmina', 'Benali'), newStudent('Yasmina', 'Benali')];
  await dropPasses(outputs, old, ['Néerlandais – UE 1']);
  await dropPasses(outputs, now, ['Néerlandais – UE 2']);
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  await register(outputs, page, old);
  await signOut(page);
  await register(outputs, page, now);
  return { old, now, visitor, page };
}

test.each(Object.keys(screens) as Screen[])(
  'on a %s, two accounts become one by the password of the other, by keyboard alone',
  async (screen) => {
    const { old, now, page, visitor } = await twoAccounts(screen);
    const complaints = watch(page);
    // The link that made the other account says so, and offers to join both.
    await page.goto(linkTo('activation', await waitForMail(mailbox, old.address)));
    await page.getByText('Ce lien a déjà servi').waitFor();
    await page.goto(`${portal}/fr/join`);
    await page.getByRole('heading', { name: 'Réunir deux comptes' }).waitFor();
    await examine(page, screen, 'join');

    await page.getByRole('button', { name: 'Réunir les deux comptes' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Quelque chose est à corriger').waitFor();
    await examine(page, screen, 'join-errors');
    await page.locator('#join-email').focus();
    await page.keyboard.type(old.address);
    await page.locator('#join-password').focus();
    await page.keyboard.type('un mauvais mot de passe');
    await page.keyboard.press('Enter');
    await page.getByText('L’adresse ou le mot de passe ne convient pas').waitFor();
    await page.locator('#join-password').focus();
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vos deux comptes n’en font plus qu’un' }).waitFor();
    await examine(page, screen, 'join-done');
    await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual(['Néerlandais – UE 1', 'Néerlandais – UE 2']);

    const told = await waitForMail(mailbox, old.address, ({ subject }) => subject.includes('réunis'));
    expect(told.text).not.toContain(now.address);
    // What comes later for the old number arrives in the one wallet, and is told to its address.
    await dropPasses(outputs, old, ['Néerlandais – UE 3']);
    await waitForMail(mailbox, now.address, ({ text }) => Boolean(text?.includes('UE 3')));
    await page.reload();
    expect(await titles(page)).toHaveLength(3);

    await signOut(page);
    await enter(page, old.address);
    await page.getByText('L’adresse ou le mot de passe ne convient pas').waitFor();
    complaints();
    await visitor.close();
  },
);

test('whoever has forgotten the other password proves the account by a link mailed to it', async () => {
  const { old, now, page, visitor } = await twoAccounts('phone');
  await page.goto(`${portal}/fr/join`);
  await page.getByText('Je ne connais plus son mot de passe').click();
  await page.locator('#request-email').fill(now.address);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await page.getByRole('link', { name: 'C’est l’adresse du compte où vous êtes' }).waitFor();
  await page.locator('#request-email').fill(old.address);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await page.getByText(`Si un autre compte existe pour ${old.address}`).waitFor();
  await examine(page, 'phone', 'join-sent');
  const mail = await waitForMail(mailbox, old.address, ({ text }) => Boolean(text?.includes('/join#')));

  // Opened where nobody is signed in, it joins nothing.
  const elsewhere = await newVisitor(browser, 'phone');
  const stranger = await elsewhere.newPage();
  await stranger.goto(linkTo('join', mail));
  await stranger.getByText('Identifiez-vous pour ouvrir').waitFor();
  await elsewhere.close();

  await page.goto(linkTo('join', mail));
  await page.getByText(`le compte ${old.address} est aussi à vous`).waitFor();
  await examine(page, 'phone', 'join-by-link');
  await page.getByRole('button', { name: 'Réunir les deux comptes' }).click();
  await page.getByRole('heading', { name: 'Vos deux comptes n’en font plus qu’un' }).waitFor();
  await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).click();
  expect(await titles(page)).toEqual(['Néerlandais – UE 1', 'Néerlandais – UE 2']);
  await visitor.close();
});
