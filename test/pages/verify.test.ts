import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { languages } from '../../domain/language.ts';
import { issuerAt } from '../../domain/verification/issuer-factory.ts';
import { examine, watch } from '../browser/visit.ts';
import { newVisitor, type Screen, screens } from '../stack/browser.ts';
import { sharedBrowser } from './browser.ts';
import { amina, fullWallet, signInAs, successor } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let browser: Browser;
let portal: Portal;
beforeAll(async () => {
  browser = await sharedBrowser();
  portal = await startPortal();
  fullWallet(portal);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

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
    data: { title: 'Candidature chez Exemple', certificates: 'all', shows, ...wanted },
  });
  const { id } = (await answer.json()) as { id: string };
  await owner.close();
  return id;
}

/** Somebody without an account who opens the page. */
async function employer(screen: Screen, language = 'fr', fragment = '') {
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await page.clock.setFixedTime(portal.clock.now());
  const keys = page.waitForResponse('**/.well-known/did.json');
  await page.goto(`${portal.origin}/${language}/verify${fragment}`);
  await keys;
  return {
    page,
    visitor,
    drop: (content: string | Buffer, name = 'attestation.jwt') =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }),
    async end() {
      complaints();
      await visitor.close();
    },
  };
}

const verdictOn = (page: Page) => page.locator('[data-verdict]').first();

async function isAnswered(page: Page, verdict: string): Promise<void> {
  await verdictOn(page).waitFor();
  expect(await verdictOn(page).getAttribute('data-verdict')).toBe(verdict);
}

/** A certificate with another result under the same signature. */
function altered(jwt: string): string {
  const [header, payload = '', signature] = jwt.split('.');
  const claims = Buffer.from(payload, 'base64url').toString().replace('78.5', '98.5');
  return `${header}.${Buffer.from(claims).toString('base64url')}.${signature}`;
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a file is genuine, altered, of somebody else or no certificate, and each looks different', async () => {
    const { page, drop, end } = await employer(screen);
    const jwt = await credentialOf();
    const stranger = await issuerAt('https://attestations.example.com');
    const answers = [
      ['genuine', jwt],
      ['altered', altered(jwt)],
      ['unknown-issuer', stranger.credential()],
      ['unreadable', 'Bonjour'],
    ] as const;
    const pictures = new Set<string>();
    for (const [verdict, file] of answers) {
      await drop(file);
      await isAnswered(page, verdict);
      await examine(page, screen, `verify-${verdict}`);
      pictures.add(
        (await page.locator('.verdict svg').innerHTML()) + (await page.locator('.word').textContent()),
      );
      expect(await page.locator('.certificate').count()).toBe(verdict === 'genuine' ? 1 : 0);
      await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
    }
    expect(pictures.size).toBe(answers.length);
    await end();
  });

  test('how to check without the page is said on it', async () => {
    const { page, end } = await employer(screen);
    await page.getByText('Comment savoir que cette page ne ment pas').click();
    await page.getByText(`curl -O ${portal.origin}/verify.mjs`).waitFor();
    const { host } = new URL(portal.origin);
    await page.getByText(`--issuer did:web:${encodeURIComponent(host)} attestation.pdf`).waitFor();
    await examine(page, screen, 'verify-how');
    await end();
  });
});

test('what is signed is shown, and the focus goes to the answer', async () => {
  const { page, drop, end } = await employer('phone');
  await drop(await credentialOf());
  await page
    .getByRole('heading', { level: 1, name: 'Cette attestation est authentique et valable' })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const facts = (await page.locator('.certificate').textContent()) ?? '';
  for (const fact of ['Amina El Idrissi', 'Comptabilité générale', '78,5', '7132 01 U21 D3', successor])
    expect(facts).toContain(fact);
  await end();
});

test('a file is checked without a connection, but for the status of the day, which is said', async () => {
  const { page, visitor, drop, end } = await employer('phone');
  await page.waitForLoadState('networkidle');
  await visitor.setOffline(true);
  await drop(await credentialOf());
  await isAnswered(page, 'status-unknown');
  await examine(page, 'phone', 'verify-status-unknown');
  await visitor.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('[data-verdict="genuine"]').waitFor();
  await end();
});

test('a sealed document is genuine without a look at the paper; changed or unsealed it is not', async () => {
  const { page, drop, end } = await employer('phone');
  const jwt = await credentialOf();
  const certificate = portal.register.all().find(({ id }) => id === successor) as ActiveCertificate;
  const sealed = await portal.seal.documentOf([{ certificate, jwt }], portal.origin);
  const loose = `%PDF-1.7\n1 0 obj << /Type /EmbeddedFile >> stream\n${jwt}\nendstream endobj\n%%EOF`;
  const answers = [
    ['genuine', sealed],
    ['altered', Buffer.concat([sealed, Buffer.from('\n% more\n%%EOF\n')])],
    ['unsealed', Buffer.from(loose)],
  ] as const;
  for (const [verdict, file] of answers) {
    await drop(file, 'attestation.pdf');
    await isAnswered(page, verdict);
    await examine(page, 'phone', `verify-pdf-${verdict}`);
    await page.getByText('Comptabilité générale').waitFor();
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  }
  await end();
});

test('a text that is pasted and one of several in a bundle are answered too', async () => {
  const { page, drop, end } = await employer('desktop');
  const jwt = await credentialOf();
  await page.getByText('Avec le texte d’une attestation signée').click();
  await page.locator('form[name="paste"] button').click();
  await page.getByRole('link', { name: 'Collez le texte' }).waitFor();
  await page.getByLabel('Texte de l’attestation signée').fill(jwt.replace(/(.{60})/g, '$1\n'));
  await page.locator('form[name="paste"] button').click();
  await isAnswered(page, 'genuine');
  await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  await drop(JSON.stringify({ verifiableCredential: [jwt, altered(jwt)] }), 'bundle.json');
  await page.getByRole('heading', { level: 1, name: '2 attestations' }).waitFor();
  await page.getByText('1 sur 2 sont authentiques et valables').waitFor();
  await examine(page, 'desktop', 'verify-bundle');
  await end();
});

test('with the keyboard alone one comes from the home page to an answer', async () => {
  const { page, end } = await employer('desktop');
  await page.goto(`${portal.origin}/fr/`);
  const jwt = await credentialOf();
  await page.getByRole('link', { name: 'Vérifier une attestation' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vérifier une attestation' }).waitFor();
  await page.getByText('Avec le texte d’une attestation signée').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(jwt);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isAnswered(page, 'genuine');
  await end();
});

test.each(languages)('the answer is in the reader’s language, %s', async (language) => {
  const { page, drop, end } = await employer('phone', language);
  await drop(altered(await credentialOf()));
  await isAnswered(page, 'altered');
  const words = {
    fr: 'Ne vous y fiez pas',
    nl: 'Vertrouw het niet',
    en: 'Do not rely',
    de: 'Verlassen Sie sich nicht',
  };
  expect(await page.locator('h1').textContent()).toContain(words[language]);
  await examine(page, 'phone', `verify-altered-${language}`);
  await end();
});

test('a link without a language leads to the page, with what stands behind the hash', async () => {
  const visitor: BrowserContext = await newVisitor(browser, 'phone');
  const page = await visitor.newPage();
  await page.goto(`${portal.origin}/verify#n.${successor}`);
  expect(page.url()).toBe(`${portal.origin}/fr/verify#n.${successor}`);
  await visitor.close();
});

describe.each(Object.keys(screens) as Screen[])('by its number, on a %s', (screen) => {
  test('a certificate is found with its holder’s last name, and not with another', async () => {
    const { page, end } = await employer(screen, 'fr', `#n.${successor}`);
    expect(await page.getByLabel('Numéro de l’attestation').inputValue()).toBe(successor);
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await page.getByRole('link', { name: 'Indiquez le nom de famille' }).waitFor();
    await examine(page, screen, 'verify-number');
    await page.getByLabel('Nom de famille').fill('Dupont');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await isAnswered(page, 'unknown');
    await examine(page, screen, 'verify-unknown');
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
    await page.getByLabel('Nom de famille').fill('el-idrissi');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
    await isAnswered(page, 'genuine');
    await page.getByText('Le résultat n’est pas montré ici').waitFor();
    expect(await page.locator('.certificate').textContent()).not.toContain('78,5');
    await examine(page, screen, 'verify-by-number');
    await end();
  });

  test('one that was corrected or taken back says so, whoever has its file', async () => {
    const revoked = portal.register.all().filter(({ state }) => state === 'revoked');
    const found = new Set<string>();
    for (const { id } of revoked) {
      const { page, end } = await employer(screen, 'fr', `#n.${id}`);
      await page.getByLabel('Nom de famille').fill('El Idrissi');
      await page.getByRole('button', { name: 'Vérifier', exact: true }).first().click();
      await verdictOn(page).waitFor();
      const verdict = (await verdictOn(page).getAttribute('data-verdict')) ?? '';
      found.add(verdict);
      await examine(page, screen, `verify-${verdict}`);
      expect(await page.locator('.verdict').textContent()).toContain('30 juin 2026');
      await end();
    }
    expect([...found].sort()).toEqual(['revoked', 'superseded']);
  });
});

test('a file that was revoked since says why, as far as its holder lets it', async () => {
  const other = await startPortal();
  const mine = amina.certificate({ title: 'Bureautique' });
  other.register.holds(mine);
  const owner = await newVisitor(browser, 'desktop');
  await signInAs(other, owner, amina);
  const jwt = await (
    await owner.request.get(`${other.origin}/api/wallet/certificates/${mine.id}/credential.jwt`)
  ).text();
  const [signed] = other.register.all();
  const revokedAt = '2026-07-01T07:00:00.000Z';
  const reason = { kind: 'withdrawn', text: 'mauvais fichier', withImport: false };
  other.register.holds({ ...signed, state: 'revoked', revokedAt, reason } as never);
  const page = await (await newVisitor(browser, 'phone')).newPage();
  await page.clock.setFixedTime(other.clock.now());
  await page.goto(`${other.origin}/fr/verify`);
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'a.jwt', mimeType: 'application/jwt', buffer: Buffer.from(jwt) },
  });
  await isAnswered(page, 'revoked');
  await page.getByText('Date de la décision : 1er juillet 2026').waitFor();
  await page.getByText('Bureautique').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('mauvais fichier');
  await examine(page, 'phone', 'verify-revoked-file');
  await other.stop();
});

describe('what is shared by a link', () => {
  test('is shown with an answer for each, whose it is, and nothing of it to a search engine', async () => {
    const { page, end } = await employer('phone', 'fr', `#s.${await sharedBy()}`);
    await page.getByRole('heading', { level: 1, name: 'Candidature chez Exemple' }).waitFor();
    await page.getByText('Partagé par Amina El Idrissi').waitFor();
    await page.getByText('Toutes sont authentiques et valables').waitFor();
    await page.getByText('14 mars 1998').waitFor();
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.verdict));
    expect(verdicts.length).toBeGreaterThan(4);
    expect(new Set(verdicts)).toEqual(new Set(['genuine']));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
    await examine(page, 'phone', 'verify-share');
    await end();
  });

  test('with a PIN is opened by it alone', async () => {
    const { page, end } = await employer('desktop', 'fr', `#s.${await sharedBy({ pin: '482913' })}`);
    await page.getByRole('heading', { name: 'Ce partage demande un code' }).waitFor();
    await page.getByLabel('Code PIN').fill('000000');
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('alert').waitFor();
    await examine(page, 'desktop', 'verify-share-pin');
    await page.getByLabel('Code PIN').fill('482913');
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('heading', { level: 1, name: 'Candidature chez Exemple' }).waitFor();
    await examine(page, 'desktop', 'verify-share');
    await end();
  });

  test('that has ended, or never was, opens nothing', async () => {
    const { page, end } = await employer('phone', 'fr', `#s.${'x'.repeat(43)}`);
    await page.getByRole('link', { name: 'Vérifier une autre attestation' }).waitFor();
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    await examine(page, 'phone', 'verify-share-unknown');
    await end();
  });
});
