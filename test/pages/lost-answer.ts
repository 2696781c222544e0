import type { Page } from 'playwright-core';

/** The API does what is asked of it next at an address, and its answer is lost on the way. */
export async function loseAnswer(page: Page, address: string): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}
