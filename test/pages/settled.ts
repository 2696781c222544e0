import type { Page, Request } from 'playwright-core';

/** Frames without a question, after which none follows from the answers. */
const enough = 5;

/**
 * Follows what a page asks for, from before it is opened.
 * @returns what waits until the page has all that it asks for by itself. It goes by the page's own frames, not by the clock:
 * on a slow machine half a second may pass between an answer and what it leads to.
 */
export function settling(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0; quiet < enough; quiet = open.size === 0 ? quiet + 1 : 0) {
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
    }
  };
}
