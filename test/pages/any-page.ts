import type { BrowserContext, Page } from 'playwright-core';
import { days } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import { arrivalMailsGrant } from '../../lambdas/adapters/tokens.ts';
import { certificate, chloe, contact, profile } from '../../lambdas/testing/people.ts';
import { type PageName, pathOf } from '../../web/pages/pages.ts';
import { amina, fullWallet, signInAs, successor } from './people.ts';
import { startPortal } from './portal.ts';

/** What a page shows once all of it is there, when that is not in the document that the server sends. */
const whole: Partial<Record<PageName, string>> = {
  activation: 'form:visible',
  external: '.ways',
  join: 'form:visible',
  wallet: '.certificate',
  certificate: '.certificate',
  share: '.seen',
  transcript: 'form:visible',
  arrivals: '.ways',
  profile: 'form:visible',
  settings: '.setting',
};

/** A portal where every page has something to show: a full wallet, and certificates behind a link. */
export async function portalOfAllPages() {
  const portal = await startPortal();
  fullWallet(portal);
  portal.bring(contact());
  portal.register.holds(certificate({ title: 'Principes algorithmiques et programmation orientée objet' }));
  const { address, studentNumber } = chloe;
  const grant = { purpose: 'activation', studentNumber, address, contactAddress: address } as const;
  const token = await portal.tokens.mint(grant, portal.clock.now(), days(90));
  portal.open(profile());
  const { accountId } = chloe;
  const mails = arrivalMailsGrant(accountId, address);
  const switchToken = await portal.tokens.mint(mails, portal.clock.now(), days(400));
  const fragments: Partial<Record<PageName, string>> = {
    activation: `#${token}`,
    external: '#denied',
    reset: `#${'x'.repeat(43)}`,
    confirm: `#${'x'.repeat(43)}`,
    certificate: `#${successor}`,
    share: `#${successor}`,
    arrivals: `#${switchToken}`,
  };

  /** Shows a page, whole: what it loads is there. */
  async function show(page: Page, language: Language, name: PageName): Promise<void> {
    // An address that differs in its fragment alone is the same document.
    await page.goto('about:blank');
    await page.goto(`${portal.origin}${pathOf(language, name)}${fragments[name] ?? ''}`);
    await page
      .locator(`main:has(h1) ${whole[name] ?? 'h1'}`)
      .first()
      .waitFor();
  }

  /** Makes the visitor one whom the page is for: some need one who is signed in. */
  async function welcome(visitor: BrowserContext, name: PageName): Promise<void> {
    await visitor.clearCookies();
    if (['wallet', 'certificate', 'share', 'transcript', 'join', 'profile', 'settings'].includes(name))
      await signInAs(portal, visitor, amina);
  }

  return { ...portal, show, welcome };
}
