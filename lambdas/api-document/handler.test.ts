import { describe, expect, it } from 'vitest';
import type { CertificateId, StudentNumber } from '../../domain/certificate.ts';
import { hours, instantOf, minutes } from '../../domain/clock.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { documentsInMemory, sealKeyInMemory } from '../testing/documents-in-memory.ts';
import { givenCertificate } from '../testing/given-certificate.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { readPdf, readSeal } from '../testing/read-pdf.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler } from './handler.ts';
import { instituteSeal, type SealParts } from './seal/institute-seal.ts';

const own = activeCertificate({ result: 78.5, ects: 5, periods: 120 });
const level = activeCertificate({
  ...{ id: 'ANGLAIS900000000' as CertificateId, kind: 'level-test', code: 'ANG-B2', title: 'Anglais' },
  ...{ level: 'B2', result: 82, ects: 2.5 },
});
const other = '1234567890ABCDEF' as CertificateId;

async function wallet(changes: Partial<SealParts> = {}) {
  const clock = stillClock();
  const world = memory(clock);
  const documents = documentsInMemory();
  const log = keptLog();
  world.open(profile(), chloe.studentNumber);
  world.register.holds(own, level, {
    ...activeCertificate({ id: other, code: 'Z', studentNumber: '2020-1' as StudentNumber }),
  });
  const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, 0)}`;
  const handler = () => {
    const seal = instituteSeal({ ...documents, clock, log, ...changes });
    return createHandler({ ...appOptions, ...world, ...documents, log, seal });
  };
  const call = caller(handler());
  const download = (number: string = own.id, query = '', by = call) =>
    by(`GET /api/wallet/certificates/${number}/certificate.pdf` as never, { cookie, query });
  return {
    ...{ ...world, ...documents, call, clock, cookie, download, log },
    /** Another copy of the function, which knows nothing of what the first one did. */
    another: () => caller(handler()),
    pdf: async (query?: string) => bytes(await download(undefined, query)),
    transcript: (form: 'pdf' | 'json', ...numbers: string[]) =>
      call(`POST /api/wallet/transcript.${form}`, { cookie, body: { certificates: numbers } }),
  };
}

const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe('a certificate as a document', () => {
  it('is a PDF with the facts, for its owner to keep', async () => {
    const { download } = await wallet();
    const answer = await download();
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="7K3M9Q2X5T8V1B4N.pdf"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { pages, text } = await readPdf(await bytes(answer));
    expect(pages).toHaveLength(1);
    for (const fact of ['Chloé Lefèvre', 'Principes algorithmiques', '120', '26 juin 2026', '2025-2026']) {
      expect(text).toContain(fact);
    }
  });

  it('is in the language of the account, or in the one that is asked for', async () => {
    const { pdf } = await wallet();
    expect((await readPdf(await pdf())).text).toContain('Il est certifié que');
    expect((await readPdf(await pdf('lang=nl'))).text).toContain('Hierbij wordt verklaard dat');
    expect((await readPdf(await pdf('lang=x%27'))).text).toContain('Il est certifié que');
  });

  it('has the signed certificate with it, under one name', async () => {
    const { credentials, pdf } = await wallet();
    const { attachments } = await readPdf(await pdf());
    expect(attachments).toEqual({ 'credential.jwt': (await credentials.find(own, 'whole'))?.jwt });
  });

  it('leads to where it is verified, by what is clicked and what is scanned', async () => {
    const { pages } = await readPdf(await (await wallet()).pdf());
    expect(pages[0]?.links).toEqual(['https://attestations.example.org/verify#n.7K3M9Q2X5T8V1B4N']);
  });

  it('is sealed once and then the same, also by another copy of the function', async () => {
    const { another, download, keptDocuments, sealKey } = await wallet();
    const first = await bytes(await download());
    expect(await bytes(await download())).toEqual(first);
    expect(await bytes(await download(undefined, '', another()))).toEqual(first);
    expect(keptDocuments.names()).toHaveLength(1);
    // One for the certificate that the key made for itself, one for the document.
    expect(sealKey.signatures()).toBe(2);
  });

  it('is made twice when it is asked for twice at once, with one credential and one certificate of the seal', async () => {
    const { another, download } = await wallet();
    const pdfs = await Promise.all(
      [another(), another(), another()].map(async (by) => bytes(await download(undefined, '', by))),
    );
    const seals = pdfs.map(readSeal);
    expect(seals.map(({ isIntact }) => isIntact)).toEqual([true, true, true]);
    expect(new Set(seals.map(({ unsealed }) => unsealed)).size).toBe(1);
    expect(new Set(seals.map(({ certificates }) => certificates[0]?.fingerprint256)).size).toBe(1);
  });

  it('is made again when the first try died before it was kept', async () => {
    const { download, keptDocuments, pdf } = await wallet();
    const { keep } = keptDocuments;
    keptDocuments.keep = async () => {
      throw new Error('the bucket is gone');
    };
    expect(await outcomeOf(await download())).toBe('500 internal');
    keptDocuments.keep = keep;
    expect(readSeal(await pdf()).isIntact).toBe(true);
  });

  it('is nobody else’s, nor one that has not come into the wallet, nor a stranger’s', async () => {
    const { call, download, register } = await wallet();
    expect(await outcomeOf(await download(other))).toBe('404 not-found');
    register.holds(certificate({ id: 'P' as CertificateId, code: 'P' }));
    expect(await outcomeOf(await download('P'))).toBe('404 not-found');
    const path = `GET /api/wallet/certificates/${own.id}/certificate.pdf` as never;
    expect(await outcomeOf(await call(path))).toBe('401 not-signed-in');
  });

  it('is no longer given once it is revoked, although it is still kept', async () => {
    const { download, keptDocuments, pdf, register } = await wallet();
    await pdf();
    const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
    register.holds({ ...own, state: 'revoked', reason, revokedAt: instantOf(0) });
    expect(await outcomeOf(await download())).toBe('410 certificate-revoked');
    expect(keptDocuments.names()).toHaveLength(1);
  });

  it('is not sealed with a certificate that is over, which the student is told; what was sealed before is given still', async () => {
    const sealKey = sealKeyInMemory();
    const until = new Date(Date.UTC(2026, 6, 1, 9));
    const its = await wallet({ sealKey, givenCertificates: [await givenCertificate(sealKey, until)] });
    const before = await its.pdf();
    its.clock.pass(hours(2));
    expect(await its.pdf()).toEqual(before);
    const refused = await its.download(level.id);
    expect(refused.headers.get('retry-after')).toBe('3600');
    expect(await outcomeOf(refused)).toBe('503 seal-unavailable');
    expect(its.log.text()).toContain('seal certificate is over');
    expect((await its.transcript('json', own.id, level.id)).status).toBe(200);
  });

  it('is not made without end: what is made is counted, what is kept is not', async () => {
    const { call, cookie, pdf, rate, clock } = await wallet();
    await pdf();
    for (let made = 0; made < 199; made++) {
      await rate.count(
        { name: 'document-about', most: 200, window: minutes(60) },
        chloe.accountId,
        clock.now(),
      );
    }
    const path = `GET /api/wallet/certificates/${own.id}/certificate.pdf` as never;
    expect(await outcomeOf(await call(path, { cookie }))).toBe('200');
    expect(await outcomeOf(await call(path, { cookie, query: 'lang=de' }))).toBe('429 too-many-requests');
  });
});

describe('a transcript', () => {
  it('has the chosen certificates in one table, oldest first, with their sums and credentials', async () => {
    const { transcript } = await wallet();
    const { attachments, text } = await readPdf(await bytes(await transcript('pdf', level.id, own.id)));
    expect(text).toContain('2 attestations');
    expect(text).toContain('Anglais');
    expect(text).toContain('7,5');
    expect(Object.keys(attachments).sort()).toEqual([
      'credential-7K3M9Q2X5T8V1B4N.jwt',
      'credential-ANGLAIS900000000.jwt',
    ]);
  });

  it('is sealed', async () => {
    const { transcript } = await wallet();
    const seal = readSeal(await bytes(await transcript('pdf', own.id, level.id)));
    expect([seal.isIntact, seal.coversAll]).toEqual([true, true]);
  });

  it('comes as one file of credentials too, each as it is signed', async () => {
    const { credentials, transcript } = await wallet();
    const answer = await transcript('json', own.id, level.id, own.id);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="transcript.json"');
    const { type, verifiableCredential } = (await answer.json()) as Record<string, never[]>;
    expect(type).toBe('VerifiablePresentation');
    expect(verifiableCredential).toMatchObject([
      { id: `data:application/vc+jwt,${(await credentials.find(own, 'whole'))?.jwt}` },
      { id: `data:application/vc+jwt,${(await credentials.find(level, 'whole'))?.jwt}` },
    ]);
  });

  it('is of one’s own certificates alone, and of one at least', async () => {
    const { call, transcript } = await wallet();
    expect(await outcomeOf(await transcript('pdf', own.id, other))).toBe('404 not-found');
    expect(await outcomeOf(await transcript('json', other))).toBe('404 not-found');
    expect(await outcomeOf(await transcript('pdf'))).toBe('400 invalid-request');
    expect(
      await outcomeOf(await call('POST /api/wallet/transcript.json', { body: { certificates: [own.id] } })),
    ).toBe('401 not-signed-in');
  });
});
