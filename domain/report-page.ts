import { html as template } from 'hono/html';
import type { Language } from './language.ts';

export type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = string | number | false | Markup | readonly Markup[] | undefined;

/** Escapes whatever it is given. hono's template is a promise only when one is put in, which the type forbids. */
export const html = (strings: TemplateStringsArray, ...values: Value[]) =>
  template(strings, ...values) as Markup;

const style = html`<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: .25rem 1.5rem; margin: 0; }
dl + dl { margin-block-start: .25rem; }
dd { margin: 0; }
dl.counts { grid-template-columns: minmax(0, max-content) max-content; }
dl.counts dd { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
details { margin-block-start: 2rem; }
summary { font-weight: 600; cursor: pointer; }
summary + dl { margin-block-start: .5rem; }
.notice { border-inline-start: .25rem solid; padding: .5rem 1rem; margin: 1rem 0; }
.notice p { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid GrayText; }
td { min-width: 7rem; }
thead { display: table-header-group; }
@media screen and (max-width: 48rem) {
  table, tbody, tr, th[scope=row], td { display: block; }
  /* Out of sight, and out of the way: its columns stand beside each other and would widen the page. */
  thead { display: block; position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .75rem 0; border-bottom: 1px solid GrayText; }
  th, td { padding: 0; border: 0; min-width: 0; }
  td[data-label] { display: grid; grid-template-columns: minmax(0, 7rem) minmax(0, 1fr); gap: .75rem; }
  td[data-label]::before, th[data-label]::before { content: attr(data-label); font-weight: 400; opacity: .75; }
  th[data-label]::before { margin-inline-end: .5ch; }
  td:empty, td:has(> bdi:empty) { display: none; }
}
@media print {
  body { margin: 0; max-width: none; font-size: 9pt; }
  tr { break-inside: avoid; }
  td { min-width: 0; }
}
</style>`;

export interface ReportPage {
  readonly language: Language;
  readonly title: string;
  /** The file that it is about, as it may be shown. */
  readonly file?: string;
}

/**
 * A report as one page that needs nothing else: no script, no style or image from elsewhere, fit for a phone and to
 * print. Whatever is put in is escaped; what came from a file is besides to be kept from turning the text around it
 * (`bdi`).
 */
export function reportPage({ language, title, file }: ReportPage, ...content: Value[]): string {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}${file !== undefined && ` – ${file}`}</title>
${style}
</head>
<body>
<main>
<h1>${title}</h1>
${content.map(
  (part) => html`${part}
`,
)}</main>
</body>
</html>
`.toString();
}

/** What stands out: words, advice, or both. */
export function notice(
  text: string | undefined,
  advice?: { readonly message: string; readonly remedy: string },
): Markup {
  return html`<div class="notice">${text !== undefined && html`<p>${text}</p>`}${
    advice && html`<p><strong>${advice.message}</strong></p><p>${advice.remedy}</p>`
  }</div>`;
}

/** Names and what they stand for; a pair without a value is left out. */
export function facts(...pairs: readonly (readonly [string, string | undefined])[]): Markup {
  return html`<dl>
${pairs
  .filter(([, value]) => value !== undefined)
  .map(
    ([name, value]) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>
`,
  )}</dl>`;
}

/** Numbers, each after what it counts. */
export function counts(language: Language, ...pairs: readonly (readonly [string, number])[]): Markup {
  const number = new Intl.NumberFormat(language);
  return html`<dl class="counts">
${pairs.map(
  ([name, value]) => html`<dt>${name}</dt><dd>${number.format(value)}</dd>
`,
)}</dl>`;
}

/** A column of a table: its title, and what it shows of a row. */
export interface TableColumn<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number | undefined;
}

/**
 * The first column names the row. On a small screen each cell stands by itself, beside its column's title; the roles
 * are those of a table, which a browser forgets when rows are turned into blocks.
 */
export function table<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): Markup {
  const heads = columns.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`);
  const cell = (row: Row, { title, of }: TableColumn<Row>, at: number) =>
    at === 0
      ? html`<th scope="row" role="rowheader" data-label="${title}"><bdi>${of(row)}</bdi></th>`
      : html`<td role="cell" data-label="${title}"><bdi>${of(row)}</bdi></td>`;
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (row) => html`<tr role="row">
${columns.map((column, at) => cell(row, column, at))}
</tr>
`,
)}</tbody>
</table>`;
}

/** A moment as a reader in a time zone writes it. */
export function moments(language: Language, timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (instant) => format.format(new Date(instant));
}
