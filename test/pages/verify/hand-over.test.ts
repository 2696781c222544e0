import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../browser/visit.ts';
import { type Screen, screens } from '../../stack/browser.ts';
import { focused } from '../hands.ts';
import { altered, type Checking, isAnswered, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

/** What is dragged or lies on the clipboard. */
function carried(page: Page, files: Readonly<Record<string, string>>): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(all)) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
}

const dropHere = (page: Page) => page.getByText('Déposez ici ce que vous voulez vérifier');
const another = (page: Page) => page.getByRole('button', { name: 'Vérifier une autre attestation' });

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a file may be dropped anywhere, and the page says so while it is held over it', async () => {
    const { page, end } = await checking.employer(screen);
    const dataTransfer = await carried(page, { 'a.jwt': await checking.credentialOf() });
    await page.locator('footer').dispatchEvent('dragenter', { dataTransfer });
    await dropHere(page).waitFor();
    await examine(page, screen, 'verify-drop');
    await page.locator('body').dispatchEvent('dragleave', { dataTransfer });
    await dropHere(page).waitFor({ state: 'detached' });
    await page.locator('footer').dispatchEvent('dragover', { dataTransfer });
    await dropHere(page).waitFor();
    await page.locator('footer').dispatchEvent('drop', { dataTransfer });
    await isAnswered(page, 'genuine');
    expect(await dropHere(page).count()).toBe(0);
    await end();
  });

  test('several files are answered at once, each by its name', async () => {
    const { page, end } = await checking.employer(screen);
    const jwt = await checking.credentialOf();
    const dataTransfer = await carried(page, {
      'bonne.jwt': jwt,
      'fausse.jwt': altered(jwt),
      'lettre.txt': 'Bonjour',
    });
    await page.locator('main').dispatchEvent('drop', { dataTransfer });
    await page.getByRole('heading', { level: 1, name: '1 attestation sur 3 n’est pas valable' }).waitFor();
    const answers = await page
      .locator('.answer')
      .evaluateAll((all) =>
        all.map((each) => [
          each.querySelector('.of-file')?.textContent,
          (each.querySelector('.verdict') as HTMLElement | null)?.dataset.verdict,
        ]),
      );
    expect(answers).toEqual([
      ['Fichier «\u00a0bonne.jwt\u00a0»', 'genuine'],
      ['Fichier «\u00a0fausse.jwt\u00a0»', 'altered'],
      ['Fichier «\u00a0lettre.txt\u00a0»', 'unreadable'],
    ]);
    await examine(page, screen, 'verify-files');
    await end();
  });
});

test('on an answer too the next file may be dropped, and on what somebody has shared', async () => {
  const { page, end } = await checking.employer('desktop', 'fr', `#s.${await checking.sharedBy()}`);
  const jwt = await checking.credentialOf();
  await page.locator('[data-verdict="genuine"]').first().waitFor();
  const drop = async (content: string) =>
    page.locator('body').dispatchEvent('drop', { dataTransfer: await carried(page, { a: content }) });
  await drop(altered(jwt));
  await isAnswered(page, 'altered');
  await drop(jwt);
  await page.locator('[data-verdict="genuine"]').waitFor();
  await end();
});

test('with the keyboard alone several files are chosen, and a text is pasted from anywhere', async () => {
  const { page, visitor, end } = await checking.employer('desktop');
  const jwt = await checking.credentialOf();
  await visitor.grantPermissions(['clipboard-read', 'clipboard-write']);
  const choice = page.waitForEvent('filechooser');
  await page.locator('main').getByText('Choisir un fichier').waitFor();
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('type'))) === 'file') break;
  }
  await page.keyboard.press('Enter');
  const chooser = await choice;
  expect(chooser.isMultiple()).toBe(true);
  const file = (name: string, content: string) => ({
    ...{ name, mimeType: 'application/jwt', buffer: Buffer.from(content) },
  });
  await chooser.setFiles([file('a.jwt', jwt), file('b.jwt', altered(jwt))]);
  await page.getByRole('heading', { level: 1, name: '1 attestation sur 2 n’est pas valable' }).waitFor();
  await expect.poll(() => focused(page)).toBe('1 attestation sur 2 n’est pas valable');

  await page.evaluate((text) => navigator.clipboard.writeText(text), jwt);
  await page.keyboard.press('Control+V');
  await isAnswered(page, 'genuine');
  await another(page).focus();
  await page.keyboard.press('Enter');

  // In a field what is pasted is what one types.
  await page.evaluate(() => navigator.clipboard.writeText('Dupont'));
  await page.getByLabel('Nom de famille').focus();
  await page.keyboard.press('Control+V');
  expect(await page.getByLabel('Nom de famille').inputValue()).toBe('Dupont');
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  await end();
});

test('a file is pasted wherever the cursor is', async () => {
  const { page, end } = await checking.employer('desktop');
  const clipboardData = await carried(page, { 'a.jwt': await checking.credentialOf() });
  await page.getByLabel('Nom de famille').focus();
  await clipboardData.evaluate((data) => {
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await isAnswered(page, 'genuine');
  await end();
});

test('a folder, or a file that is gone, is unreadable and stops nothing', async () => {
  const { page, end } = await checking.employer('desktop');
  const dataTransfer = await carried(page, { dossier: 'x', 'a.jwt': await checking.credentialOf() });
  await dataTransfer.evaluate(({ files }) => {
    Object.defineProperty(files[0], 'arrayBuffer', { value: () => Promise.reject(new DOMException('Gone')) });
  });
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
  await page.locator('[data-verdict="genuine"]').waitFor();
  expect(await page.locator('[data-verdict="unreadable"]').count()).toBe(1);
  await end();
});
