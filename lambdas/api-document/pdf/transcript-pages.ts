import type { StructureElement } from 'pdfkit';
import type {
  TranscriptColumn,
  TranscriptDocument,
  TranscriptRow,
} from '../../../domain/document/transcript-document.ts';
import { colours, drawLetterhead } from './certificate-page.ts';
import { drawQr, drawRosette, tint } from './ornaments.ts';
import { a4, type TaggedPdf } from './tagged-pdf.ts';
import type { SetText, Typesetter } from './typeset.ts';

const page = { left: 58, right: a4.short - 58, top: 70, bottom: a4.long - 74 };
const width = page.right - page.left;
/** Where the table begins on the first page. */
const firstTop = 236;
/** What the sums and the way to verify take at the end. */
const ending = 150;

const columnWidths: Readonly<Record<TranscriptColumn, number>> = {
  deliberatedOn: 86,
  level: 36,
  result: 46,
  ects: 58,
  periods: 74,
};
const text = { face: 'sans', size: 9.5 } as const;
const label = { face: 'sans', size: 8, leading: 11 / 8 } as const;

interface Column {
  readonly name: TranscriptColumn;
  readonly label: string;
  /** Dates and levels begin at the left, figures end at the right. */
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly width: number;
}

interface SetRow {
  readonly award: SetText;
  readonly below: readonly SetText[];
  readonly values: TranscriptRow['values'];
  readonly height: number;
}

/** Draws certificates in a table, on as many pages as it takes. */
export function drawTranscript(pdf: TaggedPdf, set: Typesetter, document: TranscriptDocument): void {
  const columns = placeColumns(document);
  const awardWidth = (columns[0]?.x ?? page.right) - page.left - 14;
  const pages = paginate(document.rows.map((row) => setRow(set, row, awardWidth)));

  drawHead(pdf, set, document);
  const table = pdf.element('Table', {});
  let y = firstTop;
  for (const [index, rows] of pages.entries()) {
    if (index > 0) pdf.addPage();
    y = index === 0 ? firstTop : page.top + 20;
    drawLabels(pdf, set, document, columns, { y, table: index === 0 ? table : undefined });
    y += 14;
    for (const row of rows) {
      drawRow(pdf, set, document, { columns, row, table, y });
      y += row.height;
    }
    if (index < pages.length - 1) drawFoot(pdf, set, document, { page: index + 1, pages: pages.length });
  }
  drawSums(pdf, set, document, { columns, table, y });
  drawEnd(pdf, set, document, y + 40);
  drawFoot(pdf, set, document, { page: pages.length, pages: pages.length });
}

function placeColumns({ columns }: TranscriptDocument): Column[] {
  let x = page.right;
  return columns
    .toReversed()
    .map(({ label: name, name: column }): Column => {
      x -= columnWidths[column];
      const align = column === 'deliberatedOn' || column === 'level' ? 'left' : 'right';
      return { name: column, label: name, align, x, width: columnWidths[column] };
    })
    .reverse();
}

const award = { face: 'serif', size: 11.5, leading: 14 / 11.5 } as const;

function setRow(set: Typesetter, row: TranscriptRow, awardWidth: number): SetRow {
  const title = set.lines(row.award, award, awardWidth);
  const below = row.below.map((each) => set.lines(each, label, awardWidth));
  const height = 14 + title.height + below.reduce((sum, each) => sum + each.height, 0);
  return { award: title, below, values: row.values, height };
}

/** Rows by pages; the last has room for what comes at the end. A row that fills a page has it alone. */
function paginate(rows: readonly SetRow[]): SetRow[][] {
  const pages: SetRow[][] = [[]];
  let y = firstTop + 14;
  for (const [index, row] of rows.entries()) {
    const needed = row.height + (index === rows.length - 1 ? ending : 0);
    if (y + needed > page.bottom && pages.at(-1)?.length) {
      pages.push([]);
      y = page.top + 34;
    }
    pages.at(-1)?.push(row);
    y += row.height;
  }
  return pages;
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
  pdf.say('P', holder, { x: page.left, y: page.top + 80 + holder.leading, colour: ink });
  const line = set.line(`${document.count} · ${document.placeAndDate}`, text);
  pdf.say('P', line, { x: page.left, y: page.top + 134, colour: quiet });
}

function drawLabels(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  columns: readonly Column[],
  { table, y }: { y: number; table: StructureElement | undefined },
): void {
  const { accent, quiet } = colours(document.accent);
  const all = [{ label: document.award, align: 'left' as const, x: page.left, width: 200 }, ...columns];
  const row = table && pdf.element('TR', {}, undefined, table);
  for (const { align, label: name, width: wide, x } of all) {
    const fitted = set.fit(name, {
      ...{ face: 'sans', sizes: [8, 7.5, 7, 6.5, 6, 5], leading: 1.1, width: wide - 4, height: 9 },
    });
    const ink = { x: align === 'right' ? x + wide : x, y, align, colour: quiet };
    // On the pages that follow they are there for the eye: the table has its titles once.
    if (row) pdf.say('TH', fitted, ink, { scope: 'Column', parent: row });
    else pdf.ornament((show) => show(fitted, ink));
  }
  pdf.ornament(() => rule(pdf, y + 6, accent, 0.9));
}

function drawRow(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  { columns, row, table, y }: { columns: readonly Column[]; row: SetRow; table: StructureElement; y: number },
): void {
  const { accent, ink, quiet } = colours(document.accent);
  const baseline = y + 14;
  const element = pdf.element('TR', {}, undefined, table);
  const parent = pdf.element('TH', { scope: 'Row' }, undefined, element);
  const place = { x: page.left, y: baseline, colour: ink };
  pdf.say('P', row.award, place, { lang: document.awardLanguage, parent });
  let below = baseline + row.award.height - 2;
  for (const each of row.below) {
    pdf.say('P', each, { x: page.left, y: below, colour: quiet }, { parent });
    below += each.height;
  }
  for (const column of columns) {
    cell(pdf, set, element, column, {
      value: row.values[column.name],
      y: baseline,
      colour: ink,
      face: 'sans',
    });
  }
  pdf.ornament(() => rule(pdf, y + row.height - 1, tint(accent, 0.25), 0.4));
}

function drawSums(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  { columns, table, y }: { columns: readonly Column[]; table: StructureElement; y: number },
): void {
  if (Object.keys(document.sums).length === 0) return;
  const { ink } = colours(document.accent);
  const element = pdf.element('TR', {}, undefined, table);
  const strong = { face: 'sansSemibold', size: text.size } as const;
  const total = set.line(document.total, strong);
  pdf.say('TH', total, { x: page.left, y: y + 16, colour: ink }, { scope: 'Row', parent: element });
  for (const column of columns) {
    const sum = { value: document.sums[column.name], y: y + 16, colour: ink, face: strong.face };
    cell(pdf, set, element, column, sum);
  }
}

function cell(
  pdf: TaggedPdf,
  set: Typesetter,
  parent: StructureElement,
  { align, width: wide, x }: Column,
  {
    colour,
    face,
    value,
    y,
  }: { value: string | undefined; y: number; colour: string; face: 'sans' | 'sansSemibold' },
): void {
  if (value === undefined) {
    pdf.element('TD', {}, undefined, parent);
    return;
  }
  const fitted = set.fit(value, {
    ...{ face, sizes: [9.5, 9, 8.5, 8, 7, 6, 5], leading: 1.1, width: wide - 6, height: 11 },
  });
  pdf.say('TD', fitted, { x: align === 'right' ? x + wide : x, y, align, colour }, { parent });
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

function rule(pdf: TaggedPdf, y: number, colour: string, weight: number): void {
  pdf.lineWidth(weight).moveTo(page.left, y).lineTo(page.right, y).stroke(colour);
}
