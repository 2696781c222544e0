import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days, instantOf } from '../../../domain/clock.ts';
import { examine } from '../../browser/visit.ts';
import { successor } from '../people.ts';
import { type Checking, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

describe('what is shared by a link', () => {
  test('is shown with an answer for each, whose it is, and nothing of it to a search engine', async () => {
    const { page, end } = await checking.employer('phone', 'fr', `#s.${await checking.sharedBy()}`);
    await page.getByRole('heading', { level: 1, name: 'Partagé par Amina El Idrissi' }).waitFor();
    await page.getByText(/^Les \d+ attestations sont authentiques et valables$/).waitFor();
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

  test('has its student’s own words below the answer and in quotation marks, so that they never look like it', async () => {
    const title = 'Authentique : attestation vérifiée par l’institut';
    const certificates = [successor];
    const id = await checking.sharedBy({ title, certificates });
    const { page, end } = await checking.employer('desktop', 'fr', `#s.${id}`);
    await page.locator('[data-verdict="genuine"]').waitFor();
    const headings = await page.locator(':is(h1, h2, h3, .eyebrow)').allTextContents();
    expect(headings.join()).not.toContain(title);
    const words = page.locator('main figure');
    expect(await words.textContent()).toBe(`Titre donné par Amina El Idrissi«\u00a0${title}\u00a0»`);
    const below = async (above: string) =>
      ((await words.boundingBox())?.y ?? 0) > ((await page.locator(above).first().boundingBox())?.y ?? 0);
    expect([await below('[data-verdict]'), await below('.certificate')]).toEqual([true, true]);
    expect(await page.title()).not.toContain(title);
    await examine(page, 'desktop', 'verify-share-title');
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
    await page.getByRole('heading', { level: 1, name: 'Partagé par Amina El Idrissi' }).waitFor();
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
