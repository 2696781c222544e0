import { createHash } from 'node:crypto';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { certificateDocument } from '../../domain/document/certificate-document.ts';
import type { DocumentIssuer } from '../../domain/document/document-issuer.ts';
import { transcriptDocument } from '../../domain/document/transcript-document.ts';
import type { Language } from '../../domain/language.ts';
import type { KeptDocuments } from '../adapters/kept-documents.ts';
import type { Fonts } from './pdf/fonts.ts';
import { type Rendered, renderCertificate, rendering, renderTranscript } from './pdf/render.ts';
import type { Attachment } from './pdf/tagged-pdf.ts';
import type { InstituteSeal } from './seal/institute-seal.ts';

export interface DocumentParts {
  readonly clock: Clock;
  readonly documentIssuer: DocumentIssuer;
  readonly fonts: Fonts;
  readonly keptDocuments: KeptDocuments;
  readonly seal: () => Promise<InstituteSeal>;
  readonly siteOrigin: string;
}

/** A certificate with its credential. */
export interface Chosen {
  readonly certificate: ActiveCertificate;
  readonly jwt: string;
}

interface Asked {
  readonly form: 'certificate' | 'transcript';
  readonly language: Language;
  /** One at least, and of a certificate just the one. */
  readonly certificates: readonly Chosen[];
}

/**
 * A document of certificates, sealed. What says the same is rendered and sealed once, and then taken from what is kept
 * of it: asked for twice at once it may be made twice, both good, and one of the two is kept.
 * @param making asked before one is made.
 */
export async function sealedDocument(
  parts: DocumentParts,
  asked: Asked,
  making: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { clock, keptDocuments } = parts;
  const seal = await parts.seal();
  const name = nameOf(parts, asked, seal);
  const kept = await keptDocuments.find(name);
  if (kept) return new Uint8Array(kept);
  await making();
  const rendered = render(parts, asked, seal, new Date(clock.now()));
  const { document, whole } = await seal.seal(rendered);
  if (whole) await keptDocuments.keep(name, document);
  return new Uint8Array(document);
}

/** All that a document follows from, so that another institute's look, seal or words never give a former one. */
function nameOf({ documentIssuer, siteOrigin }: DocumentParts, asked: Asked, seal: InstituteSeal): string {
  const { form, language } = asked;
  const certificates = asked.certificates.map(({ certificate, jwt }) => [certificate.id, jwt]);
  const sealedBy = seal.certificates.map((each) => Buffer.from(each).toString('base64'));
  const all = {
    rendering,
    form,
    language,
    certificates,
    sealedBy,
    room: seal.room,
    documentIssuer,
    siteOrigin,
  };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

function render(
  { documentIssuer, fonts, siteOrigin }: DocumentParts,
  { certificates, form, language }: Asked,
  { room }: InstituteSeal,
  sealedAt: Date,
): Buffer {
  const members = certificates.map(({ certificate }) => certificate);
  const signedBy = (document: { institute: string; sealed: string; attachment: string }): Rendered => ({
    fonts,
    attachments: certificates.map((each) => credential(each, form, document.attachment)),
    signature: { name: document.institute, label: document.sealed, sealedAt, room },
  });
  const [first] = members as [ActiveCertificate];
  if (form === 'certificate') {
    const document = certificateDocument(first, documentIssuer, siteOrigin, language);
    return renderCertificate(document, signedBy(document));
  }
  const document = transcriptDocument(members, documentIssuer, siteOrigin, language);
  return renderTranscript(document, signedBy(document));
}

/** A document of one certificate has one credential, which needs no number to be told. */
function credential({ certificate, jwt }: Chosen, form: Asked['form'], description: string): Attachment {
  return {
    name: form === 'certificate' ? 'credential.jwt' : `credential-${certificate.id}.jwt`,
    type: 'application/vc+jwt',
    description,
    content: Buffer.from(jwt),
  };
}
