import { createSign, generateKeyPairSync } from 'node:crypto';
import example from '../config/institute.example.ts';
import type { ActiveCertificate, CertificateId } from '../domain/certificate.ts';
import { lifeOfOne } from '../domain/certificate-factory.ts';
import { certificateDocument } from '../domain/document/certificate-document.ts';
import { documentIssuerOf } from '../domain/document/document-issuer.ts';
import { parseInstitute } from '../domain/institute.ts';
import { renderCertificate } from '../lambdas/api-document/pdf/render.ts';
import { roomFor, sealPdf } from '../lambdas/api-document/seal/seal-pdf.ts';
import { selfMadeCertificate } from '../lambdas/api-document/seal/x509.ts';
import { installedFonts } from '../lambdas/testing/fonts.ts';
import { drawWithPdfLib } from './pdf-lib-page.ts';
import { type Spread, spreadOf } from './spread.ts';

const siteOrigin = 'https://attestations.example.org';
/** As long as a credential is. */
const jwt = Buffer.from('x'.repeat(3_800));

/** A certificate of its own each time, since no two are the same. */
function certificate(index: number): ActiveCertificate {
  const life = lifeOfOne();
  life.says({ firstName: 'Chloé', lastName: `Lefèvre ${index}`, ects: 5, periods: 120, result: 78.5 });
  life.activated();
  const id = `7K3M9Q2X5T8V${String(index % 10_000).padStart(4, '0')}` as CertificateId;
  return { ...(life.versions()[0] as ActiveCertificate), id };
}

async function makers() {
  const issuer = documentIssuerOf(parseInstitute(example));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = {
    publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    sign: async (signed: Uint8Array) => new Uint8Array(createSign('sha256').update(signed).sign(privateKey)),
  };
  const subject = { organisation: 'Institut Exemple', country: 'BE' };
  const certificates = [await selfMadeCertificate(key, subject, new Date(0))];
  const documentOf = (index: number) => certificateDocument(certificate(index), issuer, siteOrigin, 'fr');
  const ours = (index: number) => {
    const document = documentOf(index);
    return renderCertificate(document, {
      fonts: installedFonts,
      attachments: [{ name: 'credential.jwt', type: 'application/vc+jwt', description: '-', content: jwt }],
      signature: {
        ...{ name: document.institute, label: document.sealed, sealedAt: new Date(0) },
        room: roomFor(certificates, false),
      },
    });
  };
  return {
    'pdf-lib, neither tagged nor PDF/A nor sealed': async (index: number) =>
      drawWithPdfLib(documentOf(index), jwt),
    'ours, tagged, PDF/A-3a': async (index: number) => ours(index),
    'ours, the same sealed': async (index: number) => sealPdf(ours(index), { certificates, sign: key.sign }),
  } satisfies Record<string, (index: number) => Promise<Uint8Array>>;
}

export interface Making {
  readonly maker: string;
  /** Processor time against that of pdf-lib in the same round. */
  readonly ratio: Spread;
  /** In the least disturbed round. */
  readonly perSecond: number;
  readonly bytes: number;
}

/** Makes documents in turn, `many` each in a round. */
export async function compareMakers(
  { many, rounds, warmUp }: { many: number; rounds: number; warmUp: number },
  tell: (progress: string) => void,
): Promise<Making[]> {
  const all = Object.entries(await makers());
  const times = new Map<string, number[]>(all.map(([maker]) => [maker, []]));
  const sizes = new Map<string, number>();
  let index = 0;
  for (let round = -warmUp; round < rounds; round++) {
    tell(`round ${Math.max(round + 1, 0)} of ${rounds}`);
    for (const [maker, make] of all) {
      const before = process.cpuUsage();
      for (let each = 0; each < many; each++) sizes.set(maker, (await make(index++)).length);
      const { system, user } = process.cpuUsage(before);
      if (round >= 0) times.get(maker)?.push((system + user) / 1e6);
    }
  }
  const [first = ''] = times.keys();
  return all.map(([maker]) => {
    const own = times.get(maker) ?? [];
    return {
      maker,
      ratio: spreadOf(own.map((time, round) => time / (times.get(first)?.[round] ?? Number.NaN))),
      perSecond: many / Math.min(...own),
      bytes: sizes.get(maker) ?? 0,
    };
  });
}
