import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../../stack/browser.ts';
import { successor } from '../people.ts';
import { type Checking, isAnswered, startChecking, verdictOn } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

test('a link without a language leads to the page, with what stands behind the hash', async () => {
  const visitor: BrowserContext = await newVisitor(checking.browser, 'phone');
  const page = await visitor.newPage();
  await page.goto(`${checking.portal.origin}/verify#n.${successor}`);
  expect(page.url()).toBe(`${checking.portal.origin}/fr/verify#n.${successor}`);
  await visitor.close();
});

describe.each(Object.keys(screens) as Screen[])('by its number, on a %s', (screen) => {
  test('a certificate is found with its holder’s last name, and not with another', async () => {
    const { page, end } = await checking.employer(screen, 'fr', `#n.${successor}`);
    expect(await page.getByLabel('Numéro de l’attestation').inputValue()).toBe(successor);
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await page.getByRole('link', { name: 'Indiquez le nom de famille' }).waitFor();
    await examine(page, screen, 'verify-number');
    await page.getByLabel('Nom de famille').fill('Dupont');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await isAnswered(page, 'unknown');
    await examine(page, screen, 'verify-unknown');
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
    await page.getByLabel('Nom de famille').fill('el-idrissi');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await isAnswered(page, 'genuine');
    await page.getByText('ne confirme donc pas celui qui est imprimé').waitFor();
    expect(await page.locator('.certificate').textContent()).not.toContain('78,5');
    await examine(page, screen, 'verify-by-number');
    await end();
  });

  test('one that was corrected or taken back says so, whoever has its file', async () => {
    const revoked = checking.portal.register.all().filter(({ state }) => state === 'revoked');
    const found = new Set<string>();
    for (const { id } of revoked) {
      const { page, end } = await checking.employer(screen, 'fr', `#n.${id}`);
      await page.getByLabel('Nom de famille').fill('El Idrissi');
      await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
      await verdictOn(page).waitFor();
      const verdict = (await verdictOn(page).getAttribute('data-verdict')) ?? '';
      found.add(verdict);
      await examine(page, screen, `verify-${verdict}`);
      expect(await page.locator('.verdict').textContent()).toContain('30\u00a0juin 2026');
      await end();
    }
    expect([...found].sort()).toEqual(['revoked', 'superseded']);
  });
});
