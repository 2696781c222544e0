import type { StructureElement } from 'pdfkit';
import type {
  TranscriptColumn,
  TranscriptDocument,
  TranscriptRow,
} from '../../../domain/document/transcript-document.ts';
import { colours, drawLetterhead, said } from './certificate-page.ts';
import { drawQr, drawRosette, tint } from './ornaments.ts';
import { a4, type TaggedPdf } from './tagged-pdf.ts';
import type { Line, Typesetter } from './typeset.ts';

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
const label = { face: 'sans', size: 8 } as const;

interface Column {
  readonly name: TranscriptColumn;
  readonly label: string;
  /** Dates and levels begin at the left, figures end at the right. */
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly width: number;
}

interface SetRow extends TranscriptRow {
  readonly awardLines: readonly Line[];
  readonly belowLines: readonly Line[];
  readonly height: number;
}

/** Draws certificates in a table, on as many pages as it takes. */
export function drawTranscript(pdf: TaggedPdf, set: Typesetter, document: TranscriptDocument): void {
  const { accent } = colours(document.accent);
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
    drawFoot(pdf, set, document, { page: index + 1, pages: pages.length, accent });
  }
  drawSums(pdf, set, document, { columns, table, y });
  drawEnd(pdf, set, document, y + 40);
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

const award = { face: 'serif', size: 11.5 } as const;

function setRow(set: Typesetter, row: TranscriptRow, awardWidth: number): SetRow {
  const awardLines = set.lines(row.award, award, awardWidth);
  const belowLines = row.below.flatMap((each) => set.lines(each, label, awardWidth));
  const height = 14 + awardLines.length * 14 + belowLines.length * 11;
  return { ...row, awardLines, belowLines, height };
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
  const heading = { face: 'sansSemibold', size: 10, tracking: 1.8 } as const;
  const title = set.line(document.heading.toLocaleUpperCase(document.language), heading);
  pdf.element('H1', { actual: document.heading }, () =>
    pdf.drawLine(title, page.left, page.top + 76, { ...heading, colour: accent }),
  );
  const holder = set.fit(document.holder, {
    ...{ face: 'serif', sizes: [30, 26, 22, 18, 15, 12, 10, 8, 6, 5], leading: 1.1, width: wide, height: 34 },
  });
  said(pdf, 'P', document.holder, holder.lines, () =>
    pdf.drawLines(holder.lines, page.left, page.top + 80 + holder.leading, { ...holder, colour: ink }),
  );
  const line = set.line(`${document.count} · ${document.placeAndDate}`, text);
  pdf.element('P', {}, () => pdf.drawLine(line, page.left, page.top + 134, { ...text, colour: quiet }));
}

function drawLabels(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  columns: readonly Column[],
  { table, y }: { y: number; table: StructureElement | undefined },
): void {
  const { accent, quiet } = colours(document.accent);
  const draw = ({ align, label: name, width: wide, x }: Pick<Column, 'align' | 'label' | 'width' | 'x'>) => {
    const fitted = set.fit(name, {
      ...{ face: 'sans', sizes: [8, 7.5, 7, 6.5, 6, 5], leading: 1.1, width: wide - 4, height: 9 },
    });
    const at = align === 'right' ? x + wide : x;
    pdf.drawLines(fitted.lines, at, y, { ...fitted, align, colour: quiet });
  };
  const all = [{ label: document.award, align: 'left' as const, x: page.left, width: 200 }, ...columns];
  const row = table && pdf.element('TR', {}, undefined, table);
  for (const column of all) {
    // On the pages that follow they are there for the eye: the table has its titles once.
    if (row) pdf.element('TH', { scope: 'Column' }, () => draw(column), row);
    else pdf.ornament(() => draw(column));
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
  const named = pdf.element('TH', { scope: 'Row' }, undefined, element);
  said(
    pdf,
    'P',
    row.award,
    row.awardLines,
    () => pdf.drawLines(row.awardLines, page.left, baseline, { ...award, leading: 14, colour: ink }),
    document.awardLanguage,
    named,
  );
  said(
    pdf,
    'P',
    row.below.join(' '),
    row.belowLines,
    () =>
      pdf.drawLines(row.belowLines, page.left, baseline + row.awardLines.length * 14 - 2, {
        ...{ ...label, leading: 11, colour: quiet },
      }),
    undefined,
    named,
  );
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
  pdf.element(
    'TH',
    { scope: 'Row' },
    () => pdf.drawLine(set.line(document.total, strong), page.left, y + 16, { ...strong, colour: ink }),
    element,
  );
  for (const column of columns) {
    const sum = { value: document.sums[column.name], y: y + 16, colour: ink, face: strong.face };
    cell(pdf, set, element, column, sum);
  }
}

function cell(
  pdf: TaggedPdf,
  set: Typesetter,
  row: StructureElement,
  { align, width: wide, x }: Column,
  {
    colour,
    face,
    value,
    y,
  }: { value: string | undefined; y: number; colour: string; face: 'sans' | 'sansSemibold' },
): void {
  if (value === undefined) {
    pdf.element('TD', {}, undefined, row);
    return;
  }
  const fitted = set.fit(value, {
    ...{ face, sizes: [9.5, 9, 8.5, 8, 7, 6, 5], leading: 1.1, width: wide - 6, height: 11 },
  });
  said(
    pdf,
    'TD',
    value,
    fitted.lines,
    () => pdf.drawLines(fitted.lines, align === 'right' ? x + wide : x, y, { ...fitted, align, colour }),
    undefined,
    row,
  );
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
  const link = { face: 'sansSemibold', size: 9.5 } as const;
  const line = set.line(verification.label, link);
  const paragraph = pdf.element('P', {});
  pdf.linked(
    verification.url,
    `${verification.label}: ${verification.address}`,
    [x, y + 2, line.width, 14],
    () => pdf.drawLine(line, x, y + 12, { ...link, colour: accent }),
    paragraph,
  );
  const address = set.line(verification.address, text);
  pdf.element('P', {}, () => pdf.drawLine(address, x, y + 26, { ...text, colour: quiet }));
  const how = set.lines(document.verifyText, label, width - size - 16);
  said(pdf, 'P', document.verifyText, how, () =>
    pdf.drawLines(how, x, y + 42, { ...label, leading: 11, colour: quiet }),
  );
}

function drawFoot(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  { accent, page: number, pages }: { accent: string; page: number; pages: number },
): void {
  const { quiet } = colours(document.accent);
  const y = a4.long - 46;
  pdf.ornament(() => {
    rule(pdf, y - 14, tint(accent, 0.35), 0.5);
    const small = { face: 'sans', size: 7.5 } as const;
    const count = set.line(document.page(number, pages), small);
    const footing = set.fit(`${document.address}. ${document.sealed}`, {
      ...{
        face: 'sans',
        sizes: [7.5, 7, 6.5, 6, 5],
        leading: 1.3,
        width: width - count.width - 20,
        height: 20,
      },
    });
    pdf.drawLines(footing.lines, page.left, y, { ...footing, colour: quiet });
    pdf.drawLine(count, page.right, y, { ...small, align: 'right', colour: quiet });
  });
}

function rule(pdf: TaggedPdf, y: number, colour: string, weight: number): void {
  pdf.lineWidth(weight).moveTo(page.left, y).lineTo(page.right, y).stroke(colour);
}
