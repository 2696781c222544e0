import type PDFDocument from 'pdfkit';
import encodeQr from 'qr';
import SVGtoPDF from 'svg-to-pdfkit';
import type { DocumentLogo } from '../../../domain/document/document-issuer.ts';
import { rosette } from '../../../domain/rosette.ts';

/** A colour of the page, `#rrggbb`, mixed with white: `share` of it is left. */
export function tint(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - channel) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** A frame of two lines around a page. */
export function drawFrame(
  pdf: PDFDocument,
  { width, height, inset, colour }: { width: number; height: number; inset: number; colour: string },
): void {
  for (const [more, weight, share] of [
    [0, 1.2, 1],
    [4.5, 0.4, 0.6],
  ] as const) {
    const at = inset + more;
    pdf
      .lineWidth(weight)
      .rect(at, at, width - 2 * at, height - 2 * at)
      .stroke(tint(colour, share));
  }
}

/** A certificate's own rosette around a point. */
export function drawRosette(
  pdf: PDFDocument,
  seed: string,
  {
    x,
    y,
    radius,
    colour,
    fineness,
  }: {
    x: number;
    y: number;
    radius: number;
    colour: string;
    fineness: number;
  },
): void {
  const scale = radius / 100;
  pdf
    .save()
    .translate(x, y)
    .scale(scale)
    .lineWidth(0.32 / scale);
  pdf.path(rosette(seed, fineness)).stroke(colour);
  pdf.restore();
}

/**
 * The institute's logo, as high as it may be in the room that there is, in its middle.
 * @returns the width that it takes, in points.
 */
export function drawLogo(
  pdf: PDFDocument,
  logo: DocumentLogo,
  { height, left, middle, widest }: { height: number; left: number; middle: number; widest: number },
): number {
  const width = Math.min(height * logo.ratio, widest);
  const top = middle - width / logo.ratio / 2;
  pdf
    .save()
    .translate(left, top)
    .scale(width / logo.width);
  // What it cannot draw it leaves out; the drawing was checked when the institute was set up.
  SVGtoPDF(pdf, logo.svg, 0, 0, { assumePt: true, warningCallback: () => undefined });
  pdf.restore();
  return width;
}

/** The sign of the house, a small seal: what stands for an institute without a logo. */
export function drawMark(
  pdf: PDFDocument,
  { x, y, radius, colour }: { x: number; y: number; radius: number; colour: string },
): void {
  pdf
    .save()
    .translate(x, y)
    .scale(radius / 18);
  pdf.lineWidth(1).circle(0, 0, 18).stroke(colour);
  pdf.lineWidth(0.6).circle(0, 0, 13.5).stroke(colour);
  pdf.lineWidth(2).path('M-6 .5 -1.8 5 6.5-5').stroke(colour);
  pdf.restore();
}

/** A QR code without its margin: the page has enough. */
export function drawQr(
  pdf: PDFDocument,
  text: string,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): void {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const module = size / rows.length;
  for (const [row, cells] of rows.entries()) {
    let from = 0;
    while (from < cells.length) {
      let to = from;
      while (cells[to]) to++;
      // Runs of modules in one piece: side by side they would show hairlines.
      if (to > from) pdf.rect(x + from * module, y + row * module, (to - from) * module, module * 1.02);
      from = to + 1;
    }
  }
  pdf.fill(colour);
}
