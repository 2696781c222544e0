import type { StructureElement } from 'pdfkit';
import type {
  TranscriptColumn,
  TranscriptDocument,
  TranscriptRow,
} from '../../../domain/document/transcript-document.ts';
import { colours } from './certificate-page.ts';
import { tint } from './ornaments.ts';
import type { TaggedPdf } from './tagged-pdf.ts';
import { label, page, rule, text } from './transcript-layout.ts';
import type { SetText, Typesetter } from './typeset.ts';

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

/**
 * Draws certificates in one table, on as many pages as it takes, and what they come to together.
 * @param foot what stands at the foot of a page, once it is full.
 * @returns where the table ends on the last page, and how many pages there are.
 */
export function drawTable(
  pdf: TaggedPdf,
  set: Typesetter,
  document: TranscriptDocument,
  foot: (at: { page: number; pages: number }) => void,
): { y: number; pages: number } {
  const columns = placeColumns(document);
  const awardWidth = (columns[0]?.x ?? page.right) - page.left - 14;
  const pages = paginate(document.rows.map((row) => setRow(set, row, awardWidth)));
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
    if (index < pages.length - 1) foot({ page: index + 1, pages: pages.length });
  }
  drawSums(pdf, set, document, { columns, table, y });
  return { y, pages: pages.length };
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
  const place = { x: page.left, y: baseline + row.award.rise, colour: ink };
  pdf.say('P', row.award, place, { lang: document.awardLanguage, parent });
  let below = baseline + row.award.height - 2;
  for (const each of row.below) {
    pdf.say('P', each, { x: page.left, y: below + each.rise, colour: quiet }, { parent });
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
