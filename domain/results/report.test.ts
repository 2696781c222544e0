import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, IsoDate } from '../certificate.ts';
import { languages } from '../language.ts';
import { readLine } from './file-factory.ts';
import type { Rejection } from './rejection.ts';
import { type ImportReport, reportEntry, reportMessage, unreadableMessage } from './report.ts';
import { rejectionsCsv } from './report-csv.ts';
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
  { line: 8, reason: 'outdated', fields: ['result', 'lastName'] },
  { line: 9, reason: 'missing-result', column: 'result' },
  { line: 10, reason: 'revoked', revokedOn: '2026-06-30' as IsoDate, text: 'Délibération annulée.' },
];

const report = (changes: Partial<ImportReport> = {}): ImportReport => ({
  importId: '01JZ' as ImportId,
  file: 'results/juin.csv',
  timeZone: 'Europe/Brussels',
  language: 'fr',
  state: 'done',
  counts: { lines: 1_300, accepted: 1_290, corrected: 1, duplicates: 1, contactsChanged: 0, rejected: 8 },
  entries: rejections.map(reportEntry('fr')),
  startedAt: '2026-07-01T08:00:00.000Z' as Instant,
  finishedAt: '2026-07-01T08:01:00.000Z' as Instant,
  ...changes,
});

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

  it('names the columns in the words of the reader', () => {
    const outdated = { line: 8, reason: 'outdated', fields: ['result', 'lastName'] } as const;
    expect(reportMessage('fr')(outdated).message).toContain('Résultat et Nom');
    expect(reportMessage('de')(outdated).message).toContain('Ergebnis und Nachname');
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

describe('the file of rejected lines', () => {
  it('opens in a spreadsheet: byte order mark, semicolons, CRLF, titles in the language', () => {
    const csv = rejectionsCsv(report().entries, 'fr');
    expect(csv).toMatch(/^\ufeffLigne;Colonne;Valeur;Motif;Que faire\r\n2;Intitulé;;/);
    expect(csv).toMatch(/\r\n$/);
    expect(parse(csv, { bom: true, delimiter: ';' })).toHaveLength(rejections.length + 1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("https://example.org";"x")'])(
    'lets no cell %j become a formula',
    async (value) => {
      const csv = rejectionsCsv(await hostileEntries(value), 'fr');
      const cells: string[] = parse(csv, { bom: true, delimiter: ';' }).flat();
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    },
  );
});

describe('the report to read', () => {
  it('says in the language what became of the file', () => {
    const page = reportHtml(report());
    expect(page).toContain('<html lang="fr"');
    expect(page).toContain('Rapport de dépôt');
    expect(page).toMatch(/Nouvelles attestations<\/dt><dd>1\s290</);
    expect(page.match(/<th scope="row">/g)).toHaveLength(rejections.length);
    expect(reportHtml(report(), 'de')).toContain('<html lang="de"');
  });

  it('says that nothing is to correct only of a file that was read to its end', () => {
    expect(reportHtml(report({ entries: [] }))).toContain('Rien à corriger');
    const problem = unreadableMessage('fr')(new UnreadableFile('old-workbook'));
    const unreadable = reportHtml(report({ state: 'unreadable', entries: [], problem }));
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
