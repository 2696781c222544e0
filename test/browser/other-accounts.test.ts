import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor } from '../stack/browser.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import { createAccount, enter, register, signOut } from './account.ts';
import { dropPasses, newStudent, type Student } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { mailbox, portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const linkOf = async ({ address }: Student) => linkTo('activation', await waitForMail(mailbox, address));

/** Two students, the first with an account, in a browser that nobody is signed in to any more. */
async function twoStudents() {
  const [first, second] = [newStudent('Bert', 'Janssens'), newStudent('Chloé', 'Janssens')];
  await Promise.all([
    dropPasses(outputs, first, ['Soudure – UE 1']),
    dropPasses(outputs, second, ['Soudure – UE 2']),
  ]);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await register(outputs, page, first);
  return { first, second, visitor, page };
}

/** The titles in the wallet that is open, in order. */
async function titles(page: Page): Promise<string[]> {
  await page.locator('.certificate h3').first().waitFor();
  // In which order is the wallet's matter: new ones come first.
  return (await page.locator('.certificate h3').allTextContents()).sort();
}

test('whoever prefers another address proves it by a link mailed there, and signs in with it', async () => {
  const student = newStudent('Anna', 'Lemaire');
  const preferred = `prefere.${student.address}`;
  await dropPasses(outputs, student, ['Dessin technique']);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const complaints = watch(page);

  const first = await linkOf(student);
  await page.goto(first);
  await page.getByText('Utiliser une autre adresse').click();
  await page.getByLabel('Votre autre adresse e-mail').fill('pas une adresse');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await page.getByRole('link', { name: 'Écrivez l’adresse en entier' }).waitFor();
  await examine(page, 'phone', 'other-address-wrong');
  await page.getByLabel('Votre autre adresse e-mail').fill(preferred);
  await page.getByRole('button', { name: 'Envoyer le lien' }).dblclick();
  await page.getByText(`Ouvrez l’e-mail envoyé à ${preferred}`).waitFor();
  await examine(page, 'phone', 'other-address-sent');

  await page.goto(linkTo('activation', await waitForMail(mailbox, preferred)));
  await page.reload();
  await page.getByText(preferred, { exact: true }).waitFor();
  await createAccount(outputs, page);
  expect(await titles(page)).toEqual(['Dessin technique']);
  await signOut(page);

  // The link to the first address was not used, but has nothing left to give: it says where the way goes on.
  await page.goto(first);
  await page.getByRole('heading', { name: 'Déjà dans un porte-document' }).waitFor();
  await examine(page, 'phone', 'already-linked');
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await enter(page, preferred);
  await page.waitForURL(`${portal}/fr/wallet`);

  await page.goto(first);
  await page.getByRole('heading', { name: 'Elles sont déjà chez vous' }).waitFor();
  await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).click();
  expect(await titles(page)).toEqual(['Dessin technique']);
  complaints();
  await visitor.close();
});

test('a link mailed to another address enters an open wallet only when its holder says so', async () => {
  const { first, second, page, visitor } = await twoStudents();
  const complaints = watch(page);
  await page.goto(await linkOf(second));
  await page.getByRole('heading', { name: 'Dans quel compte' }).waitFor();
  await page.getByText(`Votre session est ouverte avec ${first.address}`).waitFor();
  await examine(page, 'phone', 'link-other-address');

  await page.goto(`${portal}/fr/wallet`);
  expect(await titles(page)).toEqual(['Soudure – UE 1']);

  await page.goBack();
  await page.getByRole('button', { name: 'Ajouter à ce porte-document' }).click();
  await page.waitForURL(`${portal}/fr/wallet`);
  expect(await titles(page)).toEqual(['Soudure – UE 1', 'Soudure – UE 2']);
  // Two student numbers in one wallet: each certificate says which it was awarded to.
  await page.getByText(first.number, { exact: true }).waitFor();
  await page.getByText(second.number, { exact: true }).waitFor();
  await examine(page, 'phone', 'wallet-two-numbers');
  complaints();
  await visitor.close();
});

test('an address that has an account already leads to signing in, and then to adding', async () => {
  const student = newStudent('Driss', 'Amrani');
  const other: Student = { ...newStudent('Driss', 'Amrani'), address: student.address };
  await dropPasses(outputs, student, ['Cuisine – UE 1']);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await register(outputs, page, student);
  await signOut(page);

  await dropPasses(outputs, other, ['Cuisine – UE 2']);
  const mail = await waitForMail(mailbox, student.address, ({ text }) => Boolean(text?.includes('UE 2')));
  await page.goto(linkTo('activation', mail));
  await page.getByText('Un compte existe pour l’adresse').waitFor();
  await examine(page, 'phone', 'address-known');
  await enter(page, student.address);
  await page.getByRole('heading', { name: 'Ajoutez-les à votre porte-document' }).waitFor();
  await examine(page, 'phone', 'link-same-address');
  await page.getByRole('button', { name: 'Ajouter à mon porte-document' }).click();
  await page.waitForURL(`${portal}/fr/wallet`);
  expect(await titles(page)).toEqual(['Cuisine – UE 1', 'Cuisine – UE 2']);
  await visitor.close();
});

test('a page left open adds nothing to the wallet of whoever has signed in since', async () => {
  const { first, second, page, visitor } = await twoStudents();
  const third = newStudent('Dora', 'Delvaux');
  await dropPasses(outputs, third, ['Comptabilité – UE 3']);
  await page.goto(await linkOf(second));
  await page.getByText(`Votre session est ouverte avec ${first.address}`).waitFor();

  const otherTab = await visitor.newPage();
  await otherTab.goto(`${portal}/fr/wallet`);
  await signOut(otherTab);
  await register(outputs, otherTab, third);

  await page.getByRole('button', { name: 'Ajouter à ce porte-document' }).click();
  await page.getByText(`Votre session est ouverte avec ${third.address}`).waitFor();
  await otherTab.reload();
  expect(await titles(otherTab)).toEqual(['Comptabilité – UE 3']);

  // Signed out under it, the page goes back to asking who is there, and keeps the link.
  await signOut(otherTab);
  await page.getByRole('button', { name: 'Ajouter à ce porte-document' }).click();
  await page.getByRole('heading', { name: 'Créez votre compte' }).waitFor();
  await page.getByRole('button', { name: 'J’ai déjà un compte' }).click();
  await enter(page, first.address);
  await page.getByRole('button', { name: 'Ajouter à ce porte-document' }).click();
  await page.waitForURL(`${portal}/fr/wallet`);
  expect(await titles(page)).toEqual(['Soudure – UE 1', 'Soudure – UE 2']);
  await visitor.close();
});

test('a name of eighty letters and a title of two hundred stay within the page', async () => {
  const student = newStudent('X'.repeat(80), 'Y'.repeat(80));
  await dropPasses(outputs, student, ['W'.repeat(200)]);
  for (const screen of ['phone', 'desktop'] as const) {
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    await page.goto(await linkOf(student));
    await page.getByRole('heading', { name: '1 attestation vous attend' }).waitFor();
    await examine(page, screen, 'activation-long');
    const [waiting, sheet] = await Promise.all(
      ['.slip', 'section.sheet'].map((part) => page.locator(part).boundingBox()),
    );
    if (!waiting || !sheet) throw new Error('The page has lost one of its parts.');
    const apart = waiting.x + waiting.width <= sheet.x || waiting.y + waiting.height <= sheet.y;
    expect(apart, `what waits and the form overlap on a ${screen}`).toBe(true);
    await visitor.close();
  }
});
