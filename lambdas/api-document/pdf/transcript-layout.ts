import { a4, type TaggedPdf } from './tagged-pdf.ts';

/** Where a transcript's pages have their text. */
export const page = { left: 58, right: a4.short - 58, top: 70, bottom: a4.long - 74 };
export const width = page.right - page.left;

export const text = { face: 'sans', size: 9.5 } as const;
export const label = { face: 'sans', size: 8, leading: 11 / 8 } as const;

/** A line across the page. */
export function rule(pdf: TaggedPdf, y: number, colour: string, weight: number): void {
  pdf.lineWidth(weight).moveTo(page.left, y).lineTo(page.right, y).stroke(colour);
}
