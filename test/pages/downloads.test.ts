import { decodeJwt } from 'jose';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateLimits } from '../../domain/rate-limits.ts';
import { readSeal } from '../../lambdas/testing/read-pdf.ts';
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

/** The page of one of Amina's certificates. */
async function certificatePage(screen: Screen) {
  const member = await memberAt(browser, `certificate#${successor}`, { screen });
  const { page } = member;
  await page.getByRole('heading', { level: 1, name: 'Comptabilité générale' }).waitFor();
  const button = (name: string) => page.getByRole('button', { name });
  return {
    ...member,
    button,
    pdf: button('Télécharger le document (PDF)'),
    async downloaded(act: () => Promise<void>) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await page.getByText('Le fichier est dans vos téléchargements').waitFor();
      return { name: download.suggestedFilename(), content: await saved(download) };
    },
  };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a certificate is downloaded in each of its forms, and it is said when it is there', async () => {
    const { button, downloaded, page, pdf, end } = await certificatePage(screen);
    const document = await downloaded(() => pdf.click());
    expect(document.name).toBe(`${successor}.pdf`);
    expect(readSeal(document.content).isIntact).toBe(true);
    await examine(page, screen, 'certificate-saved');
    const jwt = await downloaded(() => button('Télécharger l’attestation signée').click());
    expect(jwt.name).toBe(`${successor}.jwt`);
    expect(decodeJwt(jwt.content.toString()).jti).toContain(successor);
    const json = await downloaded(() => button('Au format JSON').click());
    expect(json.name).toBe(`${successor}.json`);
    expect(JSON.parse(json.content.toString()).id).toBe(`data:application/vc+jwt,${jwt.content}`);
    await end();
  });

  test('too many at once are refused in words, and the page goes on', async () => {
    const { downloaded, page, pdf, portal, end } = await certificatePage(screen);
    const limit = rateLimits.document.about;
    const now = portal.clock.now();
    for (let made = 0; made < limit.most; made += 1) await portal.rate.count(limit, amina.accountId, now);
    await pdf.click();
    await page.getByText('Patientez quelques minutes, puis réessayez.').waitFor();
    await examine(page, screen, 'certificate-not-saved');
    portal.clock.pass(limit.window);
    await downloaded(() => pdf.click());
    expect(await page.getByText('Patientez quelques minutes').count()).toBe(0);
    await end();
  });
});

test('one that takes its time says so, and is asked for once however often the button is pressed', async () => {
  const { downloaded, page, pdf, end } = await certificatePage('phone');
  let asked = 0;
  const drawn = Promise.withResolvers<void>();
  await page.route('**/certificate.pdf*', async (route) => {
    asked += 1;
    await drawn.promise;
    await route.continue();
  });
  const { name } = await downloaded(async () => {
    await pdf.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Un instant').waitFor();
    await page.keyboard.press('Enter');
    drawn.resolve();
  });
  expect([name, asked]).toEqual([`${successor}.pdf`, 1]);
  // Whoever uses the keyboard goes on from where they were.
  expect(await pdf.evaluate((element) => element === document.activeElement)).toBe(true);
  await end();
});

test('whose session has ended signs in, and comes back to the certificate', async () => {
  const { downloaded, page, pdf, portal, settled, end } = await certificatePage('phone');
  // What the page still asks for would find out first.
  await settled();
  await portal.sessions.endAll(amina.accountId);
  await pdf.click();
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(page, amina.email, amina.password);
  await page.getByRole('heading', { level: 1, name: 'Comptabilité générale' }).waitFor();
  await downloaded(() => pdf.click());
  await end();
});

test('offline it is said so, and the same button goes on when the line is back', async () => {
  const { button, downloaded, page, visitor, end } = await certificatePage('phone');
  await visitor.setOffline(true);
  await button('Télécharger l’attestation signée').click();
  await page.getByRole('alert').getByText('Vous semblez hors ligne').waitFor();
  await visitor.setOffline(false);
  await downloaded(() => button('Télécharger l’attestation signée').click());
  await end();
});
