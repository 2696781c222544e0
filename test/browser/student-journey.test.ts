import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { createAccount, password, register, signIn, signOut } from './account.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { mailbox, portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a student goes from the mail to a wallet, and later certificates come by themselves', async () => {
    const student = newStudent();
    await dropPasses(outputs, student, ['Comptabilité générale', 'Web : principes de base']);
    const mail = await waitForMail(mailbox, student.address);
    expect(mail.text).toContain('Comptabilité générale');
    expect(mail.text).toContain('Web : principes de base');

    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    const complaints = watch(page);

    await page.goto(linkTo('activation', mail));
    await page.getByRole('heading', { name: '2 attestations vous attendent' }).waitFor();
    await page.getByText(student.number).first().waitFor();
    await page.getByText('Comptabilité générale').waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe(student.firstName);
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe(student.lastName);

    // Sent too early, the form says what is missing and keeps what was typed.
    await page.getByLabel('Choisissez un mot de passe').fill('court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByText('Quelque chose est à corriger').waitFor();
    await examine(page, screen, 'activation-errors');

    await createAccount(outputs, page);

    await page.getByRole('heading', { name: 'Mes attestations' }).waitFor();
    await page.getByRole('heading', { name: 'Comptabilité générale' }).waitFor();
    await page.getByRole('heading', { name: 'Web : principes de base' }).waitFor();

    const cookies = await visitor.cookies();
    expect(cookies).toMatchObject([
      { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
    ]);

    await signOut(page);
    expect(await visitor.cookies()).toEqual([]);

    await signIn(outputs, page, student.address);
    await page.waitForURL(`${portal}/fr/wallet`);
    await page.getByRole('heading', { name: 'Comptabilité générale' }).waitFor();

    await dropPasses(outputs, student, ['Anglais en situation – UE 2']);
    const news = await waitForMail(mailbox, student.address, ({ text }) =>
      Boolean(text?.includes('Anglais')),
    );
    expect(news.text).not.toContain('/activation#');
    await page.goto(linkTo('wallet', news));
    await page.getByRole('heading', { name: 'Anglais en situation – UE 2' }).waitFor();
    expect(await page.getByText('En cours d’activation').count()).toBe(0);
    expect(await mailsTo(mailbox, student.address)).toHaveLength(2);

    complaints();
    await visitor.close();
  });

  test('a forgotten password is replaced, and the old one is dead', async () => {
    const student = newStudent('Sofie', 'De Smet');
    await dropPasses(outputs, student, ['Néerlandais – UE 3']);
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    const complaints = watch(page);
    await register(outputs, page, student);
    await signOut(page);

    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.getByLabel('Adresse e-mail').fill(student.address);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('heading', { name: 'Regardez vos e-mails' }).waitFor();
    await examine(page, screen, 'forgot-sent');

    const mail = await waitForMail(mailbox, student.address, ({ text }) =>
      Boolean(text?.includes('/reset#')),
    );
    await page.goto(linkTo('reset', mail));
    const renewed = 'cinq autres mots bien choisis';
    await page.getByLabel('Choisissez un mot de passe').fill(renewed);
    await page.getByLabel('Répétez le mot de passe').fill(renewed);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre nouveau mot de passe est enregistré').waitFor();

    await signIn(outputs, page, student.address, password);
    await page.getByText('L’adresse ou le mot de passe ne convient pas').waitFor();
    await examine(page, screen, 'home-refused');
    await signIn(outputs, page, student.address, renewed);
    await page.waitForURL(`${portal}/fr/wallet`);
    await page.getByRole('heading', { name: 'Néerlandais – UE 3' }).waitFor();

    complaints();
    await visitor.close();
  });

  test('a link that is wrong, used or in a wallet already has a kind page with a way on', async () => {
    const student = newStudent('Ibrahim', 'El Khattabi');
    await dropPasses(outputs, student, ['Mathématiques appliquées']);
    const mail = await waitForMail(mailbox, student.address);
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();

    await page.goto(`${portal}/fr/activation#${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'Ce lien n’est pas complet' }).waitFor();
    await page.getByRole('link', { name: 'Demander un nouveau lien' }).waitFor();
    await examine(page, screen, 'link-unknown');

    await register(outputs, page, student);
    await signOut(page);
    await page.goto(linkTo('activation', mail));
    await page.getByRole('heading', { name: 'Ce lien a déjà servi' }).waitFor();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    await examine(page, screen, 'link-used');

    await page.goto(`${portal}/fr/renew`);
    await page.getByLabel('Votre matricule ou votre adresse e-mail').fill(student.number.toLowerCase());
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('heading', { name: 'Regardez vos e-mails' }).waitFor();
    await examine(page, screen, 'renew-sent');
    await visitor.close();
  });
});

test('a scanner that opens the link in a browser, scripts and all, changes nothing and is nobody', async () => {
  const student = newStudent('Ana', 'García');
  await dropPasses(outputs, student, ['Espagnol – UE 1']);
  const link = linkTo('activation', await waitForMail(mailbox, student.address));

  const scanner = await newVisitor(browser, 'desktop');
  for (let visit = 0; visit < 10; visit += 1) {
    const page = await scanner.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Créer mon compte' }).waitFor();
    await page.close();
  }
  expect(await scanner.cookies()).toEqual([]);
  await scanner.close();

  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await register(outputs, page, student);
  await page.getByRole('heading', { name: 'Espagnol – UE 1' }).waitFor();
  await visitor.close();
});

test('the whole way can be gone with the keyboard alone', async () => {
  const student = newStudent('Noor', 'Peeters');
  await dropPasses(outputs, student, ['Gestion de projet']);
  const visitor = await newVisitor(browser, 'desktop');
  const page = await visitor.newPage();
  await page.goto(linkTo('activation', await waitForMail(mailbox, student.address)));
  await page.getByRole('button', { name: 'Créer mon compte' }).waitFor();

  const reach = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        // Past the last stop the browser's own controls come, and the page's body counts as active.
        if (!element?.matches('a, button, input')) return '';
        return (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
      });
      if (focused.includes(name)) return;
    }
    throw new Error(`The keyboard does not reach “${name}”`);
  };
  await reach('Choisissez un mot de passe');
  await page.keyboard.type(password);
  await reach('Répétez le mot de passe');
  await page.keyboard.type(password);
  await reach('J’accepte les');
  await page.keyboard.press('Space');
  await reach('Créer mon compte');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${portal}/fr/wallet`);
  await page.getByRole('heading', { name: 'Gestion de projet' }).waitFor();
  await reach('Se déconnecter');
  await page.keyboard.press('Enter');
  await page.getByText('Votre session est fermée').waitFor();
  await visitor.close();
});

test('the front door leads to the language of the browser', async () => {
  const visitor = await newVisitor(browser, 'desktop');
  const page = await visitor.newPage();
  await page.goto(portal);
  expect(page.url()).toBe(`${portal}/fr/`);
  await page.goto(`${portal}/fr/nowhere`);
  await page.getByRole('heading', { name: 'Page introuvable' }).waitFor();
  await examine(page, 'desktop', 'missing');
  await visitor.close();
});
