import { counts, facts, html, type Markup, moments, notice, reportPage, table } from '../report-page.ts';
import { shown } from '../results/rejection.ts';
import { reportFiles } from '../results/report-files.ts';
import { reportTexts } from '../texts/report/index.ts';
import { revocationTexts } from '../texts/revocation/index.ts';
import type { RevocationReport } from './report.ts';

const counted = ['lines', 'revoked', 'undone', 'reissued', 'rejected'] as const;

/** The report on a revocations file as a page. */
export function revocationHtml(report: RevocationReport): string {
  const { finishedAt, language, problem, startedAt, state } = report;
  const t = reportTexts(language);
  const own = revocationTexts(language);
  const moment = moments(language, report.timeZone);
  const file = shown(report.file);
  return reportPage(
    { language, title: own('title'), file },
    facts(
      [t('file'), file],
      [own('reference'), report.importId],
      [t('started'), moment(startedAt)],
      [t('finished'), finishedAt && moment(finishedAt)],
    ),
    notice(t(`state.${state}`), problem),
    html`<h2>${t('outcome')}</h2>`,
    counts(language, ...counted.map((name) => [own(`counts.${name}`), report.counts[name]] as const)),
    ...refused(report),
  );
}

function refused(report: RevocationReport): Markup[] {
  const { entries, entriesTotal, language, state } = report;
  if (entries.length === 0) return [];
  const t = reportTexts(language);
  const number = new Intl.NumberFormat(language);
  const more = {
    shown: number.format(entries.length),
    total: number.format(entriesTotal),
    file: shown(reportFiles(report).entries.replace(/^.*\//, '')),
  };
  const columns = (['line', 'column', 'value', 'message', 'remedy'] as const).map((name) => ({
    title: t(`column.${name}`),
    of: (entry: (typeof entries)[number]) => entry[name],
  }));
  return [
    html`<h2>${t('rejections')}</h2>`,
    ...(entriesTotal > entries.length && state !== 'running' ? [html`<p>${t('moreEntries', more)}</p>`] : []),
    table(entries, columns),
  ];
}
