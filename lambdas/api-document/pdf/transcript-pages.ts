import type { TranscriptDocument } from '../../../domain/document/transcript-document.ts';
import { colours, drawLetterhead } from './certificate-page.ts';
import { drawQr, drawRosette, tint } from './ornaments.ts';
import { a4, type TaggedPdf } from './tagged-pdf.ts';
import { label, page, rule, text, width } from './transcript-layout.ts';
import { drawTable } from './transcript-table.ts';
import type { Typesetter } from './typeset.ts';

/** Draws certificates in a table, on as many pages as it takes. */
export function drawTranscript(pdf: TaggedPdf, set: Typesetter, document: TranscriptDocument): void {
  const foot = (at: { page: number; pages: number }) => drawFoot(pdf, set, document, at);
  drawHead(pdf, set, document);
  const { y, pages } = drawTable(pdf, set, document, foot);
  drawEnd(pdf, set, document, y + 40);
  foot({ page: pages, pages });
}

function drawHead(pdf: TaggedPdf, set: Typesetter, document: TranscriptDocument): void {
  const { accent, ink, quiet } = colours(document.accent);
  pdf.ornament(() => {
    const at = { x: page.right - 46, y: page.top + 38, radius: 46, fineness: 2 };
    drawRosette(pdf, document.seed, { ...at, colour: tint(accent, 0.8) });
  });
  const wide = width - 120;
  const letterhead = { left: page.left, middle: page.top + 10, width: wide, logo: 36 };
  drawLetterhead(pdf, set, document, { ...letterhead, sizes: [13, 11, 9, 7] });
  const heading = set.line(document.heading, {
    ...{ face: 'sansSemibold', size: 10, tracking: 1.8, capitals: document.language },
  });
  pdf.say('H1', heading, { x: page.left, y: page.top + 76, colour: accent });
  const holder = set.fit(document.holder, {
    ...{ face: 'serif', sizes: [30, 26, 22, 18, 15, 12, 10, 8, 6, 5], leading: 1.1, width: wide, height: 34 },
  });
  pdf.say('P', holder, { x: page.left, y: page.top + 80 + holder.leading + holder.rise, colour: ink });
  const line = set.line(`${document.count} · ${document.placeAndDate}`, text);
  pdf.say('P', line, { x: page.left, y: page.top + 134, colour: quiet });
}

/** How the whole is verified, at the end of the last page. */
function drawEnd(pdf: TaggedPdf, set: Typesetter, document: TranscriptDocument, y: number): void {
  const { accent, ink, quiet } = colours(document.accent);
  const { verification } = document;
  const size = 64;
  const box = [page.left, y, page.left + size, y + size];
  pdf.element('Figure', { alt: verification.alt, bbox: box, placement: 'Block' }, () =>
    drawQr(pdf, verification.url, { x: page.left, y, size, colour: ink }),
  );
  const x = page.left + size + 16;
  const link = set.line(verification.label, { face: 'sansSemibold', size: 9.5 });
  const tip = `${verification.label}: ${verification.address}`;
  pdf.sayLink(verification.url, tip, link, { x, y: y + 12, colour: accent });
  pdf.say('P', set.line(verification.address, text), { x, y: y + 26, colour: quiet });
  const how = set.lines(document.verifyText, label, width - size - 16);
  pdf.say('P', how, { x, y: y + 42, colour: quiet });
}

/** At the foot of each page; whoever listens is told of the seal once, at the end, and not of pages. */
function drawFoot(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  { page: number, pages }: { page: number; pages: number },
): void {
  const { accent, quiet } = colours(document.accent);
  const y = a4.long - 46;
  const count = set.line(document.page(number, pages), { face: 'sans', size: 7.5 });
  const footing = set.fit(`${document.address}. ${document.sealed}`, {
    ...{
      face: 'sans',
      sizes: [7.5, 7, 6.5, 6, 5],
      leading: 1.3,
      width: width - count.width - 20,
      height: 20,
    },
  });
  const place = { x: page.left, y, colour: quiet };
  if (number === pages) pdf.say('P', footing, place);
  pdf.ornament((show) => {
    rule(pdf, y - 14, tint(accent, 0.35), 0.5);
    if (number < pages) show(footing, place);
    show(count, { x: page.right, y, align: 'right', colour: quiet });
  });
}
