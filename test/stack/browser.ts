import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { localDirectory } from '../../local/outputs.ts';

/** The sizes that every journey is made in. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Screen = keyof typeof screens;

/** A browser for whoever asks. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await realChromium());
}

/**
 * A real Chromium: the one that the variable CHROMIUM names; or on Linux the one that npm brought, which needs
 * nothing of the system; or else the Chrome that is installed.
 */
export async function realChromium(): Promise<LaunchOptions> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return { executablePath: CHROMIUM };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  return { executablePath: await bundledChromium(), args: ['--no-sandbox'] };
}

/** A person who speaks French, with no cookies yet. */
export function newVisitor(browser: Browser, screen: Screen): Promise<BrowserContext> {
  return browser.newContext({ ...screens[screen], locale: 'fr-BE', timezoneId: 'Europe/Brussels' });
}

/** The Chromium that npm brought, unpacked. */
export async function bundledChromium(): Promise<string> {
  const folder = join(localDirectory, 'chromium');
  mkdirSync(folder, { recursive: true });
  // The package unpacks itself into the folder for temporary files, and unpacks the system libraries that it
  // needs only where it believes to be a function at AWS.
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  // It looks for the fonts that it has brought in places of Lambda's, and without any font it dies of the first field
  // that is shown before the site's own fonts have come.
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  return path;
}
