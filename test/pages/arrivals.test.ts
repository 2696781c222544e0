import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days } from '../../domain/clock.ts';
import { arrivalMailsGrant } from '../../lambdas/adapters/tokens.ts';
import { chloe, profile } from '../../lambdas/testing/people.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';

const { accountId } = chloe;

let browser: Browser;
let portal: Portal;
let link: string;
beforeAll(async () => {
  browser = await sharedBrowser();
  portal = await startPortal();
  portal.open(profile());
  const grant = arrivalMailsGrant(accountId, chloe.address);
  link = `/fr/arrivals#${await portal.tokens.mint(grant, portal.clock.now(), days(400))}`;
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

const isOff = async () => (await portal.accounts.profileOf(accountId))?.withoutArrivalMails === true;

test.each(Object.keys(screens) as Screen[])(
  'on a %s, messages about new certificates are switched off and on by a link, by keyboard and without signing in',
  async (screen) => {
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    const complaints = watch(page);
    await page.goto(`${portal.origin}${link}`);
    await page.getByText('Un message vous annonce chaque attestation').waitFor();
    expect(await isOff()).toBe(false);
    await page.getByRole('button', { name: 'Ne plus recevoir ces messages' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('vous ne recevrez plus ces messages').waitFor();
    expect(await isOff()).toBe(true);
    await examine(page, screen, 'arrivals-off');

    await page.reload();
    await page.getByText('Elles y arrivent toujours').waitFor();
    await page.getByRole('button', { name: 'Recevoir de nouveau ces messages' }).click();
    await page.getByText('vous recevrez de nouveau ces messages').waitFor();
    expect(await isOff()).toBe(false);
    complaints();
    await visitor.close();
  },
);

test('a link to the switch that is cut short, or that nobody knows, says so', async () => {
  const visitor = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  for (const address of ['/fr/arrivals', `/fr/arrivals#${'x'.repeat(43)}`]) {
    await page.goto('about:blank');
    await page.goto(`${portal.origin}${address}`);
    await page.getByText('Ce lien ne mène plus à rien').waitFor();
  }
  await examine(page, 'phone', 'arrivals-useless');
  await visitor.close();
});
