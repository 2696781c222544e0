import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../domain/language.ts';
import { root } from '../../local/set-up.mjs';
import { overflow } from '../browser/overflow.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { type Portal, startPortal } from './portal.ts';

let browser: Browser;
let portal: Portal;
beforeAll(async () => {
  browser = await sharedBrowser();
  portal = await startPortal();
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

const design = (pattern: string) => globSync(`web/design/${pattern}`, { cwd: root });
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** The page of components, with all of it brought to life. */
async function open(screen: Screen, language = 'fr') {
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.goto(`${portal.origin}/${language}/components`);
  await page.locator('svg.qr').waitFor();
  return {
    page,
    async end() {
      complaints();
      await visitor.close();
    },
  };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('the components hold to the rules in every state, and have their picture taken', async () => {
    const { page, end } = await open(screen);
    const names = await page
      .locator('[data-group]')
      .evaluateAll((groups) => groups.map(({ dataset }) => dataset.group ?? ''));
    expect(names).toContain('Fields');
    const pictures = names.map((name) => [
      name.toLowerCase().replaceAll(' ', '-'),
      page.locator(`[data-group="${name}"]`),
    ]);
    await examine(page, screen, 'components', Object.fromEntries(pictures));
    await end();
  }, 300_000);
});

test.each(languages)('no component is wider than a small window in %s', async (language) => {
  const { page, end } = await open('phone', language);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page)).toEqual([]);
  await end();
});

test('every component of the design is shown', async () => {
  const { page, end } = await open('desktop');
  const shown = await page
    .locator('[data-component]')
    .evaluateAll((all) => all.map((one) => `${one.dataset.file}: ${one.dataset.component}`));
  const components = design('*.tsx').flatMap((file) =>
    [...sourceOf(file).matchAll(/^export function ([A-Z]\w*)/gm)].map(
      ([, name]) => `${file.slice('web/'.length)}: ${name}`,
    ),
  );
  expect(components.filter((component) => !shown.includes(component))).toEqual([]);
  await end();
});

test('every state that the design’s styles tell apart is shown', async () => {
  const { page, end } = await open('desktop');
  /** Of pages alone, where their tests look at them. */
  const ofPages = [
    '[data-over="true"]',
    '[aria-expanded="true"]',
    '[hidden]',
    '[name="which"]',
    '[value="all"]',
  ];
  const states = design('*.css').flatMap((file) => sourceOf(file).match(/\[[a-z-]+(="[^"]+")?\]/g) ?? []);
  const missing: string[] = [];
  for (const state of new Set(states)) {
    if (!ofPages.includes(state) && (await page.locator(`main ${state}`).count()) === 0) missing.push(state);
  }
  expect(missing).toEqual([]);
  await end();
});

test('no component takes the focus, or changes the title, of a page that only shows it', async () => {
  const { page, end } = await open('desktop');
  expect(await focused(page)).toBe('');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.title()).toBe('Components');
  await end();
});

test('a form that is shown says what to correct, as on a page', async () => {
  const { page, end } = await open('desktop');
  const form = page.locator('[data-component=Form] figure').first();
  await form.getByRole('button', { name: 'Entrez' }).click();
  await form.getByText('Indiquez votre mot de passe').first().waitFor();
  await expect.poll(() => focused(page)).toContain('Quelque chose est à corriger');
  await end();
});

test('a sheet that is shown is opened and left by keyboard, and gives the focus back', async () => {
  const { page, end } = await open('desktop');
  const button = page.locator('[data-component=Sheet]').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Fermer');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Montrer le code QR');
  await end();
});
