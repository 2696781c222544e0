import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActiveCertificate } from '../../../domain/certificate.ts';
import { attachment, homemade } from '../../../lambdas/testing/homemade-pdf.ts';
import { sealer } from '../../../lambdas/testing/sealer.ts';
import { examine } from '../../browser/visit.ts';
import { newVisitor } from '../../stack/browser.ts';
import { amina, signInAs, successor } from '../people.ts';
import { startPortal } from '../portal.ts';
import { settling } from '../settled.ts';
import { type Checking, isAnswered, startChecking } from './checking.ts';

let checking: Checking;
beforeAll(async () => {
  checking = await startChecking();
});
afterAll(() => checking.end());

test('a sealed document is genuine as one sees it; changed, added to, signed by others or not at all it is not', async () => {
  const { page, choose, end } = await checking.employer('phone');
  const jwt = await checking.credentialOf();
  const certificate = checking.portal.register.all().find(({ id }) => id === successor) as ActiveCertificate;
  const sealed = await checking.portal.seal.documentOf([{ certificate, jwt }], checking.portal.origin);
  const broken = Buffer.from(sealed);
  broken.write('9', broken.indexOf('%PDF-1.7') + 7);
  const others = await sealer().documentOf([{ certificate, jwt }], checking.portal.origin);
  const answers = [
    ['genuine', 'genuine', 'authentique et valable', sealed],
    ['altered', 'altered', 'modifié après avoir été scellé', broken],
    [
      'added-to',
      'unsealed',
      'a reçu un ajout après avoir été scellé',
      Buffer.concat([sealed, Buffer.from('\n% more\n%%EOF\n')]),
    ],
    ['sealed-by-another', 'unsealed', 'signé par quelqu’un d’autre', others],
    ['unsealed', 'unsealed', 'rien ne garantit ce document', homemade(attachment(jwt))],
  ] as const;
  for (const [name, verdict, words, file] of answers) {
    await choose(file, 'attestation.pdf');
    await isAnswered(page, verdict);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(words);
    await examine(page, 'phone', `verify-pdf-${name}`);
    await page.getByText('Comptabilité générale').waitFor();
    await page.getByRole('button', { name: 'Vérifier une autre attestation' }).click();
  }
  await end();
});

test('a file that was revoked since says why, as far as its holder lets it', async () => {
  const other = await startPortal();
  const mine = amina.certificate({ title: 'Bureautique' });
  other.register.holds(mine);
  const owner = await newVisitor(checking.browser, 'desktop');
  await signInAs(other, owner, amina);
  const jwt = await (
    await owner.request.get(`${other.origin}/api/wallet/certificates/${mine.id}/credential.jwt`)
  ).text();
  const [signed] = other.register.all();
  const revokedAt = '2026-07-01T07:00:00.000Z';
  const reason = { kind: 'withdrawn', text: 'mauvais fichier', withImport: false };
  other.register.holds({ ...signed, state: 'revoked', revokedAt, reason } as never);
  const page = await (await newVisitor(checking.browser, 'phone')).newPage();
  await page.clock.setFixedTime(other.clock.now());
  const settled = settling(page);
  await page.goto(`${other.origin}/fr/verify`);
  await settled();
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'a.jwt', mimeType: 'application/jwt', buffer: Buffer.from(jwt) },
  });
  await isAnswered(page, 'revoked');
  await page.getByText('Date de la décision : 1er juillet 2026').waitFor();
  await page.getByText('Bureautique').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('mauvais fichier');
  // The institute is asked why, by two numbers that it gave the certificate, and told nothing of what is in the file.
  const { statusIndex, statusList } = other.register.all()[0] as ActiveCertificate;
  expect(sent).toEqual([
    `GET ${other.origin}/credentials/status/${statusList} `,
    `POST ${other.origin}/api/verify/revocation ${JSON.stringify({ number: mine.id, index: statusIndex })}`,
  ]);
  await examine(page, 'phone', 'verify-revoked-file');
  await other.stop();
});

test('a document that nobody vouches for says so too when today’s status is not known', async () => {
  const { page, visitor, choose, end } = await checking.employer('phone');
  const jwt = await checking.credentialOf();
  await visitor.setOffline(true);
  await choose(homemade(attachment(jwt)), 'attestation.pdf');
  await isAnswered(page, 'status-unknown');
  await page.getByText('Ce document ne porte pas le sceau de l’institut').waitFor();
  await examine(page, 'phone', 'verify-pdf-status-unknown');
  await end();
});
