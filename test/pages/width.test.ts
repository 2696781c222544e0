import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../../web/pages/pages.ts';
import { overflow } from '../browser/overflow.ts';
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
  'no page in %s is wider than a small window or cuts its text off, also at twice its size',
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
        // By the style sheet's object model, which the policy of the page allows.
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}%`;
        }, percent);
        for (const element of await overflow(page)) {
          // So large in so small a window a list is cut while it is closed, and whole when it is open.
          if (width === 320 && percent === 200 && element.includes('<select')) continue;
          wide.push(`${name}, ${width}, ${percent} %: ${element}`);
        }
      }
    }
    expect(wide).toEqual([]);
    await visitor.close();
  },
);
