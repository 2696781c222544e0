import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { amina, fullWallet, signInAs } from './people.ts';
import { startPortal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Amina's profile. */
async function profilePage(screen: Screen) {
  const portal = await startPortal();
  fullWallet(portal);
  const visitor = await newVisitor(browser, screen);
  await signInAs(portal, visitor, amina);
  const open = async () => {
    const page = await visitor.newPage();
    const complaints = watch(page);
    await page.goto(`${portal.origin}/fr/profile`);
    await page.getByLabel('Prénom').waitFor();
    return {
      page,
      complaints,
      async save() {
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.getByText('Votre profil est enregistré').waitFor();
      },
    };
  };
  const first = await open();
  return {
    ...first,
    portal,
    open,
    async end() {
      first.complaints();
      await visitor.close();
      await portal.stop();
    },
  };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('words of one’s own that are not written are asked for, not passed over', async () => {
    const { page, portal, save, end } = await profilePage(screen);
    await page.getByLabel('Autrement').check();
    await page.getByLabel('Avec vos mots').fill('  ');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Dites-le avec vos mots' }).click();
    expect(await page.getByText('Votre profil est enregistré').count()).toBe(0);
    await examine(page, screen, 'profile-words-missing');
    await page.keyboard.type('non binaire');
    await save();
    expect(await portal.accounts.profileOf(amina.accountId)).toMatchObject({
      gender: { words: 'non binaire' },
    });
    await page.getByLabel('Je ne le dis pas').check();
    await save();
    expect(await portal.accounts.profileOf(amina.accountId)).not.toHaveProperty('gender');
    await end();
  });
});

test('a tab that was open before takes nothing back that another has saved since', async () => {
  const { open, page, portal, save, end } = await profilePage('desktop');
  const other = await open();
  await other.page.getByLabel('Téléphone').fill('02 765 43 21');
  await other.page.getByLabel('Localité').fill('Liège');
  await other.save();
  await page.getByLabel('Date de naissance').fill('1998-03-14');
  await save();
  await page.getByLabel('Localité').fill('Namur');
  await save();
  expect(await portal.accounts.profileOf(amina.accountId)).toMatchObject({
    ...{ phone: '+3227654321', birthDate: '1998-03-14', city: 'Namur' },
  });
  await page.getByLabel('Localité').fill('');
  await save();
  expect(await portal.accounts.profileOf(amina.accountId)).not.toHaveProperty('city');
  other.complaints();
  await end();
});
