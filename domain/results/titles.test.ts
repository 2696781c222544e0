import { describe, expect, it } from 'vitest';
import { type Column, columnNames } from './columns.ts';
import { delimited, goodLine, headerNames, inChunks, options, read } from './file-factory.ts';
import type { ReadTitles } from './header.ts';
import { readResults } from './read-results.ts';
import { UnreadableFile } from './unreadable-file.ts';

const dutch: Partial<Record<Column, string>> = {
  studentNumber: 'Studentennummer',
  lastName: 'Achternaam',
  firstName: 'Voornaam',
  address: 'E-mail',
  kind: 'Soort attest',
  code: 'Vakcode',
  title: 'Benaming',
  result: 'Resultaat',
  deliberatedOn: 'Deliberatiedatum',
};
const english: Partial<Record<Column, string>> = {
  studentNumber: 'Student ID',
  lastName: 'Surname',
  firstName: 'First name',
  address: 'Email',
  kind: 'Certificate type',
  code: 'Course code',
  title: 'Course title',
  result: 'Result',
  deliberatedOn: 'Deliberation date',
};
const german: Partial<Record<Column, string>> = {
  studentNumber: 'Matrikelnummer',
  lastName: 'Nachname',
  firstName: 'Vorname',
  address: 'E-Mail',
  kind: 'Bescheinigungsart',
  code: 'Kurscode',
  title: 'Bezeichnung',
  result: 'Prozent',
  deliberatedOn: 'Beratungsdatum',
};

/** A file of one line: the columns by these titles, between other columns. */
function fileOf(titles: Partial<Record<Column, string>>, others: Record<string, string> = {}): string {
  const named = columnNames.flatMap((column) => {
    const title = titles[column];
    return title === undefined ? [] : [[title, goodLine[column]] as const];
  });
  // Half of them come first: which is meant must not depend on the order.
  const rest = Object.entries(others);
  const all = [...rest.slice(0, 1), ...named, ...rest.slice(1)];
  return delimited([all.map(([title]) => title), all.map(([, value]) => value)]);
}

const refusalOf = (file: string) =>
  read(file).then(
    () => undefined,
    (error: unknown) => (error instanceof UnreadableFile ? error : undefined),
  );

async function titlesOf(file: string): Promise<ReadTitles | undefined> {
  let titles: ReadTitles | undefined;
  const bytes = inChunks(file);
  await Array.fromAsync(readResults(bytes, { ...options, onHeader: (header) => (titles = header.titles) }));
  return titles;
}

describe('of two titles that name one column', () => {
  const right = { code: goodLine.code, title: goodLine.title, result: 70, deliberatedOn: '2026-06-26' };

  it.each([
    ['English', english, { Title: 'Ms', Date: '01/07/2026', Code: '1000', Note: '', Type: 'student' }],
    ['Dutch', dutch, { Code: 'AB', Titel: 'Mevr.', Datum: '01/07/2026', Naam: 'x', Punten: '14', Type: 'x' }],
    ['German', german, { Note: '1,3', Titel: 'Dr.', Datum: '01.07.2026', Code: '1', Ergebnis: 'gut' }],
    [
      'French',
      { ...headerNames, kind: 'Nature de l’attestation', code: 'Code UE', deliberatedOn: 'Date délib' },
      { Code: '1000', Date: '01/07/2026', Type: 'Mme', Titre: 'Mme', Note: '14', 'E-mail': 'x' },
    ],
  ] as const)('in a header in %s the one that names nothing else is read', async (_, titles, others) => {
    expect(await read(fileOf(titles, others))).toMatchObject([{ award: right }]);
  });

  it('the one in the language of the header is read rather than one in another', async () => {
    const file = fileOf(english, { Intitulé: 'Autre chose', 'Date du jury': '01/01/2026' });
    expect(await read(file)).toMatchObject([{ award: right }]);
  });

  it('the name that reports use is read rather than another', async () => {
    expect(await read(fileOf(headerNames, { 'Date d’obtention': '30/06/2026' }))).toMatchObject([
      { award: right },
    ]);
  });

  it('a general one is read where it is alone', async () => {
    const general = { ...headerNames, title: 'Cours', deliberatedOn: 'Date', result: 'Note' };
    expect(await read(fileOf(general))).toMatchObject([{ award: right }]);
  });

  it('neither is read when one is as good as the other, and both are named', async () => {
    const titles = { ...headerNames, code: 'Code UE', deliberatedOn: 'Date du jury' };
    expect(
      await refusalOf(fileOf(titles, { 'Code cours': 'X', 'Date de réussite': '01/07/2026' })),
    ).toMatchObject({
      reason: 'column-twice',
      columns: ['code', 'deliberatedOn'],
      titles: ['Code cours', 'Code UE', 'Date du jury', 'Date de réussite'],
    });
  });
});

describe('what is told of a header', () => {
  it('is which title was read as which column, and which as none', async () => {
    const titles = await titlesOf(fileOf(english, { 'Remarks\u202e': '', Title: 'Ms' }));
    expect(titles?.read).toContainEqual({ column: 'title', title: 'Course title' });
    expect(titles?.read).toHaveLength(Object.keys(english).length);
    expect(titles?.ignored).toEqual(['Remarks[U+202E]', 'Title']);
  });

  it('is not more than helps', async () => {
    const others = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`Autre ${n}`, '']));
    expect((await titlesOf(fileOf(headerNames, others)))?.ignored).toHaveLength(50);
  });
});

describe('a result', () => {
  const resultsUnder = async (title: string, ...results: string[]) => {
    const titles = Object.values({ ...headerNames, result: title });
    const rows = results.map((result, n) => Object.values({ ...goodLine, result, code: `C${n}` }));
    const lines = await read(delimited([titles, ...rows]));
    return lines.map((line) => ('award' in line ? line.award.result : line.rejections[0].reason));
  };

  it.each([
    'Résultat (sur 80)',
    'Note /80',
    'Note/80',
    'Cijfer op 80',
    'Result (out of 80)',
    'Punktzahl von 80',
  ])('under the title %s is made per cent', async (title) => {
    expect(await resultsUnder(title, '55', '40', '81', '55 %', '0,9')).toEqual([
      ...[68.75, 50, 'out-of-range', 55, 'below-pass-mark'],
    ]);
  });

  it.each(['Résultat (%)', 'Résultat (sur 100)', 'Note /100', 'Résultat (2025/2026)', 'Résultat (juin/26)'])(
    'under the title %s is in per cent',
    async (title) => {
      expect(await resultsUnder(title, '55', '14')).toEqual([55, 'below-pass-mark']);
      expect(await resultsUnder(title, '0,55', '1')).toEqual([55, 100]);
    },
  );

  it('that says itself of how much it is, is made per cent', async () => {
    const written = [
      '14/20',
      '14 / 20',
      '14,5/20',
      '28 sur 40',
      '14 op 20',
      '14 out of 20',
      '14 von 20',
      '70/100',
    ];
    expect(await resultsUnder('Résultat', ...written)).toEqual([70, 70, 72.5, 70, 70, 70, 70, 70]);
    expect(await resultsUnder('Note /20', '35/50')).toEqual([70]);
  });

  it.each([
    ['25/20', 'out-of-range'],
    ['9/20', 'below-pass-mark'],
    ['14/0', 'invalid-number'],
    ['12/06/2026', 'invalid-number'],
    ['/20', 'invalid-number'],
    ['x/20', 'invalid-number'],
  ])('written %s is refused', async (written, reason) => {
    expect(await resultsUnder('Résultat', written)).toEqual([reason]);
  });

  it('that is refused comes back as it was, where the title says of how much it is', async () => {
    const titles = Object.values({ ...headerNames, result: 'Note /20' });
    const row = Object.values({ ...goodLine, result: '0,9' });
    const [batch] = await Array.fromAsync(readResults(inChunks(delimited([titles, row])), options));
    expect(batch?.[0]?.row.cells).toEqual(row);
  });
});
