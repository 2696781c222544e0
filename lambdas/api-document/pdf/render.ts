import type { CertificateDocument, DocumentFrame } from '../../../domain/document/certificate-document.ts';
import type { TranscriptDocument } from '../../../domain/document/transcript-document.ts';
import { drawCertificate } from './certificate-page.ts';
import type { Fonts } from './fonts.ts';
import { type Attachment, type SignatureField, TaggedPdf } from './tagged-pdf.ts';
import { drawTranscript } from './transcript-pages.ts';
import { typesetter } from './typeset.ts';

/**
 * Counts the renderings: raise it when a document is to look other than before, so that none is taken from what is
 * kept of former ones.
 */
export const rendering = 4;

export interface Rendered {
  readonly fonts: Fonts;
  readonly attachments: readonly Attachment[];
  readonly signature: SignatureField;
}

/** A certificate as a PDF, with room for its signature. */
export function renderCertificate(document: CertificateDocument, rendered: Rendered): Buffer {
  return render(document, 'landscape', rendered, (pdf) =>
    drawCertificate(pdf, typesetter(rendered.fonts), document),
  );
}

/** Certificates in a table as a PDF, with room for its signature. */
export function renderTranscript(document: TranscriptDocument, rendered: Rendered): Buffer {
  return render(document, 'portrait', rendered, (pdf) =>
    drawTranscript(pdf, typesetter(rendered.fonts), document),
  );
}

function render(
  { institute, issuedAt, language, title }: DocumentFrame,
  layout: 'landscape' | 'portrait',
  { attachments, fonts, signature }: Rendered,
  draw: (pdf: TaggedPdf) => void,
): Buffer {
  const pdf = new TaggedPdf({ title, author: institute, language, createdAt: issuedAt, layout, fonts });
  draw(pdf);
  for (const attachment of attachments) pdf.attach(attachment);
  pdf.addSignature(signature);
  return pdf.finish();
}
