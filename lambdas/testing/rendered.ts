import example from '../../config/institute.example.ts';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { certificateDocument, type DocumentFrame } from '../../domain/document/certificate-document.ts';
import { documentIssuerOf } from '../../domain/document/document-issuer.ts';
import { transcriptDocument } from '../../domain/document/transcript-document.ts';
import { parseInstitute } from '../../domain/institute.ts';
import type { Language } from '../../domain/language.ts';
import type { Fonts } from '../api-document/pdf/fonts.ts';
import { renderCertificate, renderTranscript } from '../api-document/pdf/render.ts';
import { exampleLogo } from './documents-in-memory.ts';
import { installedFonts } from './fonts.ts';
import { activeCertificate } from './people.ts';

/** The institute of the example, with its logo. */
export const exampleIssuer = documentIssuerOf(parseInstitute(example), exampleLogo);

const siteOrigin = 'https://attestations.example.org';

type Changes = Partial<ActiveCertificate>;

/** A document of the certificate that most tests are about, not sealed yet. */
export function certificatePdf(
  changes: Changes = {},
  language: Language = 'fr',
  issuer = exampleIssuer,
  fonts = installedFonts,
): Buffer {
  const document = certificateDocument(changed(changes), issuer, siteOrigin, language);
  return renderCertificate(document, rendered(document, fonts));
}

/** A transcript of as many certificates as there are changes. */
export function transcriptPdf(
  changes: readonly Changes[],
  language: Language = 'fr',
  fonts = installedFonts,
): Buffer {
  const document = transcriptDocument(changes.map(changed), exampleIssuer, siteOrigin, language);
  return renderTranscript(document, rendered(document, fonts));
}

function changed(changes: Changes): ActiveCertificate {
  return { ...activeCertificate({ result: 78.5, ects: 5 }), ...changes } as ActiveCertificate;
}

function rendered({ institute, sealed }: DocumentFrame, fonts: Fonts) {
  const jwt = { name: 'credential.jwt', type: 'application/vc+jwt', description: '-' };
  return {
    fonts,
    attachments: [{ ...jwt, content: Buffer.from('a.b.c') }],
    signature: { name: institute, label: sealed, sealedAt: new Date(0), room: 4_000 },
  };
}
