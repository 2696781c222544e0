import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPages } from '../../domain/report-factory.ts';
import { examine } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(reportPages))('the report on %s', (name, html) => {
  test.each(Object.keys(screens) as Screen[])('holds to the rules on a %s', async (screen) => {
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    await page.setContent(html);
    await examine(page, screen, `report-${name.replace(' ', '-')}`);
    await visitor.close();
  });

  test.each([100, 200])('is no wider than a small window, with its text at %d per cent', async (percent) => {
    const visitor = await browser.newContext({ viewport: { width: 320, height: 900 } });
    const page = await visitor.newPage();
    await page.setContent(html);
    const [shown, whole] = await page.evaluate((size) => {
      const { documentElement: root } = document;
      root.style.fontSize = `${size}%`;
      return [root.clientWidth, root.scrollWidth];
    }, percent);
    expect(whole).toBe(shown);
    await visitor.close();
  });
});
