import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../../web/pages/pages.ts';
import { portalOfAllPages } from './any-page.ts';
import { sharedBrowser } from './browser.ts';

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

/** Widths of a window in pixels, and sizes of text in percent. */
const windows = [
  [320, 100],
  [320, 200],
  [640, 200],
] as const;

/** Those with the longest words and the longest sentences. */
const longest = ['de', 'fr'] as const;

test.each(longest)(
  'no page in %s is wider than a small window, also with its text at twice its size',
  async (language) => {
    const visitor = await browser.newContext({ locale: language });
    const page = await visitor.newPage();
    const wide: string[] = [];
    for (const name of pages) {
      await portal.welcome(visitor, name);
      await portal.show(page, language, name);
      for (const details of await page.locator('summary').all()) await details.click();
      for (const [width, percent] of windows) {
        await page.setViewportSize({ width, height: 900 });
        for (const element of await overflow(page, percent))
          wide.push(`${name}, ${width}, ${percent} %: ${element}`);
      }
    }
    expect(wide).toEqual([]);
    await visitor.close();
  },
);

/** What sticks out of a page that is wider than its window. */
function overflow(page: Page, percent: number): Promise<string[]> {
  return page.evaluate((size) => {
    // By the style sheet's object model, which the policy of the page allows.
    document.documentElement.style.fontSize = `${size}%`;
    const { clientWidth, scrollWidth } = document.documentElement;
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => getComputedStyle(element).position !== 'fixed' && !element.closest('svg'))
      .map((element) => element.outerHTML.slice(0, 90));
    return scrollWidth > clientWidth ? out.slice(0, 5) : [];
  }, percent);
}
