import { describe, expect, it } from 'vitest';
import type { Award, ImportId, Instant, IsoDate } from '../certificate.ts';
import { languages } from '../language.ts';
import { columnName, columns } from './columns.ts';
import { readLine } from './file-factory.ts';
import { isNotice, notices } from './notice.ts';
import type { Rejection } from './rejection.ts';
import { type ImportReport, noCounts, reportEntry, reportMessage, unreadableMessage } from './report.ts';
import { reportHtml } from './report-html.ts';
import { UnreadableFile } from './unreadable-file.ts';

const rejections: readonly Rejection[] = [
  { line: 2, reason: 'missing-value', column: 'title', header: 'Intitulé', value: '' },
  { line: 3, reason: 'below-pass-mark', passMark: 50, column: 'result', header: 'Résultat', value: '49,5' },
  {
    line: 4,
    reason: 'out-of-range',
    min: 0,
    max: 10_000,
    column: 'periods',
    header: 'Périodes',
    value: '-1',
  },
  { line: 5, reason: 'too-long', max: 300, column: 'title', header: 'Intitulé', value: 'x' },
  { line: 6, reason: 'cell-count', expected: 15, found: 14 },
  { line: 7, reason: 'duplicate-in-file', firstLine: 2 },
  { line: 9, reason: 'missing-result', column: 'result' },
  { line: 10, reason: 'unknown-student', column: 'studentNumber', value: '2024-1' },
];

const report = (changes: Partial<ImportReport> = {}): ImportReport => ({
  importId: '01JZ' as ImportId,
  kind: 'results',
  file: 'results/juin.csv',
  timeZone: 'Europe/Brussels',
  language: 'fr',
  state: 'done',
  counts: { ...noCounts, lines: 1_300, accepted: 1_290, corrected: 1, duplicates: 1, rejected: 8 },
  entries: rejections.map(reportEntry('fr')),
  entriesTotal: rejections.length,
  startedAt: '2026-07-01T08:00:00.000Z' as Instant,
  finishedAt: '2026-07-01T08:01:00.000Z' as Instant,
  ...changes,
});

const award = (changes: Partial<Award>) => ({ code: 'A', ...changes }) as Award;

/** The lines of a file whose every text is an attack, as a report tells of them. */
async function hostileEntries(value: string) {
  const line = await readLine({ studentNumber: value, address: value, kind: value, title: `${value}\u202e` });
  if ('award' in line) throw new Error('The line was accepted');
  return line.rejections.map(reportEntry('fr'));
}

describe('a rejection', () => {
  it.each(languages)('is told in %s with all its figures, and with a way on', (language) => {
    for (const rejection of rejections) {
      const { message, remedy } = reportMessage(language)(rejection);
      expect(message).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(message + remedy).not.toMatch(/\{\{|undefined|reason\./);
    }
  });

  it('is found by the name the file gives its column, or else by the one it should have', () => {
    const [found, absent] = [
      { line: 2, reason: 'missing-value', column: 'title', header: 'LIBELLÉ' },
      { line: 2, reason: 'missing-result', column: 'result' },
    ] as const;
    expect(reportEntry('nl')(found)).toMatchObject({ column: 'LIBELLÉ' });
    expect(reportEntry('nl')(absent)).toMatchObject({ column: 'Resultaat' });
  });
});

describe('an unreadable file', () => {
  it.each(languages)(
    'is told of in %s with the columns it lacks, the line it breaks off at or its sheets',
    (language) => {
      const message = unreadableMessage(language);
      const twice = message(
        new UnreadableFile('column-twice', { columns: ['code'], titles: ['Code UE', 'Code\u202ecours'] }),
      );
      expect(twice.message).toMatch(/Code UE.* .*Code\[U\+202E\]cours/);
      const noHeader = message(new UnreadableFile('no-header', { columns: ['studentNumber', 'code'] }));
      expect(noHeader.message).toMatch(/Code|Kode/);
      expect(message(new UnreadableFile('quoting', { line: 412 })).message).toContain('412');
      expect(message(new UnreadableFile('empty')).remedy).not.toBe('');
      const sheets = ['Juin', 'Ao\u202eût'];
      expect(message(new UnreadableFile('several-sheets', { sheets })).message).toMatch(
        /Juin .* Ao\[U\+202E\]ût/,
      );
    },
  );
});

describe('a notice', () => {
  const said = award({ result: 80.5, title: 'Droit \u202eciv' });
  const stands = award({ result: 70, title: 'Droit' });

  it.each(languages)('is told in %s, field by field, with what the register held', (language) => {
    const { differing, revoked, contactOutdated } = notices(language);
    const all = [
      ...differing('corrected', 8, ['title', 'result'], said, stands),
      ...differing('outdated', 8, ['level'], said, stands),
      revoked(9, '2026-06-30' as IsoDate, 'Délibération annulée.'),
      contactOutdated(10, 'old@example.org', { address: 'new@example.org' }),
    ];
    expect(all.map(({ message, remedy }) => message + remedy).join()).not.toMatch(/\{\{|undefined|reason\./);
    expect(all.every(isNotice)).toBe(true);
    expect(all[2]).toMatchObject({ value: '–', stands: '–' });
    expect(all[3]?.message).toContain('Délibération annulée.');
    expect(all[4]).toMatchObject({ value: 'old@example.org', stands: 'new@example.org' });
  });

  it('names the columns and writes the numbers in the manner of the reader, and hides nothing', () => {
    const [title, result] = notices('fr').differing('corrected', 8, ['title', 'result'], said, stands);
    expect(title).toMatchObject({ column: 'Intitulé', value: 'Droit [U+202E]civ', stands: 'Droit' });
    expect(result).toMatchObject({ column: 'Résultat', value: '80,5', stands: '70' });
    expect(notices('de').differing('corrected', 8, ['result'], said, stands)).toMatchObject([
      { column: 'Ergebnis' },
    ]);
  });
});

describe('the report to read', () => {
  it('says in the language what became of the file', () => {
    const page = reportHtml(report());
    expect(page).toContain('<html lang="fr"');
    expect(page).toContain('Rapport de dépôt');
    expect(page).toMatch(/Nouvelles attestations<\/dt><dd>1\s290</);
    expect(page.match(/<th scope="row"/g)).toHaveLength(rejections.length);
    expect(reportHtml(report(), 'de')).toContain('<html lang="de"');
  });

  it('says first of a dry run that it was one, and calls nothing done', () => {
    const page = reportHtml(report({ kind: 'check' }));
    expect(page).toMatch(/<h1>Rapport d’essai<\/h1>\s*<div class="notice"><p>Ceci est un essai/);
    expect(page).toMatch(/Nouvelles attestations à délivrer<\/dt><dd>1\s290</);
    expect(reportHtml(report())).not.toContain('essai');
  });

  it('counts of a contacts file what there is to count', () => {
    const page = reportHtml(report({ kind: 'contacts', counts: { ...noCounts, contactsChanged: 12 } }));
    expect(page).toMatch(/Coordonnées changées<\/dt><dd>12</);
    expect(page).not.toContain('attestations');
  });

  it('names the file to correct, and the one with what it has no room for', () => {
    const page = reportHtml(report({ entriesTotal: 123_456 }));
    expect(page).toContain('juin.csv.01JZ.csv');
    expect(page).toMatch(/montre 8 sur 123\s456\. .*juin\.csv\.01JZ\.entries\.csv/s);
    expect(reportHtml(report())).not.toContain('entries.csv');
  });

  it('tells apart what is to correct and what is to know', () => {
    const corrected = notices('fr').differing(
      'corrected',
      8,
      ['result'],
      award({ result: 80 }),
      award({ result: 70 }),
    );
    const page = reportHtml(report({ entries: corrected, counts: noCounts }));
    expect(page).toMatch(/Rien à corriger\..*Ce qu’il faut savoir.*<bdi>80<\/bdi>.*<bdi>70<\/bdi>/s);
  });

  it.each(languages)('tells in %s which title was read as which column, at once of a dry run', (language) => {
    const titles = {
      read: [{ column: 'deliberatedOn', title: 'Date délib <b>' }],
      ignored: ['Date', 'Remarque'],
    };
    const column = columnName('deliberatedOn', language, columns);
    const list = new RegExp(`<dt>${column}</dt><dd><bdi>Date délib &lt;b&gt;</bdi>.*Date .* Remarque`, 's');
    expect(reportHtml(report({ kind: 'check', titles }), language)).toMatch(list);
    expect(reportHtml(report({ kind: 'check', titles }), language)).toContain('<details open>');
    expect(reportHtml(report({ titles }), language)).toMatch(/<details>\s*<summary>/);
    expect(reportHtml(report(), language)).not.toContain('<details');
  });

  it.each(languages)('tells in %s of languages in which nothing is sent, once for each', (language) => {
    const page = reportHtml(report({ unknownLanguages: [{ word: 'nll', lines: 1_200 }] }), language);
    expect(page).toMatch(/nll[^<]*<\/dt><dd>1.?200</);
    expect(page).not.toMatch(/\{\{|unknownLanguage/);
  });

  it('of a file that was here before says so', () => {
    expect(reportHtml(report({ repeats: '00AA' as ImportId }))).toContain('(référence 00AA)');
  });

  it('says that nothing is to correct only of a file that was read to its end', () => {
    expect(reportHtml(report({ entries: [], counts: noCounts }))).toContain('Rien à corriger');
    const problem = unreadableMessage('fr')(new UnreadableFile('old-workbook'));
    const unreadable = reportHtml(report({ state: 'unreadable', entries: [], counts: noCounts, problem }));
    expect(unreadable).toContain('classeur');
    expect(unreadable).not.toContain('Rien à corriger');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<b>&amp;</b>'])(
    'shows %s as text',
    async (value) => {
      const page = reportHtml(report({ file: value, entries: await hostileEntries(value) }));
      expect(page).not.toContain(value);
      expect(page).not.toMatch(/<script|<img|<b>/);
    },
  );

  it('needs nothing from elsewhere and turns no text around', async () => {
    const page = reportHtml(report({ file: 'x\u202ecod.csv', entries: await hostileEntries('a\u2067b') }));
    expect(page).not.toMatch(/\p{Bidi_C}/u);
    expect(page).toContain('x[U+202E]cod.csv');
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import/);
  });
});
