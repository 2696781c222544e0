import { html as template } from 'hono/html';
import type { Language } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import { isNotice } from './notice.ts';
import { shown } from './rejection.ts';
import { type Advice, countsOf, type ImportReport, type ReportEntry } from './report.ts';
import { reportFiles } from './report-files.ts';

type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = string | number | false | Markup | readonly Markup[] | undefined;

/** Escapes whatever it is given. hono's template is a promise only when one is put in, which the type forbids. */
export const html = (strings: TemplateStringsArray, ...values: Value[]) =>
  template(strings, ...values) as Markup;

export const style = html`<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
dl.counts { grid-template-columns: minmax(0, max-content) max-content; }
dl.counts dd { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
.notice { border-inline-start: .25rem solid; padding: .5rem 1rem; margin: 1rem 0; }
.notice p { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid GrayText; }
td { overflow-wrap: anywhere; min-width: 7rem; }
thead { display: table-header-group; }
@media screen and (max-width: 48rem) {
  table, tbody, tr, th[scope=row], td { display: block; }
  thead { position: absolute; clip-path: inset(50%); }
  tr { padding: .75rem 0; border-bottom: 1px solid GrayText; }
  th, td { padding: 0; border: 0; min-width: 0; }
  td[data-label] { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .75rem; }
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

/**
 * The report as one page that needs nothing else: no script, no style or image from elsewhere, fit to print.
 * Whatever came from the file is escaped and kept from turning the text around it (`bdi`).
 */
export function reportHtml(report: ImportReport, language: Language = report.language): string {
  const t = reportTexts(language);
  const { kind, repeats } = report;
  const title = t(`title.${kind}`);
  const instant = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: report.timeZone,
  });

  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title} – ${shown(report.file)}</title>
${style}
</head>
<body>
<main>
<h1>${title}</h1>
${kind === 'check' && notice(t('checkNotice'))}
<dl>
<dt>${t('file')}</dt><dd><bdi>${shown(report.file)}</bdi></dd>
<dt>${t('reference')}</dt><dd>${report.importId}</dd>
<dt>${t('started')}</dt><dd>${instant.format(new Date(report.startedAt))}</dd>
${report.finishedAt && html`<dt>${t('finished')}</dt><dd>${instant.format(new Date(report.finishedAt))}</dd>`}
</dl>
${notice(t(`state.${report.state}`), report.problem)}
${repeats && notice(t('repeatNotice', { importId: repeats }))}
${report.warning && html`<div class="notice">${advised(report.warning)}</div>`}
<h2>${t('outcome')}</h2>
<dl class="counts">
${counted(report, language)}
</dl>
${corrections(report, language)}
${others(report, language)}
</main>
</body>
</html>
`.toString();
}

function notice(text: string, advice?: Advice): Markup {
  return html`<div class="notice"><p>${text}</p>${advice && advised(advice)}</div>`;
}

function advised({ message, remedy }: Advice): Markup {
  return html`<p><strong>${message}</strong></p><p>${remedy}</p>`;
}

function counted({ kind, counts }: ImportReport, language: Language): readonly Markup[] {
  const t = reportTexts(language);
  const number = new Intl.NumberFormat(language);
  return countsOf[kind].map((name) => {
    // Each kind has a text for each of its counts: the catalogs' own type says so.
    const title = t(`counts.${kind}.${name}` as Parameters<typeof t>[0]);
    return html`<dt>${title}</dt><dd>${number.format(counts[name])}</dd>
`;
  });
}

/** Nothing is said of a file that was not read to its end: that nothing is wrong with it, nobody knows. */
function corrections(report: ImportReport, language: Language): Markup | undefined {
  const t = reportTexts(language);
  const { counts, state } = report;
  const entries = report.entries.filter((entry) => !isNotice(entry));
  if (counts.rejected === 0 && state !== 'done') return undefined;
  if (counts.rejected === 0) return html`<h2>${t('rejections')}</h2><p>${t('nothingRejected')}</p>`;
  const file = nameOf(reportFiles(report).rejectedLines);
  return html`<h2>${t('rejections')}</h2>
${state !== 'running' && html`<p>${t('correctionFile', { file })}</p>`}
${remainder(report, language)}
${table(entries, ['line', 'column', 'value', 'message', 'remedy'], language)}`;
}

function others(report: ImportReport, language: Language): Markup | undefined {
  const t = reportTexts(language);
  const entries = report.entries.filter(isNotice);
  if (entries.length === 0) return undefined;
  return html`<h2>${t('notices')}</h2>
${report.counts.rejected === 0 && remainder(report, language)}
${table(entries, ['line', 'column', 'value', 'stands', 'message', 'remedy'], language)}`;
}

/** Said once, where the first table stands. */
function remainder(report: ImportReport, language: Language): Markup | undefined {
  const { entries, entriesTotal, state } = report;
  if (entriesTotal <= entries.length || state === 'running') return undefined;
  const number = new Intl.NumberFormat(language);
  return html`<p>${reportTexts(language)('moreEntries', {
    shown: number.format(entries.length),
    total: number.format(entriesTotal),
    file: nameOf(reportFiles(report).entries),
  })}</p>`;
}

function nameOf(key: string): string {
  return shown(key.slice(key.lastIndexOf('/') + 1));
}

type EntryColumn = 'line' | 'column' | 'value' | 'stands' | 'message' | 'remedy';

/** The roles are those of a table, which a browser forgets when a small screen turns rows into blocks. */
function table(entries: readonly ReportEntry[], columns: readonly EntryColumn[], language: Language): Markup {
  const t = reportTexts(language);
  const titles = Object.fromEntries(columns.map((name) => [name, t(`column.${name}`)]));
  const heads = columns.map((name) => html`<th scope="col" role="columnheader">${titles[name]}</th>`);
  const cell = (entry: ReportEntry, name: EntryColumn) =>
    name === 'line'
      ? html`<th scope="row" role="rowheader" data-label="${titles[name]}">${entry.line}</th>`
      : html`<td role="cell" data-label="${titles[name]}"><bdi>${entry[name]}</bdi></td>`;
  const rows = entries.map(
    (entry) => html`<tr role="row">
${columns.map((name) => cell(entry, name))}
</tr>
`,
  );
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;
}
