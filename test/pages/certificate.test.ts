import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter } from '../browser/account.ts';
import { examine, print } from '../browser/visit.ts';
import { type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused, handsOn } from './hands.ts';
import { loseAnswer } from './lost-answer.ts';
import { memberAt } from './member.ts';
import { amina, fullWallet, successor } from './people.ts';
import type { Portal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** The page of one of Amina's certificates. */
const certificatePage = (
  screen: Screen,
  number: string = successor,
  fill: (portal: Portal) => void = fullWallet,
) => memberAt(browser, `certificate#${number}`, { screen, fill });

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a certificate shows all its facts, and can be printed alone on one sheet', async () => {
    const { page, end } = await certificatePage(screen);
    await page.getByRole('heading', { level: 1, name: 'Comptabilité générale' }).waitFor();
    const facts = await page.locator('.certificate').textContent();
    await page.getByText('Délivrée à Bruxelles, le').waitFor();
    for (const fact of [
      '78,5',
      '7132 01 U21 D3',
      '26\u00a0juin 2026',
      amina.studentNumber,
      '14\u00a0mars 1998',
    ])
      expect(facts).toContain(fact);
    await examine(page, screen, 'certificate');
    expect(await print(page, `certificate-${screen}`)).toBe(1);
    await end();
  });

  test('an error in it is told to the secretariat once, however often the button is pressed', async () => {
    const { page, portal, end } = await certificatePage(screen);
    await page.getByText('Une erreur dans cette attestation').click();
    await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
    await page.getByRole('link', { name: 'Écrivez ce qui n’est pas juste' }).waitFor();
    await examine(page, screen, 'certificate-report-errors');
    await page.getByLabel('Votre message').fill('Mon résultat était de 87,5 %.');
    await page.getByRole('button', { name: 'Envoyer au secrétariat' }).dblclick();
    await page.getByText('Votre message est en route').waitFor();
    await examine(page, screen, 'certificate-report-sent');
    expect(portal.asked).toMatchObject([{ to: 'secretariat' }, { to: 'student' }]);
    await end();
  });

  test('a certificate that is in another wallet, or in none, is not here', async () => {
    const { page, end } = await certificatePage(screen, 'ZZZZZZZZZZZZZZZZ');
    await page.getByRole('heading', { name: 'Cette attestation n’est pas ici' }).waitFor();
    await examine(page, screen, 'certificate-missing');
    await end();
  });
});

/** A certificate's page from which a message was sent, whose answer was lost. */
async function lostMessage() {
  const member = await certificatePage('desktop');
  const { page } = member;
  await page.getByText('Une erreur dans cette attestation').click();
  await page.getByLabel('Votre message').fill('Mon nom est mal écrit.');
  await loseAnswer(page, '**/api/wallet/error-report');
  await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await page.getByText('Le serveur ne répond pas').waitFor();
  return member;
}

test('a message whose answer was lost is sent again as the same message', async () => {
  const { page, portal, end } = await lostMessage();
  expect(await page.getByLabel('Votre message').inputValue()).toBe('Mon nom est mal écrit.');
  await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await page.getByText('Votre message est en route').waitFor();
  expect(portal.asked).toHaveLength(4);
  expect(portal.asked.slice(2)).toEqual(portal.asked.slice(0, 2));
  await end();
});

test('a message that is changed after its answer was lost is another, and reaches the secretariat too', async () => {
  const { page, portal, end } = await lostMessage();
  await page.getByLabel('Votre message').fill('Mon nom est mal écrit, et mon prénom aussi.');
  await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await page.getByText('Votre message est en route').waitFor();
  const [first, , second] = portal.asked as { id?: string }[];
  expect(second).toMatchObject({ to: 'secretariat', message: 'Mon nom est mal écrit, et mon prénom aussi.' });
  expect(second?.id).not.toBe(first?.id);
  await end();
});

test('a message about one certificate is not found at another', async () => {
  const { page, portal, settled, end } = await certificatePage('desktop');
  const other = portal.register.all().find(({ title }) => title === 'Économie politique');
  await page.getByText('Une erreur dans cette attestation').click();
  await page.getByLabel('Votre message').fill('Mon résultat était de 87,5 %.');
  // What the page still asks for would find out first, and leave.
  await settled();
  await portal.sessions.endAll(amina.accountId);
  await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await page.goto(`${portal.origin}/fr/#certificate.${other?.id}`);
  await page.reload();
  await enter(page, amina.email, amina.password);
  await page.getByText('Une erreur dans cette attestation').click();
  expect(await page.getByLabel('Votre message').inputValue()).toBe('');
  await page.goto(`${portal.origin}/fr/certificate#${successor}`);
  await expect.poll(() => page.getByLabel('Votre message').inputValue()).toContain('87,5');
  await end();
});

test('a corrected certificate leads to the one in its place', async () => {
  const { page, portal, end } = await certificatePage('phone');
  const old = portal.register.all().find(({ state }) => state === 'revoked');
  await page.goto(`${portal.origin}/fr/certificate#${old?.id}`);
  await page.getByText('Corrigée le 30 juin 2026').waitFor();
  await examine(page, 'phone', 'certificate-superseded');
  await page.getByRole('link', { name: 'Voir l’attestation corrigée' }).click();
  await page.getByText('78,5').waitFor();
  await page.getByText('Valable', { exact: true }).waitFor();
  await end();
});

test('whoever is not signed in signs in, and comes to the certificate', async () => {
  const { page, portal, end } = await certificatePage('phone');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByText('Votre session est fermée').waitFor();
  await page.goto(`${portal.origin}/fr/certificate#${successor}`);
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(page, amina.email, amina.password);
  await page.getByRole('heading', { level: 1, name: 'Comptabilité générale' }).waitFor();
  await end();
});

test('with the keyboard alone one goes from the wallet to a certificate and writes about it', async () => {
  const { page, end } = await memberAt(browser, 'wallet');
  await page.getByRole('heading', { name: 'Mes attestations' }).waitFor();
  const { choose, type } = handsOn(page);
  await type('Chercher', 'économie');
  await choose('Économie politique');
  await page.getByRole('heading', { level: 1, name: 'Économie politique' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Économie politique');
  await choose('Une erreur dans cette attestation');
  expect(await focused(page)).toContain('Une erreur dans cette attestation');
  await type('Votre message', 'Le code est faux.');
  await choose('Envoyer au secrétariat');
  await page.getByText('Votre message est en route').waitFor();
  await expect.poll(() => focused(page)).toContain('Votre message est en route');
  await end();
});
