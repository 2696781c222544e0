import { html as template } from 'hono/html';
import { shown } from '../results/rejection.ts';
import { reportFiles } from '../results/report-files.ts';
import { reportTexts } from '../texts/report/index.ts';
import { revocationTexts } from '../texts/revocation/index.ts';
import type { RevocationEntry, RevocationReport } from './report.ts';

type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = string | number | Markup | readonly Markup[] | undefined;

/** Escapes whatever it is given. hono's template is a promise only when one is put in, which the type forbids. */
const html = (strings: TemplateStringsArray, ...values: Value[]) => template(strings, ...values) as Markup;

const style = html`<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
dd { margin: 0; }
.notice { border-inline-start: .25rem solid; padding: .5rem 1rem; margin: 1rem 0; }
.notice p, li p { margin: 0; }
li { margin: 0 0 1rem; }
</style>`;

/** The report on a revocations file as one page that needs nothing else, fit for a phone and to print. */
export function revocationHtml(report: RevocationReport): string {
  const { counts, entries, entriesTotal, language, problem, state } = report;
  const t = reportTexts(language);
  const own = revocationTexts(language);
  const number = new Intl.NumberFormat(language);
  const instant = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: report.timeZone,
  });
  const count = (name: keyof typeof counts) =>
    html`<dt>${own(`counts.${name}`)}</dt><dd>${number.format(counts[name])}</dd>`;
  const file = reportFiles(report).entries.replace(/^.*\//, '');
  const more =
    entriesTotal > entries.length && state !== 'running'
      ? html`<p>${t('moreEntries', {
          shown: number.format(entries.length),
          total: number.format(entriesTotal),
          file: shown(file),
        })}</p>`
      : '';
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${own('title')} – ${shown(report.file)}</title>
${style}
</head>
<body>
<main>
<h1>${own('title')}</h1>
<dl>
<dt>${t('file')}</dt><dd><bdi>${shown(report.file)}</bdi></dd>
<dt>${t('reference')}</dt><dd>${report.importId}</dd>
<dt>${t('started')}</dt><dd>${instant.format(new Date(report.startedAt))}</dd>
${report.finishedAt && html`<dt>${t('finished')}</dt><dd>${instant.format(new Date(report.finishedAt))}</dd>`}
</dl>
<div class="notice"><p>${t(`state.${state}`)}</p>${problem && html`<p><strong>${problem.message}</strong></p><p>${problem.remedy}</p>`}</div>
<h2>${t('outcome')}</h2>
<dl>
${count('lines')}
${count('revoked')}
${count('undone')}
${count('rejected')}
</dl>
${entries.length === 0 ? '' : html`<h2>${t('rejections')}</h2>${more}<ol>${entries.map((entry) => item(entry, t('column.line')))}</ol>`}
</main>
</body>
</html>
`.toString();
}

function item({ line, column, value, message, remedy }: RevocationEntry, lineWord: string): Markup {
  return html`<li>
<p>${lineWord} ${line}${column && html` · <bdi>${column}</bdi>`}${value && html` · <bdi>${value}</bdi>`}</p>
<p><strong>${message}</strong></p>
<p>${remedy}</p>
</li>
`;
}
