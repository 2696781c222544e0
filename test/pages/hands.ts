import type { Page } from 'playwright-core';

/** What has the focus, in words: its label, or else its text; nothing, if the page has lost it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return '';
    const label = 'labels' in at ? (at as HTMLInputElement).labels?.[0] : undefined;
    return ((label ?? at).textContent ?? '').trim();
  });
}

/** More stops than any page has. */
const most = 120;

/** Hands that have no mouse. */
export function handsOn(page: Page) {
  /** A page that has just come has the focus nowhere yet. */
  let isNew = true;
  page.on('domcontentloaded', () => {
    isNew = true;
  });

  const stop = (wanted: string) =>
    page.evaluate((wanted) => {
      const at = document.activeElement;
      if (at === null || at === document.body) return 'nowhere';
      if (wanted.startsWith('#')) return at.id === wanted.slice(1) ? 'there' : 'elsewhere';
      const label = 'labels' in at ? (at as HTMLInputElement).labels?.[0] : undefined;
      return (label ?? at).textContent?.trim().startsWith(wanted) ? 'there' : 'elsewhere';
    }, wanted);

  /**
   * Goes on by Tab to what is called so (the beginning of its words), or has such an id: `#…`.
   * @throws Error when what had the focus has taken it along: whoever goes by keyboard would begin at the top again.
   */
  async function tabTo(wanted: string): Promise<void> {
    if (!isNew && (await stop(wanted)) === 'nowhere')
      throw new Error(`The page has lost the focus before ${wanted}`);
    isNew = false;
    for (let stops = 0; stops < most; stops++) {
      await page.keyboard.press('Tab');
      if ((await stop(wanted)) === 'there') return;
    }
    throw new Error(`No Tab leads to ${wanted}`);
  }

  async function choose(wanted: string): Promise<void> {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
  }

  return {
    tabTo,
    choose,
    async tick(wanted: string): Promise<void> {
      await tabTo(wanted);
      await page.keyboard.press('Space');
    },
    async type(field: string, text: string): Promise<void> {
      await tabTo(field);
      await page.keyboard.type(text);
    },
  };
}
