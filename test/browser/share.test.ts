import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor } from '../stack/browser.ts';
import { register } from './account.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a certificate is shared with a PIN, checked by an employer, and gone for them once the link is withdrawn', async () => {
  const student = newStudent('Jonas', 'Wouters');
  await dropPasses(outputs, student, ['Électricité – UE 1', 'Électricité – UE 2']);
  const own = await newVisitor(browser, 'phone');
  await own.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await own.newPage();
  const complaints = watch(page);
  await register(outputs, page, student);

  await page.getByRole('link', { name: 'Partager par un lien' }).click();
  await page.getByLabel('Électricité – UE 1').check();
  await page.getByLabel('Titre').fill('Pour l’atelier Exemple');
  await page.getByLabel('Code PIN').fill('417263');
  await page.getByRole('button', { name: 'Créer le lien' }).click();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText('Le lien est copié').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${portal}/verify#s.`)).toBe(true);

  const employer = await newVisitor(browser, 'desktop');
  const visit = await employer.newPage();
  await visit.goto(link);
  await visit.getByLabel('Code PIN').fill('417263');
  await visit.getByRole('button', { name: 'Ouvrir' }).click();
  await visit.getByRole('heading', { name: 'Partagé par Jonas Wouters' }).waitFor();
  await visit.getByText('«\u00a0Pour l’atelier Exemple\u00a0»').waitFor();
  await visit.getByText('Électricité – UE 1').first().waitFor();
  const shown = (await visit.locator('main').textContent()) ?? '';
  expect(shown).toContain('Jonas Wouters');
  expect(shown).not.toMatch(/UE 2|72,5/);
  await visit.locator('[data-verdict="genuine"]').first().waitFor();
  await examine(visit, 'desktop', 'share-opened');

  await page.getByRole('link', { name: 'Voir mes partages' }).click();
  await page.getByText('Ouvert 1 fois').waitFor();
  await page.getByRole('button', { name: /^Retirer – Pour/ }).click();
  await page.getByRole('button', { name: /^Retirer – Pour/ }).click();
  await page.getByText('Le lien est retiré').waitFor();

  await visit.reload();
  await visit.getByRole('heading', { name: 'Ce partage n’existe pas, ou plus' }).waitFor();
  expect(await visit.locator('main').textContent()).not.toContain('Jonas');
  complaints();
  await own.close();
  await employer.close();
});
