import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** The browser that all files share; what one of them opens, no other sees. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
