import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedShare } from '../../domain/api.ts';
import { instantOf } from '../../domain/clock.ts';
import { seal } from '../../lambdas/adapters/seal.ts';
import { enter } from '../browser/account.ts';
import { examine } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused, handsOn } from './hands.ts';
import { loseAnswer } from './lost-answer.ts';
import { memberAt } from './member.ts';
import { amina, successor } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Amina, at a page of the portal. */
async function at(path: string, screen: Screen = 'desktop') {
  const member = await memberAt(browser, undefined, {
    screen,
    prepare: (_, visitor) => visitor.grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  const { page, portal } = member;
  await page.clock.setFixedTime(portal.clock.now());
  await page.goto(`${portal.origin}/fr/${path}`);
  return member;
}

/** What somebody else gets who has copied a link. */
async function opened(
  origin: string,
  link: string,
  pin?: string,
): Promise<{ status: number; share: OpenedShare }> {
  const id = /#s\.([\w-]{22})$/.exec(link)?.[1];
  const answer = await fetch(`${origin}/api/shares/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, ...(pin && { pin }) }),
  });
  return { status: answer.status, share: (await answer.json()) as OpenedShare };
}

/** What the page says that opens for somebody else. */
async function readByAnother(screen: Screen, now: number, link: string, pin?: string) {
  const stranger = await newVisitor(browser, screen);
  const page = await stranger.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(link);
  if (pin) {
    await page.getByLabel('Code PIN').fill(pin);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
  }
  const said = await page.locator('.answers').textContent();
  await stranger.close();
  return said;
}

/** What the student is shown of it beforehand. */
async function foreseen(page: Page, screen: Screen, name: string) {
  await page.getByRole('button', { name: 'Voir la page qui s’ouvrira' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ce que verra la personne' });
  await sheet.getByText('Rien n’est encore donné').waitFor();
  await examine(page, screen, name);
  const said = await sheet.locator('.answers').textContent();
  await sheet.getByRole('button', { name: 'Fermer' }).click();
  await sheet.waitFor({ state: 'hidden' });
  return said;
}

const create = (page: Page) => page.getByRole('button', { name: 'Créer le lien' }).click();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a certificate is shared from its page, the link is given, listed, and ended', async () => {
    const { page, portal, end } = await at(`certificate#${successor}`, screen);
    await page.getByText('Vous n’avez encore donné aucun lien').waitFor();
    await page.getByRole('link', { name: 'Partager par un lien' }).click();
    const preview = page.getByRole('region', { name: 'Ce que verra la personne' });
    await preview.getByText('Amina El Idrissi').waitFor();
    expect(await preview.textContent()).not.toContain('78,5');
    await page.getByLabel('Le résultat').check();
    await preview.getByText('78,5').waitFor();
    await page.getByLabel('Titre').fill('Candidature chez <Dupont>');
    await page.getByLabel('Code PIN').fill('417 263');
    await examine(page, screen, 'share');
    const before = await foreseen(page, screen, 'share-whole-page');
    await create(page);
    await page.getByRole('heading', { name: 'Votre lien est prêt' }).waitFor();
    await page.getByText('417263').waitFor();
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Le lien est copié').waitFor();
    await examine(page, screen, 'share-ready');
    const link = await copied(page);
    expect((await opened(portal.origin, link)).status).toBe(401);
    const { share } = await opened(portal.origin, link, '417263');
    expect(share).toMatchObject({
      title: 'Candidature chez <Dupont>',
      holder: { name: 'Amina El Idrissi' },
      certificates: [{ number: successor, state: 'active' }],
    });
    const linkedIn = new URL((await page.getByText('Ajouter à LinkedIn').getAttribute('href')) ?? '');
    expect(Object.fromEntries(linkedIn.searchParams)).toMatchObject({
      name: 'Comptabilité générale',
      certUrl: link,
    });
    expect(await readByAnother(screen, portal.clock.now(), link, '417263')).toBe(before);
    await page.getByRole('button', { name: 'Montrer le code QR' }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'Code QR du lien' }).waitFor();
    await examine(page, screen, 'share-code');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Voir mes partages' }).click();
    await page.getByText('Ouvert 1 fois').waitFor();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.getByText('Candidature chez <Dupont>', { exact: true }).waitFor();
    await examine(page, screen, 'share-list');
    await page.getByRole('button', { name: /^Retirer – Candidature/ }).click();
    await page.getByText('Il cessera de fonctionner tout de suite').waitFor();
    await examine(page, screen, 'share-end');
    await page.getByRole('button', { name: /^Retirer – Candidature/ }).click();
    await page.getByText('Le lien est retiré').waitFor();
    await page.getByText('Aucun pour le moment').waitFor();
    expect((await opened(portal.origin, link, '417263')).status).toBe(404);
    await end();
  });

  test('what is missing is said, and nothing that was chosen is lost', async () => {
    const { page, portal, end } = await at('share', screen);
    await page.getByLabel('Titre').fill('');
    await page.getByLabel('Code PIN').fill('1234');
    await create(page);
    await page.getByRole('link', { name: 'Choisissez au moins une attestation.' }).waitFor();
    await page.getByRole('link', { name: 'Le code PIN compte de 6 à 12 chiffres.' }).waitFor();
    await examine(page, screen, 'share-errors');
    await page.getByLabel('Toutes, y compris celles qui viendront').check();
    await page.getByText('Et celles qui viendront.').waitFor();
    expect(await page.getByLabel('Économie politique').isVisible()).toBe(false);
    await page.getByLabel('Titre').fill('Tout');
    await page.getByLabel('Code PIN').fill('');
    await page.getByLabel('Fin du lien').selectOption('never');
    await page.getByLabel('Ma date de naissance').check();
    const before = await foreseen(page, screen, 'share-whole-page-of-all');
    expect(before).toContain('Comptabilité générale');
    expect(before).toContain('Économie politique');
    await create(page);
    await page.getByText('tant que vous ne le retirez pas').waitFor();
    expect(await page.getByText('Ajouter à LinkedIn').count()).toBe(0);
    expect(portal.shares.all()).toMatchObject([
      { title: 'Tout', certificates: { allOf: [amina.studentNumber] } },
    ]);
    expect(portal.shares.all()[0]).not.toHaveProperty('expiresAt');
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Le lien est copié').waitFor();
    expect(await readByAnother(screen, portal.clock.now(), await copied(page))).toBe(before);
    await end();
  });
});

test('a wallet with nothing that is valid has nothing to share, and says so', async () => {
  const { page, portal, end } = await at('wallet');
  await page.getByRole('link', { name: 'Partager par un lien' }).click();
  await page.getByRole('heading', { name: 'Partager', exact: true }).waitFor();
  await portal.departures.unlink(amina.accountId, amina.studentNumber);
  await portal.departures.forgetNumber(amina.accountId, amina.studentNumber);
  await page.reload();
  await page.getByRole('heading', { name: 'Rien à partager pour le moment' }).waitFor();
  await examine(page, 'desktop', 'share-empty');
  await end();
});

test('whoever is not signed in signs in, and goes on to share that certificate', async () => {
  const { page, portal, visitor, end } = await at('help');
  await visitor.clearCookies();
  await page.goto(`${portal.origin}/fr/share#${successor}`);
  await page.getByText('Identifiez-vous pour ouvrir').waitFor();
  await enter(page, amina.email, amina.password);
  await page.getByRole('heading', { name: 'Partager', exact: true }).waitFor();
  expect(await page.getByLabel('Comptabilité générale').isChecked()).toBe(true);
  await end();
});

test('with the keyboard alone a link is made, shown as a code, and ended', async () => {
  const { page, portal, end } = await at(`share#${successor}`);
  await page.getByRole('heading', { name: 'Partager', exact: true }).waitFor();
  const { choose } = handsOn(page);
  const isAt = (words: string) => expect.poll(() => focused(page), { timeout: 20_000 }).toContain(words);
  await isAt('Partager');
  await choose('Créer le lien');
  await isAt('Votre lien est prêt');
  await choose('Montrer le code QR');
  await isAt('Fermer');
  await page.keyboard.press('Enter');
  await isAt('Montrer le code QR');
  await choose('Voir mes partages');
  await page.getByText('Personne ne l’a encore ouvert').waitFor();
  await choose('Retirer');
  await isAt('?');
  await choose('Annuler');
  await isAt('Comptabilité générale');
  await choose('Retirer');
  await isAt('?');
  await choose('Retirer');
  await page.getByText('Le lien est retiré').waitFor();
  await isAt('Le lien est retiré');
  expect(portal.shares.all()).toEqual([]);
  await end();
});

test('a code that could not be drawn for want of a connection is drawn when it is shown again', async () => {
  const { page, visitor, end } = await at(`share#${successor}`);
  await create(page);
  await page.getByRole('heading', { name: 'Votre lien est prêt' }).waitFor();
  const show = () => page.getByRole('button', { name: 'Montrer le code QR' }).click();
  await visitor.setOffline(true);
  const lost = page.waitForEvent('requestfailed');
  await show();
  await lost;
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await visitor.setOffline(false);
  await show();
  await page.getByRole('dialog').getByRole('img', { name: 'Code QR du lien' }).waitFor();
  await end();
});

test('a link tells nothing to whoever indexes it, previews it, or is led on from it', async () => {
  const { page, portal, end } = await at(`share#${successor}`);
  await create(page);
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText('Le lien est copié').waitFor();
  const link = await copied(page);
  const id = link.split('#s.')[1] ?? '';

  // What a chat's preview or a search engine gets: the page without its fragment.
  const preview = await fetch(link);
  const html = await preview.text();
  expect(html).not.toMatch(new RegExp(`${id}|Amina|Comptabilité|og:|twitter:`));
  expect(preview.headers.get('referrer-policy')).toBe('no-referrer');
  expect(await (await fetch(`${portal.origin}/fr/share`)).text()).toContain('content="noindex"');
  expect(await (await fetch(`${portal.origin}/robots.txt`)).text()).toContain('Disallow: /api/');

  const asked: { url: string; referer: string | undefined }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), referer: request.headers().referer }));
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(asked.filter(({ url }) => !url.startsWith(`${portal.origin}/`))).toEqual([]);
  expect(asked.filter(({ url }) => url.split('#')[0]?.includes(id))).toEqual([]);
  expect(asked.filter(({ referer }) => referer)).toEqual([]);
  await end();
});

test('each link in the list has buttons that are called like no other’s, also of two with the same title', async () => {
  const { page, portal, end } = await at('settings#sharing');
  for (const key of ['a', 'b', 'c']) {
    const share = {
      ...{ key: key.repeat(64), accountId: amina.accountId, opened: 0, certificates: { allOf: [] } },
      title: key === 'c' ? 'Stage' : 'Candidature',
      shows: { result: false, birthDate: false, photo: false },
      createdAt: instantOf(portal.clock.now()),
      sealedId: seal(await portal.sealingSecret(), 'share', `${key.repeat(21)}A`),
    };
    await portal.shares.create(share, key);
  }
  await page.reload();
  const buttons = page.getByRole('list').filter({ hasText: 'Candidature' }).getByRole('button');
  await expect.poll(() => buttons.count()).toBe(9);
  const names = await buttons.allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await page.getByRole('button', { name: 'Copier le lien – Candidature (2)', exact: true }).click();
  await page.getByText('Le lien est copié').waitFor();
  await end();
});

test('a link whose answer was lost is made once, and is the one that is then given', async () => {
  const { page, portal, end } = await at(`share#${successor}`);
  await loseAnswer(page, '**/api/shares');
  await create(page);
  await page.getByText('Le serveur ne répond pas').waitFor();
  await create(page);
  await page.getByRole('heading', { name: 'Votre lien est prêt' }).waitFor();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText('Le lien est copié').waitFor();
  expect(await portal.shares.sharesOf(amina.accountId)).toHaveLength(1);
  expect((await opened(portal.origin, await copied(page))).status).toBe(200);

  // Said otherwise it is another: what was said first is not what somebody is to see.
  await page.getByRole('button', { name: 'Faire un autre lien' }).click();
  await loseAnswer(page, '**/api/shares');
  await create(page);
  await page.getByText('Le serveur ne répond pas').waitFor();
  await page.getByLabel('Titre').fill('Une autre candidature');
  await create(page);
  await page.getByRole('heading', { name: 'Votre lien est prêt' }).waitFor();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText('Le lien est copié').waitFor();
  const { share } = await opened(portal.origin, await copied(page));
  expect(share.title).toBe('Une autre candidature');
  await end();
});
