import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActiveCertificate } from '../../../domain/certificate.ts';
import { minutes } from '../../../domain/clock.ts';
import { languages } from '../../../domain/language.ts';
import { issuerAt } from '../../../domain/verification/issuer-factory.ts';
import { credentialOf } from '../../../lambdas/api/sign-credential.ts';
import { activeCertificate } from '../../../lambdas/testing/people.ts';
import { examine } from '../../browser/visit.ts';
import { type Screen, screens } from '../../stack/browser.ts';
import { formerHost } from '../former-host.ts';
import { focused } from '../hands.ts';
import { successor } from '../people.ts';
import { altered, type Checking, isAnswered, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('a file is genuine, altered, by an unknown key, of somebody else or no certificate, and each looks different', async () => {
    const { page, choose, end } = await checking.employer(screen);
    const jwt = await checking.credentialOf();
    const stranger = await issuerAt('https://attestations.example.com');
    const unknownKey = await issuerAt(checking.portal.origin);
    const answers = [
      ['genuine', jwt],
      ['altered', altered(jwt)],
      ['unknown-key', unknownKey.credential()],
      ['unknown-issuer', stranger.credential()],
      ['unreadable', 'Bonjour'],
    ] as const;
    const pictures = new Set<string>();
    for (const [verdict, file] of answers) {
      await choose(file);
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
    const { page, end } = await checking.employer(screen);
    await page.getByText('Comment savoir que cette page ne ment pas').click();
    await page.getByText(`curl -O ${checking.portal.origin}/verify.mjs`).waitFor();
    const { host } = new URL(checking.portal.origin);
    await page.getByText(`--issuer did:web:${encodeURIComponent(host)} attestation.pdf`).waitFor();
    await examine(page, screen, 'verify-how');
    await end();
  });
});

test('what is signed is shown, and the focus goes to the answer', async () => {
  const { page, choose, end } = await checking.employer('phone');
  await choose(await checking.credentialOf());
  await page
    .getByRole('heading', { level: 1, name: 'Cette attestation est authentique et valable' })
    .waitFor();
  await expect.poll(() => focused(page)).toBe('Cette attestation est authentique et valable');
  const facts = (await page.locator('.certificate').textContent()) ?? '';
  for (const fact of ['Amina El Idrissi', 'Comptabilité générale', '78,5', '7132 01 U21 D3', successor])
    expect(facts).toContain(fact);
  await end();
});

test('a certificate of a name that the site had before is the institute’s, with or without a connection', async () => {
  const { page, choose, visitor, end } = await checking.employer('phone');
  const { portal } = checking;
  const certificate = portal.register.all().find(({ id }) => id === successor) as ActiveCertificate;
  const siteOrigin = `https://${formerHost}`;
  await visitor.setOffline(true);
  await choose(await credentialOf({ ...portal, siteOrigin }, certificate, async () => certificate));
  await isAnswered(page, 'status-unknown');
  await visitor.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('[data-verdict="genuine"]').waitFor();
  await end();
});

test('a file is checked without a connection, but for the status of the day, which is said', async () => {
  const { page, visitor, choose, end } = await checking.employer('phone');
  await visitor.setOffline(true);
  await choose(await checking.credentialOf());
  await isAnswered(page, 'status-unknown');
  await examine(page, 'phone', 'verify-status-unknown');
  await visitor.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('[data-verdict="genuine"]').waitFor();
  await end();
});

test('a page that stays open learns that a key was left out, and goes on by what it has without a connection', async () => {
  const { page, visitor, choose, end } = await checking.employer('desktop');
  const jwt = await checking.credentialOf();
  await page.clock.setFixedTime(checking.portal.clock.now() + minutes(6));
  await visitor.setOffline(true);
  await choose(jwt);
  await isAnswered(page, 'status-unknown');
  await visitor.setOffline(false);
  await page.route('**/.well-known/did.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      json: { ...(await response.json()), verificationMethod: [], assertionMethod: [] },
    });
  });
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('[data-verdict="unknown-key"]').waitFor();
  await end();
});

test('a text that is pasted is answered too', async () => {
  const { page, end } = await checking.employer('desktop');
  const jwt = await checking.credentialOf();
  await page.getByText('Avec le texte d’une attestation signée').click();
  await page.locator('form[name="paste"] button').click();
  await page.getByRole('link', { name: 'Collez le texte' }).waitFor();
  await page.getByLabel('Texte de l’attestation signée').fill(jwt.replace(/(.{60})/g, '$1\n'));
  await page.locator('form[name="paste"] button').click();
  await isAnswered(page, 'genuine');
  await end();
});

test('several in a bundle are summed up by the worst: red for one that is not valid, amber for one that is not known', async () => {
  const { page, choose, end } = await checking.employer('desktop');
  const jwt = await checking.credentialOf();
  const [, other] = checking.portal.register.all();
  const more = await checking.credentialOf(other?.id);
  const [, claims] = jwt.split('.');
  const broken = `eyJx.${claims}.x`;
  const bundles = [
    ['good', [jwt, more], 'Les 2 attestations sont authentiques et valables'],
    ['doubtful', [jwt, broken, more], '1 attestation sur 3 reste à confirmer'],
    ['bad', [broken, jwt, altered(jwt)], '1 attestation sur 3 n’est pas valable'],
  ] as const;
  for (const [tone, verifiableCredential, summary] of bundles) {
    await choose(JSON.stringify({ verifiableCredential }), 'bundle.json');
    await page.getByRole('heading', { level: 1, name: summary }).waitFor();
    expect(await page.locator('.summary').getAttribute('data-tone')).toBe(tone);
    await examine(page, 'desktop', `verify-bundle-${tone}`);
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  }
  await end();
});

test('several of which one is somebody else’s are said to be in different names, for each is genuine', async () => {
  const { page, choose, end } = await checking.employer('phone');
  const { portal } = checking;
  const another = activeCertificate();
  portal.register.holds(another);
  const parts = { ...portal, siteOrigin: portal.origin };
  const jwts = [await checking.credentialOf(), await credentialOf(parts, another, async () => another)];
  await choose(JSON.stringify(jwts), 'bundle.json');
  await page.getByText('Elles portent des noms différents : Amina El Idrissi et Chloé Lefèvre.').waitFor();
  await examine(page, 'phone', 'verify-bundle-names');
  await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  await choose(JSON.stringify([jwts[0], 'x']), 'bundle.json');
  await page.getByText('1 attestation sur 2').waitFor();
  expect(await page.getByText('noms différents').count()).toBe(0);
  await end();
});

test('with the keyboard alone one comes from the home page to an answer', async () => {
  const { page, end } = await checking.employer('desktop');
  await page.goto(`${checking.portal.origin}/fr/`);
  const jwt = await checking.credentialOf();
  await page.getByRole('link', { name: 'Vérifier une attestation' }).first().focus();
  await page.keyboard.press('Enter');
  // With its script, for which its button waits.
  await page.waitForURL(`${checking.portal.origin}/fr/verify`);
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
  const { page, choose, end } = await checking.employer('phone', language);
  await choose(altered(await checking.credentialOf()));
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

test('nothing of a file leaves the device, whatever the answer is', async () => {
  const { page, choose, end } = await checking.employer('desktop');
  const jwt = await checking.credentialOf();
  const certificate = checking.portal.register.all().find(({ id }) => id === successor) as ActiveCertificate;
  const sealed = await checking.portal.seal.documentOf([{ certificate, jwt }], checking.portal.origin);
  const stranger = await issuerAt('https://attestations.example.com');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  const lists = `GET ${checking.portal.origin}/credentials/status/`;
  for (const [verdict, file] of [
    ['genuine', jwt],
    ['genuine', sealed],
    ['altered', altered(jwt)],
    ['unknown-issuer', stranger.credential()],
    ['unreadable', 'Bonjour'],
  ] as const) {
    await choose(file);
    await isAnswered(page, verdict);
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  }
  // A list of a hundred thousand certificates, which tells of none of them which it was.
  expect(sent.filter((request) => !request.startsWith(lists))).toEqual([]);
  await end();
});
