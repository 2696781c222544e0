import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf, readSeal } from '../../lambdas/testing/read-pdf.ts';
import { enter } from '../browser/account.ts';
import { examine } from '../browser/visit.ts';
import { type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { memberAt } from './member.ts';
import { amina, successor } from './people.ts';
import { saved } from './saved.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function transcript(screen: Screen) {
  const member = await memberAt(browser, 'wallet', { screen });
  const { page } = member;
  await page.getByRole('link', { name: 'Faire un relevé' }).click();
  await page.getByRole('heading', { level: 1, name: 'Relevé d’attestations' }).waitFor();
  return member;
}

/** The bytes of what a press on the button brings. */
async function downloaded(page: Page): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le relevé' }).click(),
  ]);
  await page.getByText('Votre relevé est dans vos téléchargements').waitFor();
  return { name: download.suggestedFilename(), content: await saved(download) };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('what is chosen comes in one sealed document, after at least one is chosen', async () => {
    const { page, end } = await transcript(screen);
    await examine(page, screen, 'transcript');
    const boxes = await page.getByRole('checkbox').all();
    for (const box of boxes) await box.uncheck();
    await page.getByText('0 attestation choisie').waitFor();
    await page.getByRole('button', { name: 'Télécharger le relevé' }).click();
    await page.getByText('Choisissez au moins une attestation').waitFor();
    await examine(page, screen, 'transcript-nothing-chosen');
    await page.getByRole('checkbox', { name: 'Comptabilité générale' }).check();
    await page.getByText('1 attestation choisie').waitFor();
    const { content, name } = await downloaded(page);
    expect(name).toBe('releve-attestations.pdf');
    expect(readSeal(content).isIntact).toBe(true);
    const { attachments, text } = await readPdf(content);
    expect(text).toContain('Comptabilité générale');
    expect(Object.keys(attachments)).toEqual([`credential-${successor}.jwt`]);
    await end();
  });
});

test('the signed certificates come in one file too', async () => {
  const { page, end } = await transcript('desktop');
  await page.getByLabel('Les attestations signées').check();
  const { content, name } = await downloaded(page);
  expect(name).toBe('releve-attestations.json');
  expect(JSON.parse(content.toString())).toMatchObject({ type: 'VerifiablePresentation' });
  await end();
});

test('whoever is not signed in any more signs in, and finds what was chosen', async () => {
  const { page, portal, settled, end } = await transcript('desktop');
  await page.getByRole('checkbox', { name: 'Économie politique' }).uncheck();
  await settled();
  await portal.sessions.endAll(amina.accountId);
  await page.getByRole('button', { name: 'Télécharger le relevé' }).click();
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(page, amina.email, amina.password);
  await page.getByRole('heading', { level: 1, name: 'Relevé d’attestations' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Économie politique' }).isChecked()).toBe(false);
  expect(await page.getByRole('checkbox', { name: 'Comptabilité générale' }).isChecked()).toBe(true);
  await downloaded(page);
  await end();
});

test('whoever is not signed in signs in, and comes to the transcript', async () => {
  const { page, portal, end } = await transcript('phone');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByText('Votre session est fermée').waitFor();
  await page.goto(`${portal.origin}/fr/transcript`);
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(page, amina.email, amina.password);
  await page.getByRole('heading', { level: 1, name: 'Relevé d’attestations' }).waitFor();
  await end();
});
