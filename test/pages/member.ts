import type { Browser, BrowserContext, Page } from 'playwright-core';
import { watch } from '../browser/visit.ts';
import { newVisitor, type Screen } from '../stack/browser.ts';
import { amina, fullWallet, signInAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { settling } from './settled.ts';

interface Options {
  /** @default 'desktop' */
  readonly screen?: Screen;
  /** What is in the register before she signs in. @default every kind of certificate */
  fill?(portal: Portal): void;
  /** What happens before her page is there. */
  prepare?(portal: Portal, visitor: BrowserContext): unknown;
}

export interface Member {
  readonly portal: Portal;
  readonly visitor: BrowserContext;
  readonly page: Page;
  /** Waits until the page has all that it asks for by itself. */
  settled(): Promise<void>;
  /** Fails if the page has complained. */
  end(): Promise<void>;
}

/**
 * Amina, signed in to a portal of her own.
 * @param path of her page, without its language; without it, hers is to be opened yet.
 */
export async function memberAt(browser: Browser, path?: string, options: Options = {}): Promise<Member> {
  const { screen = 'desktop', fill = fullWallet, prepare } = options;
  const portal = await startPortal();
  fill(portal);
  const visitor = await newVisitor(browser, screen);
  await signInAs(portal, visitor, amina);
  await prepare?.(portal, visitor);
  const page = await visitor.newPage();
  const complaints = watch(page);
  const settled = settling(page);
  if (path !== undefined) await page.goto(`${portal.origin}/fr/${path}`);
  return {
    portal,
    visitor,
    page,
    settled,
    async end() {
      complaints();
      await visitor.close();
      await portal.stop();
    },
  };
}
