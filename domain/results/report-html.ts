import type { Language } from '../language.ts';
import { counts, facts, html, type Markup, moments, notice, reportPage, table } from '../report-page.ts';
import { columns as revocationColumns } from '../revocations/columns.ts';
import { reportTexts } from '../texts/report/index.ts';
import { revocationTexts } from '../texts/revocation/index.ts';
import { columnName, columns } from './columns.ts';
import { contactColumns } from './contact-columns.ts';
import { isNotice } from './notice.ts';
import { shown } from './rejection.ts';
import { countsOf, type ImportReport, type ReportEntry } from './report.ts';
import { reportFiles } from './report-files.ts';

/** The report on an import as a page. */
export function reportHtml(report: ImportReport, language: Language = report.language): string {
  const t = reportTexts(language);
  const { finishedAt, kind, problem, repeats, startedAt, state } = report;
  const moment = moments(language, report.timeZone);
  const file = shown(report.file);
  // Each kind has a text for each of its counts: the catalogs' own type says so.
  const titleOf = (name: string) => t(`counts.${kind}.${name}` as Parameters<typeof t>[0]);
  return reportPage(
    { language, title: t(`title.${kind}`), file },
    kind === 'check' && notice(t('checkNotice')),
    facts(
      [t('file'), file],
      [columnName('import', language, revocationColumns), report.importId],
      [t('started'), moment(startedAt)],
      [t('finished'), finishedAt && moment(finishedAt)],
    ),
    notice(t(`state.${state}`), problem),
    withdrawal(report, language),
    repeats && notice(t('repeatNotice', { importId: repeats })),
    report.warning && notice(undefined, report.warning),
    html`<h2>${t('outcome')}</h2>`,
    counts(language, ...countsOf[kind].map((name) => [titleOf(name), report.counts[name]] as const)),
    corrections(report, language),
    others(report, language),
    titles(report, language),
  );
}

/** Of an import that was taken back: when, why, and what became of its certificates. */
function withdrawal({ timeZone, withdrawal: word }: ImportReport, language: Language): Markup | undefined {
  if (!word) return undefined;
  const t = reportTexts(language);
  const own = revocationTexts(language);
  const of = (['revoked', 'undone', 'reissued'] as const).map(
    (name) => [own(`counts.${name}`), word[name]] as const,
  );
  return html`${facts([t('withdrawnAt'), moments(language, timeZone)(word.at)], [t('column.message'), shown(word.text)])}
${counts(language, ...of)}`;
}

/** Nothing is said of a file that was not read to its end: that nothing is wrong with it, nobody knows. */
function corrections(report: ImportReport, language: Language): Markup | undefined {
  const t = reportTexts(language);
  const { counts: counted, state } = report;
  const entries = report.entries.filter((entry) => !isNotice(entry));
  if (counted.rejected === 0 && state !== 'done') return undefined;
  if (counted.rejected === 0) return html`<h2>${t('rejections')}</h2><p>${t('nothingRejected')}</p>`;
  const file = nameOf(reportFiles(report).rejectedLines);
  return html`<h2>${t('rejections')}</h2>
${state !== 'running' && html`<p>${t('correctionFile', { file })}</p>`}
${remainder(report, language)}
${entryTable(entries, ['line', 'column', 'value', 'message', 'remedy'], language)}`;
}

function others(report: ImportReport, language: Language): Markup | undefined {
  const t = reportTexts(language);
  const entries = report.entries.filter(isNotice);
  const languages = unknownLanguages(report, language);
  if (entries.length === 0 && !languages) return undefined;
  return html`<h2>${t('notices')}</h2>
${languages}
${entries.length > 0 && report.counts.rejected === 0 && remainder(report, language)}
${entries.length > 0 && entryTable(entries, ['line', 'column', 'value', 'stands', 'message', 'remedy'], language)}`;
}

/** Said once for each word: a column of languages has the same in thousands of lines. */
function unknownLanguages({ unknownLanguages: words, language: own }: ImportReport, language: Language) {
  if (!words || words.length === 0) return undefined;
  const t = reportTexts(language);
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(own) ?? own;
  return html`${counts(language, ...words.map(({ word, lines }) => [t('unknownLanguage.word', { word }), lines] as const))}
<p>${t('unknownLanguage.remedy', { language: name })}</p>`;
}

/** Folded: of use when something is amiss, and always in a dry run. */
function titles({ kind, titles: said }: ImportReport, language: Language): Markup | undefined {
  if (!said) return undefined;
  const t = reportTexts(language);
  const table = kind === 'contacts' ? contactColumns : columns;
  const pairs = said.read.map(
    ({ column, title }) => [columnName<string>(column, language, table), title] as const,
  );
  const ignored = new Intl.ListFormat(language).format(said.ignored);
  return html`<details${kind === 'check' && html` open`}>
<summary>${t('titles.summary')}</summary>
${facts(...pairs, [t('titles.ignored'), ignored || undefined])}
</details>`;
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

function entryTable(entries: readonly ReportEntry[], names: readonly EntryColumn[], language: Language) {
  const t = reportTexts(language);
  return table(
    entries,
    names.map((name) => ({ title: t(`column.${name}`), of: (entry) => entry[name] })),
  );
}
