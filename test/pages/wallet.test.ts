import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { examine } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { memberAt } from './member.ts';
import { amina, fullWallet, signInAs, titlesOn } from './people.ts';
import type { Portal } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Somebody's open wallet. */
async function wallet(screen: Screen, fill: (portal: Portal) => void = fullWallet) {
  const member = await memberAt(browser, 'wallet', { screen, fill });
  await member.page.getByRole('heading', { name: 'Mes attestations' }).waitFor();
  return member;
}

const lead = (page: Page) => page.locator('.wallet > header .lead').textContent();

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('the wallet shows certificates by school year, and apart what is no longer valid and why', async () => {
    const { page, end } = await wallet(screen);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Année scolaire 2025\u2060-\u20602026',
      'Année scolaire 2024\u2060-\u20602025',
      'Plus valables',
    ]);
    await page.getByText('Corrigée le 30 juin 2026').waitFor();
    await page.getByText('Motif\u00a0: mauvais fichier').waitFor();
    await examine(page, screen, 'wallet-full');
    await end();
  });

  test('an empty wallet says what may have happened, and what to do', async () => {
    const { page, end } = await wallet(screen, () => undefined);
    await page.getByRole('heading', { name: 'Rien ici pour le moment' }).waitFor();
    await page.getByRole('link', { name: 'Demander un nouveau lien' }).waitFor();
    await examine(page, screen, 'wallet-empty');
    await end();
  });

  test('a search that finds nothing says so, and one button shows all again', async () => {
    const { page, end } = await wallet(screen);
    await page.getByLabel('Chercher').fill('zoologie');
    await page.getByRole('heading', { name: 'Aucune attestation ne correspond' }).waitFor();
    await examine(page, screen, 'wallet-nothing-found');
    await page.getByRole('button', { name: 'Tout afficher' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Mes attestations');
    expect(await titlesOn(page)).toContain('Comptabilité générale');
    await end();
  });
});

test('on a phone each certificate is a slip with what one looks for, and leads to all of it', async () => {
  const { page, end } = await wallet('phone');
  const card = page.getByRole('article', { name: 'Économie politique' });
  for (const said of ['Unité d’enseignement', '64', '26 juin 2026', 'Valable'])
    await card.getByText(said).first().waitFor();
  for (const left of ['7102 22 U32 D2', 'décernée à'])
    expect(await card.getByText(left).isVisible(), left).toBe(false);
  const heights = await page
    .locator('.certificate:not([data-state=revoked])')
    .evaluateAll((cards) => cards.map((each) => each.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(200);
  await card.click();
  await page.getByRole('heading', { level: 1, name: 'Économie politique' }).waitFor();
  await page.getByText('7102 22 U32 D2').waitFor();
  await end();
});

test('a wallet of few certificates is not in the way with a search', async () => {
  const { page, end } = await wallet('phone', ({ register }) =>
    register.holds(amina.certificate({ code: 'A', title: 'Soudure' })),
  );
  expect(await titlesOn(page)).toEqual(['Soudure']);
  expect(await page.getByLabel('Chercher').count()).toBe(0);
  await end();
});

test('a search ignores accents and case, and leaves no word in the address', async () => {
  const { page, end } = await wallet('desktop');
  await page.getByLabel('Chercher').fill('ECONOMIE');
  expect(await titlesOn(page)).toEqual(['Économie politique']);
  expect(await page.getByRole('status').textContent()).toBe('1 attestation trouvée');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  await end();
});

test('kind and order stay in the address, and all of it when one comes back', async () => {
  const { page, end } = await wallet('desktop');
  await page.getByLabel('Type').selectOption('Test de niveau');
  await page.getByLabel('Ordre').selectOption('Les plus anciennes');
  await page.getByLabel('Chercher').fill('ue');
  const chosen = ['Néerlandais – UE 1', 'Néerlandais – UE 2'];
  expect(await titlesOn(page)).toEqual(chosen);
  expect(new URL(page.url()).search).toBe('?kind=level-test&order=oldest');
  await page.getByRole('link', { name: 'Néerlandais – UE 2' }).click();
  await page.getByRole('heading', { level: 1, name: 'Néerlandais – UE 2' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Mes attestations' }).waitFor();
  expect(await titlesOn(page)).toEqual(chosen);
  await page.getByRole('link', { name: 'NL' }).click();
  await page.getByRole('heading', { name: 'Mijn attesten' }).waitFor();
  expect(await page.getByLabel('Soort').inputValue()).toBe('level-test');
  await end();
});

test('on a phone filter and order are folded away, which leaves what is chosen to be read', async () => {
  const { page, end } = await wallet('phone');
  const fold = page.getByRole('button', { name: 'Filtrer et trier' });
  const kind = page.getByLabel('Type');
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  expect(await kind.isVisible()).toBe(false);
  const top = await page
    .locator('.certificate')
    .first()
    .evaluate((card) => card.getBoundingClientRect().top);
  expect(top).toBeLessThan(screens.phone.viewport.height);
  await fold.click();
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  await kind.selectOption('Test de niveau');
  await examine(page, 'phone', 'wallet-unfolded');
  await fold.click();
  expect(await kind.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filtrer et trier · Test de niveau' }).waitFor();
  expect(await titlesOn(page)).toEqual(['Néerlandais – UE 2', 'Néerlandais – UE 1']);
  await end();
});

test('what is new since the last visit is marked, on every device, until the visit after', async () => {
  const { portal, page, end } = await wallet('desktop');
  expect(await page.getByText('Nouvelle', { exact: true }).count()).toBe(0);
  portal.clock.pass(minutes(60));
  portal.register.holds(amina.certificate({ code: 'N', title: 'Soudure' }, portal.clock.now()));
  portal.clock.pass(minutes(60));

  const phone = await newVisitor(browser, 'phone');
  await signInAs(portal, phone, amina);
  const onPhone = await phone.newPage();
  const noted = onPhone.waitForResponse((answer) => answer.url().endsWith('/api/wallet/visit'));
  await onPhone.goto(`${portal.origin}/fr/wallet`);
  await onPhone.getByText('Nouvelle', { exact: true }).waitFor();
  expect(await lead(onPhone)).toContain('dont 1 nouvelle depuis votre dernière visite');
  const first = onPhone.getByRole('region', { name: 'Nouvelles depuis votre dernière visite' });
  expect(await first.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Soudure']);
  expect((await titlesOn(onPhone)).filter((title) => title === 'Soudure')).toHaveLength(1);
  expect((await titlesOn(onPhone))[0]).toBe('Soudure');
  await noted;
  await examine(onPhone, 'phone', 'wallet-new');

  await page.reload();
  await page.getByText('Nouvelle', { exact: true }).waitFor();
  portal.clock.pass(minutes(60));
  await page.reload();
  await page.getByRole('heading', { name: 'Soudure' }).waitFor();
  expect(await page.getByText('Nouvelle', { exact: true }).count()).toBe(0);
  await phone.close();
  await end();
});

test('without a connection the page says so with its logo in either scheme, and goes on by itself when there is one again', async () => {
  const { page, settled, visitor, end } = await wallet('phone');
  await page.route('**/api/wallet', (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  await page.unroute('**/api/wallet');
  // The other logo too.
  await settled();
  await visitor.setOffline(true);
  await page.getByText('Vous êtes hors ligne').waitFor();
  await examine(page, 'phone', 'wallet-offline');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => {
    const logo = document.querySelector<HTMLImageElement>('.brand img');
    const dark = document.querySelector('.brand source')?.getAttribute('srcset');
    return dark && logo?.currentSrc.endsWith(dark) && logo.naturalWidth > 0;
  });
  await visitor.setOffline(false);
  await page.getByRole('heading', { name: 'Mes attestations' }).waitFor();
  expect(await page.getByText('Vous êtes hors ligne').count()).toBe(0);
  await end();
});
