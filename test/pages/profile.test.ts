import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../browser/visit.ts';
import { type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { memberAt } from './member.ts';
import { amina } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Amina's profile, and how it is saved. */
async function profilePage(screen: Screen) {
  const member = await memberAt(browser, 'profile', { screen });
  const savingOn = (page: Page) => async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre profil est enregistré').waitFor();
  };
  await member.page.getByLabel('Prénom').waitFor();
  return { ...member, save: savingOn(member.page), savingOn };
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
  const { page, portal, save, savingOn, visitor, end } = await profilePage('desktop');
  const other = await visitor.newPage();
  await other.goto(page.url());
  await other.getByLabel('Téléphone').fill('02 765 43 21');
  await other.getByLabel('Localité').fill('Liège');
  await savingOn(other)();
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
  await end();
});
