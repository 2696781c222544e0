import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days } from '../../domain/clock.ts';
import { languages } from '../../domain/language.ts';
import { certificate, chloe, contact } from '../../lambdas/testing/people.ts';
import { type PageName, pages, pathOf } from '../../web/pages/pages.ts';
import { examine, watch } from '../browser/visit.ts';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { amina, fullWallet, signInAs, successor } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let browser: Browser;
let portal: Portal;
let token: string;
beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal();
  fullWallet(portal);
  portal.bring(contact());
  portal.register.holds(certificate({ title: 'Principes algorithmiques et programmation orientée objet' }));
  const { address, studentNumber } = chloe;
  const grant = { purpose: 'activation', studentNumber, address, contactAddress: address } as const;
  token = await portal.tokens.mint(grant, portal.clock.now(), days(90));
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** What an address needs besides, so that its page has something to show. */
function fragmentOf(name: PageName): string {
  const fragments: Partial<Record<PageName, string>> = {
    activation: token,
    reset: 'x'.repeat(43),
    certificate: successor,
  };
  return fragments[name] === undefined ? '' : `#${fragments[name]}`;
}

/** Opens a page, whole: what it loads is there. */
async function open(page: Page, language: (typeof languages)[number], name: PageName): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${portal.origin}${pathOf(language, name)}${fragmentOf(name)}`);
  await page.locator('h1').waitFor();
}

/** By how much a page is wider than its window, and what sticks out. */
function overflow(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => getComputedStyle(element).position !== 'fixed' && !element.closest('svg'))
      .map((element) => element.outerHTML.slice(0, 90));
    return scrollWidth > clientWidth ? out.slice(0, 5) : [];
  });
}

/** A visitor; `wallet` and `certificate` need one who is signed in, the others are for everybody. */
async function visitorIn(context: BrowserContext, name: PageName): Promise<void> {
  await context.clearCookies();
  if (name === 'wallet' || name === 'certificate') await signInAs(portal, context, amina);
}

describe.each(languages)('in %s', (language) => {
  test.each([
    [320, 100],
    [320, 200],
    [640, 200],
  ])('no page is wider than %i pixels with its text at %i percent', async (width, size) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language });
    const page = await context.newPage();
    await page.addInitScript((percent) => {
      document.addEventListener('DOMContentLoaded', () => {
        // By the style sheet's object model, which the policy of the page allows.
        document.documentElement.style.fontSize = `${percent}%`;
      });
    }, size);
    const wide: string[] = [];
    for (const name of pages) {
      await visitorIn(context, name);
      await open(page, language, name);
      for (const details of await page.locator('summary').all()) await details.click();
      for (const element of await overflow(page)) wide.push(`${name}: ${element}`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test.each(pages)(
    'the page %s holds to the rules, in light and dark, and has its picture taken',
    async (name) => {
      const context = await newVisitor(browser, screen);
      await visitorIn(context, name);
      const page = await context.newPage();
      const complaints = watch(page);
      await open(page, 'fr', name);
      await examine(page, screen, `page-${name}`);
      complaints();
      await context.close();
    },
  );
});

test('in the colours that a person has forced, what can be pressed and what is chosen can still be seen', async () => {
  const context = await browser.newContext({
    ...screens.phone,
    forcedColors: 'active',
    reducedMotion: 'reduce',
  });
  await signInAs(portal, context, amina);
  const page = await context.newPage();
  for (const name of ['home', 'wallet', 'certificate', 'renew'] as const) {
    await open(page, 'fr', name);
    const borderless = await page
      .locator('main button, main input, main select, .certificate')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.matches('.text, .reveal, .unseen'))
          .filter((element) => getComputedStyle(element).borderTopWidth === '0px')
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(borderless, name).toEqual([]);
  }
  await context.close();
});

test('nothing moves for those who asked for stillness', async () => {
  const context = await browser.newContext({ ...screens.desktop, reducedMotion: 'reduce' });
  await signInAs(portal, context, amina);
  const page = await context.newPage();
  for (const name of ['home', 'wallet', 'certificate'] as const) {
    await open(page, 'fr', name);
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
  }
  await context.close();
});
