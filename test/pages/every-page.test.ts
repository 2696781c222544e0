import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../web/pages/pages.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { portalOfAllPages } from './any-page.ts';
import { sharedBrowser } from './browser.ts';
import { amina, signInAs } from './people.ts';

let browser: Browser;
let portal: Awaited<ReturnType<typeof portalOfAllPages>>;
beforeAll(async () => {
  browser = await sharedBrowser();
  portal = await portalOfAllPages();
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** The others are examined where their states are tried. */
const calm = pages.filter(
  (name) => !['wallet', 'certificate', 'share', 'transcript', 'external', 'join'].includes(name),
);

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test.each(calm)('the page %s holds to the rules, and has its picture taken', async (name) => {
    const context = await newVisitor(browser, screen);
    await portal.welcome(context, name);
    const page = await context.newPage();
    const complaints = watch(page);
    await portal.show(page, 'fr', name);
    await examine(page, screen, `page-${name}`);
    complaints();
    await context.close();
  });
});

test('in the colours that a person has forced, what can be pressed and what is chosen can still be seen', async () => {
  const context = await browser.newContext({
    ...screens.phone,
    forcedColors: 'active',
    reducedMotion: 'reduce',
  });
  await signInAs(portal, context, amina);
  const page = await context.newPage();
  for (const name of ['home', 'wallet', 'certificate', 'share', 'renew', 'profile', 'settings'] as const) {
    await portal.show(page, 'fr', name);
    const borderless = await page
      .locator('main button, main input, main select, .certificate')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.matches('.text, .reveal, .unseen'))
          // What the browser draws itself, it draws in these colours too.
          .filter((element) => !element.matches('[type="radio"], [type="checkbox"]'))
          .filter((element) => getComputedStyle(element).borderTopWidth === '0px')
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(borderless, name).toEqual([]);
  }
  await context.close();
});

test.each(['light', 'dark'] as const)(
  'in forced colours, when they are %s, what grounds and gradients say is said by lines and by the system’s own colours',
  async (colorScheme) => {
    const context = await browser.newContext({ ...screens.phone, forcedColors: 'active', colorScheme });
    const page = await context.newPage();
    await page.goto(`${portal.origin}/fr/components`);
    await page.locator('svg.qr').waitFor();
    const looks = await page.evaluate(() => {
      const look = (selector: string, part?: string) => {
        const element = document.querySelector(`main ${selector}`);
        if (element === null) throw new Error(`Nothing on the page is ${selector}`);
        return getComputedStyle(element, part);
      };
      const system = document.body.appendChild(document.createElement('i'));
      const colour = (name: string) => {
        system.style.color = name;
        return getComputedStyle(system).color;
      };
      return {
        chips: ['.new', '.tag', '.skip', '.offline:not(:empty)'].map((chip) => look(chip).borderTopWidth),
        strength: look('.strength[data-strength]', '::before').backgroundImage,
        focus: look('.pinned-focus .button').outlineColor === colour('Highlight'),
        grayed: look('.button.quiet[aria-disabled="true"]').color === colour('GrayText'),
        main: look('.button.main').backgroundColor === look('.button.quiet').backgroundColor,
        wrong: look('input[aria-invalid="true"]').borderTopWidth,
        code: [look('.qr').backgroundColor, look('.qr').fill],
      };
    });
    expect(looks).toEqual({
      chips: ['1px', '1px', '1px', '1px'],
      strength: expect.stringContaining('gradient'),
      focus: true,
      grayed: true,
      main: false,
      wrong: '2px',
      code: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    });
    await context.close();
  },
);

test('a language that was chosen is found again at the bare address, whatever the browser speaks', async () => {
  const context = await newVisitor(browser, 'phone');
  const page = await context.newPage();
  await page.goto(`${portal.origin}/`);
  await page.waitForURL(`${portal.origin}/fr/`);
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await page.waitForURL(`${portal.origin}/nl/`);
  await page.goto(`${portal.origin}/`);
  await page.waitForURL(`${portal.origin}/nl/`);
  expect(await context.cookies()).toMatchObject([{ name: 'language', sameSite: 'Lax', secure: true }]);
  await context.close();
});

test('nothing moves for those who asked for stillness', async () => {
  const context = await browser.newContext({ ...screens.desktop, reducedMotion: 'reduce' });
  await signInAs(portal, context, amina);
  const page = await context.newPage();
  for (const name of ['home', 'wallet', 'certificate', 'share', 'profile', 'settings'] as const) {
    await portal.show(page, 'fr', name);
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
  }
  await context.close();
});
