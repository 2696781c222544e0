import { html as template } from 'hono/html';
import type { Language } from '../language.ts';
import { reportTexts } from '../texts/report/index.ts';
import { shown } from './rejection.ts';
import type { Advice, ImportReport, ReportEntry } from './report.ts';

type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = string | number | Markup | readonly Markup[] | undefined;

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
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 56rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid GrayText; }
td { overflow-wrap: anywhere; min-width: 9rem; }
thead { display: table-header-group; }
@media print {
  body { margin: 0; max-width: none; font-size: 9pt; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { min-width: 0; }
  td { min-width: 0; }
}
</style>`;

/**
 * The report as one page that needs nothing else: no script, no style or image from elsewhere, fit to print.
 * Whatever came from the file is escaped and kept from turning the text around it (`bdi`).
 */
export function reportHtml(report: ImportReport, language: Language = report.language): string {
  const t = reportTexts(language);
  const { counts } = report;
  const instant = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: report.timeZone,
  });
  const number = new Intl.NumberFormat(language);
  const count = (name: keyof typeof counts) =>
    html`<dt>${t(`counts.${name}`)}</dt><dd>${number.format(counts[name])}</dd>`;

  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${t('title')} – ${shown(report.file)}</title>
${style}
</head>
<body>
<main>
<h1>${t('title')}</h1>
<dl>
<dt>${t('file')}</dt><dd><bdi>${shown(report.file)}</bdi></dd>
<dt>${t('reference')}</dt><dd>${report.importId}</dd>
<dt>${t('started')}</dt><dd>${instant.format(new Date(report.startedAt))}</dd>
${report.finishedAt && html`<dt>${t('finished')}</dt><dd>${instant.format(new Date(report.finishedAt))}</dd>`}
</dl>
<div class="notice"><p>${t(`state.${report.state}`)}</p>${report.problem && advice(report.problem)}</div>
<h2>${t('outcome')}</h2>
<dl class="counts">
${count('lines')}
${count('accepted')}
${count('corrected')}
${count('duplicates')}
${count('contactsChanged')}
${count('rejected')}
</dl>
${corrections(report, language)}
</main>
</body>
</html>
`.toString();
}

function advice({ message, remedy }: Advice): Markup {
  return html`<p><strong>${message}</strong></p><p>${remedy}</p>`;
}

/** Nothing is said of a file that was not read to its end: that nothing is wrong with it, nobody knows. */
function corrections({ entries, state }: ImportReport, language: Language): Markup | undefined {
  const t = reportTexts(language);
  if (entries.length === 0 && state !== 'done') return undefined;
  return html`<h2>${t('rejections')}</h2>
${entries.length > 0 ? table(entries, language) : html`<p>${t('nothingRejected')}</p>`}`;
}

function table(entries: readonly ReportEntry[], language: Language): Markup {
  const t = reportTexts(language);
  const heads = (['line', 'column', 'value', 'message', 'remedy'] as const).map(
    (name) => html`<th scope="col">${t(`column.${name}`)}</th>`,
  );
  const rows = entries.map(
    ({ line, column, value, message, remedy }) => html`<tr>
<th scope="row">${line}</th>
<td><bdi>${column}</bdi></td>
<td><bdi>${value}</bdi></td>
<td>${message}</td>
<td>${remedy}</td>
</tr>
`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('rejections')}"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}
