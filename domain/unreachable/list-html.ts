import { html, notice, reportPage, table } from '../report-page.ts';
import { columnName } from '../results/columns.ts';
import { contactColumns } from '../results/contact-columns.ts';
import { shown } from '../results/rejection.ts';
import { unreachableTexts } from '../texts/unreachable/index.ts';
import type { UnreachableList, UnreachableStudent } from './list.ts';

/** The list as a page. */
export function unreachableHtml({ students, language, timeZone }: UnreachableList): string {
  const t = unreachableTexts(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const own = (column: 'studentNumber' | 'lastName' | 'firstName' | 'address') => ({
    title: columnName(column, language, contactColumns),
    of: (student: UnreachableStudent) => shown(student[column]),
  });
  const list = table(students, [
    ...(['studentNumber', 'lastName', 'firstName', 'address'] as const).map(own),
    { title: t('why'), of: ({ reason }) => t(`reason.${reason}.message`) },
    {
      title: t('remedy'),
      of: ({ ownAccount, reason }) => (ownAccount ? t('ownAccount') : t(`reason.${reason}.remedy`)),
    },
    { title: t('since'), of: ({ since }) => date.format(new Date(since)) },
  ]);
  return reportPage(
    { language, title: t('title') },
    ...(students.length === 0
      ? [html`<p>${t('nobody')}</p>`]
      : [html`<p>${t('explanation')}</p>`, notice(t('mend')), list]),
  );
}
