import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfLibFontkit from '@pdf-lib/fontkit';
import { AFRelationship, PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import encodeQr from 'qr';
import type { CertificateDocument } from '../domain/document/certificate-document.ts';
import { rosette } from '../domain/rosette.ts';
import { fontFiles } from '../lambdas/api-document/pdf/font-files.ts';

const { resolve } = createRequire(import.meta.url);
const bytesOf = (name: keyof typeof fontFiles) => readFileSync(resolve(fontFiles[name]));
const files = {
  serif: bytesOf('serif'),
  italic: bytesOf('serifItalic'),
  sans: bytesOf('sans'),
  semibold: bytesOf('sansSemibold'),
};
const accent = rgb(0.12, 0.3, 0.29);
const ink = rgb(0.12, 0.11, 0.1);

/**
 * The page of a certificate as one makes it with pdf-lib: the same words, fonts, rosette, code and attachment in about
 * the same places. It has no structure, is for no archive, and knows no script but those of its four fonts.
 */
export async function drawWithPdfLib(document: CertificateDocument, jwt: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(pdfLibFontkit);
  const [serif, italic, sans, semibold] = (await Promise.all(
    Object.values(files).map((file) => pdf.embedFont(file, { subset: true })),
  )) as [PDFFont, PDFFont, PDFFont, PDFFont];
  pdf.setTitle(document.title);
  pdf.setLanguage(document.language);
  const page = pdf.addPage([841.89, 595.28]);
  for (const inset of [24, 28.5]) {
    const size = { width: 841.89 - 2 * inset, height: 595.28 - 2 * inset };
    page.drawRectangle({ x: inset, y: inset, ...size, borderColor: accent, borderWidth: 0.8 });
  }
  page.drawSvgPath(rosette(document.seed, 3), {
    ...{ x: 676, y: 405, scale: 1.05, borderColor: accent, borderWidth: 0.3 },
  });
  const write = (text: string, font: PDFFont, size: number, x: number, top: number, color = ink) =>
    page.drawText(text, { x, y: 595.28 - top, size, font, color });
  write(document.institute, serif, 15, 74, 89);
  write(document.heading.toUpperCase(), semibold, 10.5, 74, 160, accent);
  write(document.certified, sans, 12.5, 74, 190);
  write(document.holder, serif, 46, 74, 240);
  write(document.statement, sans, 12.5, 74, 275);
  write(document.award, italic, 25, 74, 305);
  for (const [index, { label, value }] of document.facts.entries()) {
    const [x, top] = [74 + (index % 3) * 158, 394 + Math.floor(index / 3) * 34];
    write(label, sans, 8.5, x, top);
    write(value, sans, 12, x, top + 15);
  }
  write(document.placeAndDate, serif, 12, 74, 506);
  write(`${document.address}. ${document.sealed}`.slice(0, 120), sans, 8, 74, 523);
  const rows = encodeQr(document.verification.url, 'raw', { ecc: 'medium', border: 1 });
  const module = 82 / rows.length;
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) {
        const at = { x: 635 + x * module, y: 207 - y * module };
        page.drawRectangle({ ...at, width: module, height: module, color: ink });
      }
    }
  }
  write(document.verification.label, semibold, 9, 626, 488, accent);
  write(document.verification.address, sans, 8.5, 622, 500);
  write(document.number, sans, 8.5, 632, 512);
  await pdf.attach(jwt, 'credential.jwt', {
    ...{ mimeType: 'application/vc+jwt', description: document.attachment },
    afRelationship: AFRelationship.Data,
  });
  return pdf.save();
}
