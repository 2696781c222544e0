import { columnName, contactColumns } from '../results/columns.ts';
import { shown } from '../results/rejection.ts';
import { html, style } from '../results/report-html.ts';
import { unreachableTexts } from '../texts/unreachable/index.ts';
import type { UnreachableList } from './list.ts';

/** The list as one page that needs nothing else, in the form of the reports of imports. */
export function unreachableHtml({ students, language, timeZone }: UnreachableList): string {
  const t = unreachableTexts(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const heads = [
    columnName('studentNumber', language, contactColumns),
    columnName('lastName', language, contactColumns),
    columnName('firstName', language, contactColumns),
    columnName('address', language, contactColumns),
    t('why'),
    t('remedy'),
    t('since'),
  ].map((name) => html`<th scope="col">${name}</th>`);
  const rows = students.map(
    ({ studentNumber, lastName, firstName, address, reason, since, ownAccount }) => html`<tr>
<th scope="row">${studentNumber}</th>
<td><bdi>${shown(lastName)}</bdi></td>
<td><bdi>${shown(firstName)}</bdi></td>
<td><bdi>${shown(address)}</bdi></td>
<td>${t(`reason.${reason}.message`)}</td>
<td>${ownAccount ? t('ownAccount') : t(`reason.${reason}.remedy`)}</td>
<td>${date.format(new Date(since))}</td>
</tr>
`,
  );
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${t('title')}</title>
${style}
</head>
<body>
<main>
<h1>${t('title')}</h1>
<p>${t('explanation')}</p>
${
  students.length === 0
    ? html`<p>${t('nobody')}</p>`
    : html`<p>${t('mend')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${t('title')}"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}
</main>
</body>
</html>
`.toString();
}
