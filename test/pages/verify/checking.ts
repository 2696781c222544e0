import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { watch } from '../../browser/visit.ts';
import { newVisitor, type Screen } from '../../stack/browser.ts';
import { sharedBrowser } from '../browser.ts';
import { amina, fullWallet, signInAs, successor } from '../people.ts';
import { startPortal } from '../portal.ts';
import { settling } from '../settled.ts';

export type Checking = Awaited<ReturnType<typeof startChecking>>;

/** A portal with a full wallet, what its student gives out, and those who check it. */
export async function startChecking() {
  const browser = await sharedBrowser();
  const portal = await startPortal();
  fullWallet(portal);

  /** Of a certificate in Amina's wallet, the signed form that she downloads. */
  async function credentialOf(number: string = successor): Promise<string> {
    const owner = await newVisitor(browser, 'desktop');
    await signInAs(portal, owner, amina);
    const address = `${portal.origin}/api/wallet/certificates/${number}/credential.jwt`;
    const jwt = await (await owner.request.get(address)).text();
    await owner.close();
    return jwt;
  }

  /** The id of what Amina shares. */
  async function sharedBy(wanted: object = {}): Promise<string> {
    const owner = await newVisitor(browser, 'desktop');
    await signInAs(portal, owner, amina);
    const shows = { result: true, birthDate: true, photo: false };
    const answer = await owner.request.post(`${portal.origin}/api/shares`, {
      data: {
        ...{ id: randomUUID(), title: 'Candidature chez Exemple', certificates: 'all', shows },
        ...wanted,
      },
    });
    const { id } = (await answer.json()) as { id: string };
    await owner.close();
    return id;
  }

  /** Somebody without an account who opens the page, and has all of it that a check takes. */
  async function employer(screen: Screen, language = 'fr', fragment = '') {
    const visitor = await newVisitor(browser, screen);
    const page = await visitor.newPage();
    const complaints = watch(page);
    await page.clock.setFixedTime(portal.clock.now());
    const settled = settling(page);
    await page.goto(`${portal.origin}/${language}/verify${fragment}`);
    await settled();
    return {
      page,
      visitor,
      choose: (content: string | Buffer, name = 'attestation.jwt') =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }),
      async end() {
        complaints();
        await visitor.close();
      },
    };
  }

  return {
    browser,
    portal,
    credentialOf,
    sharedBy,
    employer,
    async end() {
      await browser.close();
      await portal.stop();
    },
  };
}

export const verdictOn = (page: Page) => page.locator('[data-verdict]').first();

export async function isAnswered(page: Page, verdict: string): Promise<void> {
  await verdictOn(page).waitFor();
  expect(await verdictOn(page).getAttribute('data-verdict')).toBe(verdict);
}

/** A certificate with another result under the same signature. */
export function altered(jwt: string): string {
  const [header, payload = '', signature] = jwt.split('.');
  const claims = Buffer.from(payload, 'base64url').toString().replace('78.5', '98.5');
  return `${header}.${Buffer.from(claims).toString('base64url')}.${signature}`;
}
