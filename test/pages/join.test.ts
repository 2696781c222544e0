import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
import { chloe, profile } from '../../lambdas/testing/people.ts';
import { examine } from '../browser/visit.ts';
import { sharedBrowser } from './browser.ts';
import { loseAnswer } from './lost-answer.ts';
import { memberAt } from './member.ts';
import { amina } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Amina, whose older account is proven by a mailed link. */
async function mailedLink() {
  const member = await memberAt(browser, undefined, { screen: 'phone' });
  const { page, portal } = member;
  portal.open(profile(), chloe.studentNumber);
  portal.identity.has(chloe.address, chloe.accountId, chloe.password);
  const { accountId, address } = chloe;
  const grant = {
    purpose: 'join',
    accountId,
    address,
    into: amina.accountId,
    askedAt: portal.clock.now(),
  } as const;
  const token = await portal.tokens.mint(grant, portal.clock.now(), minutes(60));
  return {
    ...member,
    link: `${portal.origin}/fr/join#${token}`,
    async join() {
      await page.getByText(`le compte ${address} est aussi à vous`).waitFor();
      await page.getByRole('button', { name: 'Réunir les deux comptes' }).click();
      await page.getByRole('heading', { name: 'Vos deux comptes n’en font plus qu’un' }).waitFor();
      await page.getByText('Vos partages restent tels quels').waitFor();
      expect(await portal.accounts.studentNumbersOf(amina.accountId)).toContain(chloe.studentNumber);
      expect(await page.evaluate(() => location.hash)).toBe('');
    },
  };
}

test('a link that joins two accounts is kept while its owner signs in', async () => {
  const { page, link, join, visitor, end } = await mailedLink();
  await visitor.clearCookies();
  await page.goto(link);
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await page.getByLabel('Adresse e-mail').fill(amina.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(amina.password);
  await page.getByRole('button', { name: 'Entrez' }).click();
  await join();
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  await end();
});

test('whoever must sign in before joining by password comes back to it', async () => {
  const { page, portal, visitor, end } = await mailedLink();
  await visitor.clearCookies();
  await page.goto(`${portal.origin}/fr/join`);
  await page.getByLabel('Adresse e-mail').fill(amina.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(amina.password);
  await page.getByRole('button', { name: 'Entrez' }).click();
  await page.waitForURL(`${portal.origin}/fr/join`);
  await page.locator('#join-email').waitFor();
  await end();
});

test('a browser that keeps nothing joins as any other', async () => {
  const { page, link, join, visitor, end } = await mailedLink();
  await visitor.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(link);
  await join();
  await end();
});

test('a bad connection sends nobody away: the page says so, and goes on', async () => {
  const { page, link, join, end } = await mailedLink();
  await page.route('**/api/session', (route) => route.abort());
  await page.goto(link);
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  await examine(page, 'phone', 'join-failed');
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await join();
  await end();
});

test('a joining whose answer was lost is found done: by the same form, by the same link, and by the page loaded anew', async () => {
  const { page, portal, link, end } = await mailedLink();
  const joined = page.getByRole('heading', { name: 'Vos deux comptes n’en font plus qu’un' });
  const press = () => page.getByRole('button', { name: 'Réunir les deux comptes' }).click();
  await loseAnswer(page, '**/api/join/link');
  await page.goto(link);
  await press();
  await page.getByText('Le serveur ne répond pas').waitFor();
  await press();
  await joined.waitFor();
  await page.goto('about:blank');
  await page.goto(link);
  await joined.waitFor();

  const fill = async (email: string) => {
    await page.locator('#join-email').fill(email);
    await page.locator('#join-password').fill(chloe.password);
    await press();
  };
  for (const [once, email] of ['amina@example.org', 'amina@school.example.org'].entries()) {
    const accountId = `b000000${once}-8b86-4d01-b42d-00c04fc964ff` as AccountId;
    portal.open(profile({ accountId, email }));
    portal.identity.has(email, accountId, chloe.password);
    await page.goto('about:blank');
    await page.goto(`${portal.origin}/fr/join`);
    await loseAnswer(page, '**/api/join/password');
    await fill(email);
    await page.getByText('Le serveur ne répond pas').waitFor();
    if (once === 0) await press();
    else {
      await page.reload();
      await fill(email);
    }
    await joined.waitFor();
    expect(await portal.accounts.profileOf(accountId)).toBeUndefined();
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  }
  await end();
});
