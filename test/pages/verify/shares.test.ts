import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days, instantOf } from '../../../domain/clock.ts';
import { examine } from '../../browser/visit.ts';
import { type Checking, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

describe('what is shared by a link', () => {
  test('is shown with an answer for each, whose it is, and nothing of it to a search engine', async () => {
    const { page, end } = await checking.employer('phone', 'fr', `#s.${await checking.sharedBy()}`);
    await page.getByRole('heading', { level: 1, name: 'Candidature chez Exemple' }).waitFor();
    await page.getByText('Partagé par Amina El Idrissi').waitFor();
    await page.getByText('Toutes sont authentiques et valables').waitFor();
    await page.getByText('14 mars 1998').waitFor();
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.verdict));
    expect(verdicts.length).toBeGreaterThan(4);
    expect(new Set(verdicts)).toEqual(new Set(['genuine']));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
    await examine(page, 'phone', 'verify-share');
    await end();
  });

  test('with a PIN is opened by it alone', async () => {
    const { page, end } = await checking.employer(
      'desktop',
      'fr',
      `#s.${await checking.sharedBy({ pin: '482913' })}`,
    );
    await page.getByRole('heading', { name: 'Ce partage demande un code' }).waitFor();
    await page.getByLabel('Code PIN').fill('000000');
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('alert').waitFor();
    await examine(page, 'desktop', 'verify-share-pin');
    await page.getByLabel('Code PIN').fill('482913');
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('heading', { level: 1, name: 'Candidature chez Exemple' }).waitFor();
    await examine(page, 'desktop', 'verify-share');
    await end();
  });

  test('opens nothing once it has ended, and says so without telling what it was', async () => {
    const { clock } = checking.portal;
    const id = await checking.sharedBy({ expiresAt: instantOf(clock.now() + days(7)) });
    clock.pass(days(7));
    for (const link of [id, 'x'.repeat(22)]) {
      const { page, end } = await checking.employer('phone', 'fr', `#s.${link}`);
      await page.getByRole('heading', { name: 'Ce partage n’existe pas, ou plus' }).waitFor();
      await page.getByText('ou il est échu').waitFor();
      await page.getByRole('link', { name: 'Vérifier une autre attestation' }).waitFor();
      expect(await page.locator('[data-verdict]').count()).toBe(0);
      expect(await page.locator('main').textContent()).not.toMatch(/Amina|Candidature/);
      await examine(page, 'phone', 'verify-share-ended');
      await end();
    }
  });
});
