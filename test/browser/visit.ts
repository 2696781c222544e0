import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../local/set-up.mjs';
import type { Screen } from '../stack/browser.ts';
import { overflow } from './overflow.ts';

/** Where pictures of the pages are left to be looked at; no part of the project. */
const pictures = join(root, 'test-results', 'pages');

/** The rules of WCAG 2.2, level A and AA, and axe's own best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Holds a page in the state it is in to the rules of accessibility and to room for all its text; leaves a picture of it
 * in light and in dark.
 * @param parts what is pictured each by itself instead, by name: a page may be longer than a picture.
 */
export async function examine(
  page: Page,
  screen: Screen,
  name: string,
  parts?: Readonly<Record<string, Locator>>,
): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wrong = colorScheme === 'dark' ? violations(page) : pale(page);
    expect(await wrong, `${name}, ${screen}, ${colorScheme}`).toEqual([]);
    // In pixels of the page: in those of a phone they took as long as the rules do.
    const picture = (of: string) =>
      ({ path: join(pictures, `${of}-${screen}-${colorScheme}.png`), scale: 'css' }) as const;
    if (parts === undefined) await page.screenshot({ ...picture(name), fullPage: true });
    for (const [part, locator] of Object.entries(parts ?? {}))
      await locator.screenshot(picture(`${name}-${part}`));
  }
  expect(await overflow(page), `${name} on a ${screen}`).toEqual([]);
}

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules);
  // There is no frame in our pages, for which alone it would open another page at the end.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(inWords);
}

/**
 * What cannot be read in the other scheme. The two differ in colours alone, so the one rule about them is run again, by
 * the axe that the first has left on the page: that takes a sixth of the time of all rules anew.
 */
async function pale(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): ReturnType<AxeBuilder['analyze']> } };
    return (await axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] })).violations;
  });
  return violations.map(inWords);
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const inWords = ({ id, nodes }: Violation) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`;

/** Prints a page as PDF beside its pictures, and counts its sheets. */
export async function print(page: Page, name: string): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  const pdf = await page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Fails the test at its end if the page's script failed or the policy of its content refused anything. */
export function watch(page: Page): () => void {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => {
    // The browser gives up the fading from page to page when the next one is asked for at once.
    if (message !== 'Transition was skipped') complaints.push(message);
  });
  page.on('console', (message) => {
    // The browser reports an answer of 4xx as an error; the pages handle those.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  return () => expect(complaints).toEqual([]);
}
