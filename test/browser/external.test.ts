import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import { password, register, signOut } from './account.ts';
import { goToProvider, identify } from './provider.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { mailbox, portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the provider calls somebody whom no other test knows. */
const newName = () => `personne-${randomUUID()}`;

test.each(Object.keys(screens) as Screen[])(
  'on a %s, a student makes an account with another provider’s word and no password, and comes back with it',
  async (screen) => {
    const student = newStudent('Inès', 'Moreau');
    const name = newName();
    await dropPasses(outputs, student, ['Menuiserie – UE 1']);
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    const complaints = watch(page);
    await page.goto(linkTo('activation', await waitForMail(mailbox, student.address)));
    await page.getByRole('heading', { name: 'Créez votre compte' }).waitFor();
    await examine(page, screen, 'activation-providers');

    await identify(page, name);
    await page.getByText('Identité Exemple a confirmé que c’est vous').waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Inès');
    expect(await page.getByLabel('Choisissez un mot de passe').count()).toBe(0);
    await examine(page, screen, 'activation-proven');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByText('Quelque chose est à corriger').waitFor();
    await page.getByLabel('J’accepte les conditions').check();
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.waitForURL(`${portal}/fr/wallet`);
    await page.getByRole('heading', { name: 'Menuiserie – UE 1' }).waitFor();
    expect((await visitor.cookies(portal)).map((cookie) => cookie.name)).toContain('__Host-session');
    expect((await visitor.cookies(portal)).map((cookie) => cookie.name)).not.toContain(
      '__Host-external-proof',
    );

    await signOut(page);
    await examine(page, screen, 'home-providers');
    // The provider knows them still: one press and they are in.
    await page.getByRole('button', { name: 'Continuer avec Identité Exemple' }).click();
    await page.waitForURL(`${portal}/fr/wallet`);
    await page.getByRole('heading', { name: 'Menuiserie – UE 1' }).waitFor();
    complaints();
    await visitor.close();
  },
);

test('an identity that nobody knows opens nothing, and is linked to an account by its password', async () => {
  const student = newStudent('Marc', 'Dubois');
  const name = newName();
  await dropPasses(outputs, student, ['Électricité – UE 4']);
  const first = await newVisitor(browser, 'desktop');
  await register(outputs, await first.newPage(), student);
  await first.close();

  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.goto(`${portal}/fr/`);
  await identify(page, name);
  await page.getByRole('heading', { name: 'Identité Exemple vous connaît, nous pas encore' }).waitFor();
  expect((await visitor.cookies(portal)).map((cookie) => cookie.name)).not.toContain('__Host-session');
  await examine(page, 'phone', 'external-unknown');
  await page.reload();

  await page.getByLabel('Adresse e-mail').fill(student.address);
  await page.getByLabel('Mot de passe', { exact: true }).fill('un mauvais mot de passe');
  await page.getByRole('button', { name: 'Entrer et relier' }).click();
  await page.getByText('L’adresse ou le mot de passe ne convient pas').waitFor();
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'C’est relié' }).waitFor();
  await examine(page, 'phone', 'external-linked');
  await waitForMail(mailbox, student.address, ({ subject }) => subject.startsWith('Un autre service'));
  await page.getByRole('link', { name: 'Ouvrir mon porte-document' }).click();
  await page.getByRole('heading', { name: 'Électricité – UE 4' }).waitFor();
  await visitor.close();

  const other = await newVisitor(browser, 'desktop');
  const desk = await other.newPage();
  await desk.goto(`${portal}/fr/`);
  await identify(desk, name);
  await desk.waitForURL(`${portal}/fr/wallet`);
  await desk.getByRole('heading', { name: 'Électricité – UE 4' }).waitFor();

  await desk.goto(`${portal}/fr/settings`);
  const services = desk.getByRole('region', { name: 'Autres services' });
  await services.getByText('Identité Exemple').first().waitFor();
  // The one provider is linked: it is not offered as if it were new.
  expect(await services.getByText('Relier un service').count()).toBe(0);
  await services.locator('summary', { hasText: 'Retirer' }).click();
  await examine(desk, 'desktop', 'settings-services');
  await services.getByLabel('Mot de passe', { exact: true }).fill(password);
  await desk.keyboard.press('Enter');
  await services.getByText('C’est retiré').waitFor();
  await services.getByText('Relier un service').click();
  await services.getByRole('button', { name: 'Relier Identité Exemple' }).click();
  await desk.getByRole('heading', { name: 'Relier Identité Exemple à votre compte' }).waitFor();
  await examine(desk, 'desktop', 'external-known');
  await desk.getByLabel('Mot de passe', { exact: true }).fill('un mauvais mot de passe');
  await desk.getByRole('button', { name: 'Relier à mon compte' }).click();
  await desk.getByText('Ce n’est pas votre mot de passe').waitFor();
  await desk.getByRole('button', { name: 'changer de compte' }).waitFor();
  await desk.goto(`${portal}/fr/wallet`);
  await signOut(desk);
  await desk.getByRole('button', { name: 'Continuer avec Identité Exemple' }).click();
  await desk.getByRole('heading', { name: 'Identité Exemple vous connaît, nous pas encore' }).waitFor();
  complaints();
  await other.close();
});

test('a link to an address that has an account, and an identity: the password joins both, once', async () => {
  const student = newStudent('Lina', 'Peeters');
  const again = { ...newStudent('Lina', 'Peeters'), address: student.address };
  await dropPasses(outputs, student, ['Couture – UE 1']);
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await register(outputs, page, student);
  await signOut(page);
  await dropPasses(outputs, again, ['Couture – UE 2']);
  const mail = await waitForMail(mailbox, student.address, ({ text }) => Boolean(text?.includes('UE 2')));
  await page.goto(linkTo('activation', mail));
  await page.getByText('Un compte existe pour l’adresse').waitFor();
  await identify(page, newName());
  await page.getByText('Entrez une fois le mot de passe de votre compte').waitFor();
  await examine(page, 'phone', 'address-known-proven');
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrer et relier' }).click();
  await page.getByRole('button', { name: 'Ajouter à mon porte-document' }).click();
  await page.waitForURL(`${portal}/fr/wallet`);
  await page.getByRole('heading', { name: 'Couture – UE 2' }).waitFor();
  await visitor.close();
});

test('whoever says no at the provider is told that nothing has changed, and goes on with a password', async () => {
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await page.goto(`${portal}/fr/`);
  await goToProvider(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'La connexion n’a pas eu lieu' }).waitFor();
  await examine(page, 'phone', 'external-denied');
  expect(page.url()).toBe(`${portal}/fr/external`);
  await page.getByRole('link', { name: 'Revenir à la connexion' }).click();
  await page.getByRole('heading', { name: 'Identifiez-vous' }).waitFor();
  await visitor.close();
});

test('a provider that breaks down leaves its visitor on a page that says so', async () => {
  const visitor = await newVisitor(browser, 'desktop');
  const page = await visitor.newPage();
  await page.goto(`${portal}/fr/`);
  await identify(page, 'panne');
  await page.getByRole('heading', { name: 'Ce service ne répond pas' }).waitFor();
  await examine(page, 'desktop', 'external-unavailable');
  await visitor.close();
});

test('the address that a provider sends back to serves once, and in one browser', async () => {
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/external/callback')) answers.push(request.url());
  });
  await page.goto(`${portal}/fr/`);
  await identify(page, newName());
  await page.getByRole('heading', { name: 'Identité Exemple vous connaît' }).waitFor();
  const stranger = await newVisitor(browser, 'phone');
  for (const somebody of [visitor, stranger]) {
    const tab = await somebody.newPage();
    await tab.goto(answers[0] ?? '');
    await tab.getByRole('heading', { name: 'Cette identification n’est plus valable' }).waitFor();
    await examine(tab, 'phone', 'external-stale');
    await somebody.close();
  }
});

test.each([
  ['nl', 'U bent niet aangemeld'],
  ['en', 'You have not been signed in'],
  ['de', 'Sie sind nicht angemeldet'],
])('what went wrong is said in %s too', async (language, title) => {
  const visitor = await newVisitor(browser, 'desktop');
  const page = await visitor.newPage();
  for (const ending of ['denied', 'unavailable', 'stale', 'refused', 'elsewhere'] as const) {
    await page.goto(`${portal}/${language}/external#${ending}`);
    await page.reload();
    await page.locator('h1').waitFor();
  }
  await page.goto(`${portal}/${language}/`);
  await page.goto(`${portal}/${language}/external#denied`);
  await page.getByRole('heading', { name: title }).waitFor();
  await examine(page, 'desktop', `external-denied-${language}`);
  await visitor.close();
});
