import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActiveCertificate } from '../../../domain/certificate.ts';
import { newVisitor } from '../../stack/browser.ts';
import { successor } from '../people.ts';
import { type Checking, isAnswered, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

/** Somebody who opens the page while the connection breaks off: none of the files of a part of its script come. */
async function employer(part: string) {
  const visitor = await newVisitor(checking.browser, 'phone');
  const page = await visitor.newPage();
  await page.clock.setFixedTime(checking.portal.clock.now());
  const address = `${checking.portal.origin}/fr/verify`;
  const html = await (await visitor.request.get(address)).text();
  const files = new RegExp(`name="part-${part}" content="([^"]+)"`).exec(html)?.[1]?.split(' ') ?? [];
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await page.route(`**${file}`, (route) => route.abort());
  await page.goto(address);
  return {
    page,
    async mend() {
      await page.unrouteAll();
    },
    end: () => visitor.close(),
  };
}

async function sealed(): Promise<Buffer> {
  const { portal } = checking;
  const certificate = portal.register.all().find(({ id }) => id === successor) as ActiveCertificate;
  return portal.seal.documentOf([{ certificate, jwt: await checking.credentialOf() }], portal.origin);
}

const retry = (page: Page) => page.getByRole('button', { name: 'Réessayer' });

test.each(['check', 'pdf-seal'])(
  'a file is checked after all once the connection is back, though %s did not come at first',
  async (part) => {
    const { page, mend, end } = await employer(part);
    const file = { name: 'attestation.pdf', mimeType: 'application/pdf', buffer: await sealed() };
    await page.locator('input[type="file"]').setInputFiles(file);
    await isAnswered(page, 'unchecked');
    await retry(page).click();
    await page.locator('[data-verdict="unchecked"]').waitFor();
    await mend();
    await retry(page).click();
    await page.locator('[data-verdict="genuine"]').waitFor();
    await end();
  },
);

test('a number is looked up after all once the connection is back, though what proves the work did not come at first', async () => {
  const { page, mend, end } = await employer('solve');
  await page.getByLabel('Numéro de l’attestation').fill(successor);
  await page.getByLabel('Nom de famille').fill('El Idrissi');
  const look = page.locator('form[name="by-number"] button[type="submit"]');
  await look.click();
  await page.locator('[data-status="failed"]').waitFor();
  await mend();
  await look.click();
  await page.locator('[data-verdict="genuine"]').waitFor();
  await end();
});
