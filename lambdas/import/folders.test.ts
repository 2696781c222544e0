import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, StudentNumber } from '../../domain/certificate.ts';
import {
  delimited,
  type goodLine,
  resultsFile,
  resultsFileWithout,
} from '../../domain/results/file-factory.ts';
import { unreachableCsv } from '../../domain/unreachable/list-csv.ts';
import { dies } from '../testing/failures.ts';
import { importer } from '../testing/importer.ts';
import { contact } from '../testing/people.ts';

type Line = Partial<typeof goodLine>;

const key = 'results/juin.csv';
const moved = { address: 'moved@example.org' };

/** An institute whose bucket holds these files, which are dropped one after the other, a minute apart. */
function drops(files: Readonly<Record<string, string>>) {
  const institute = importer(files);
  let drops = 0;
  return {
    ...institute,
    drop: (of: string) => {
      institute.clock.pass(60_000);
      drops += 1;
      return institute.run(of, `drop ${drops}`);
    },
  };
}

describe('a file that was imported before', () => {
  const old: Line = { title: 'Titre', result: '70' };
  const files = {
    [key]: resultsFile(old, { code: 'B' }),
    'results/copie.csv': resultsFile(old, { code: 'B' }),
    'results/corrige.csv': resultsFile({ ...old, ...moved, result: '90' }),
  };

  it('takes no correction back, under whatever name it comes, and says what stands', async () => {
    const { drop, register } = drops(files);
    await drop(key);
    await drop('results/corrige.csv');
    expect(await drop('results/copie.csv')).toMatchObject({
      repeats: 'drop 1',
      counts: { lines: 2, corrected: 0, outdated: 1, duplicates: 1, contactsChanged: 0 },
      entries: [{ line: 2, reason: 'outdated', column: 'Résultat', value: '70', stands: '90' }],
    });
    expect(register.contacts.at(-1)).toMatchObject(moved);
    expect(register.all().filter(({ state }) => state !== 'revoked')).toMatchObject([
      { code: 'B' },
      { result: 90 },
    ]);
  });

  it('is a repetition of the first, however often it comes', async () => {
    const { drop } = drops(files);
    await drop(key);
    await drop(key);
    expect(await drop('results/copie.csv')).toMatchObject({ repeats: 'drop 1', counts: { duplicates: 2 } });
  });

  it('is none once that import was taken back', async () => {
    const { drop, imports } = drops(files);
    await drop(key);
    await drop('results/corrige.csv');
    imports.withdraw('drop 1' as ImportId);
    const { repeats, counts } = await drop('results/copie.csv');
    expect([repeats, counts.corrected]).toEqual([undefined, 1]);
  });

  it('is none while that import has not come to its end', async () => {
    const { drop, run, register } = drops(files);
    await expect(run(key, 'died', { register: { ...register, issue: dies } })).rejects.toThrow();
    expect((await drop('results/copie.csv')).repeats).toBeUndefined();
  });

  it('is none if it was only tried', async () => {
    const { drop } = drops({ ...files, 'check/juin.csv': files[key] });
    await drop('check/juin.csv');
    expect((await drop(key)).repeats).toBeUndefined();
    expect((await drop('check/juin.csv')).repeats).toBe('drop 2');
  });

  it('knows its content and who dropped it by its record', async () => {
    const { drop, imports } = drops(files);
    await drop(key);
    expect(imports.recordOf('drop 1' as ImportId)).toMatchObject({
      kind: 'results',
      state: 'done',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { lines: 2 },
    });
  });
});

describe('an export with fewer columns', () => {
  const codes = ['A', 'B', 'C', 'D', 'E', 'F'];
  const lines = codes.map((code) => ({ code }));
  const lacking = ['birthDate', 'language', 'periods', 'ects', 'level', 'schoolYear'] as const;
  const files = {
    [key]: resultsFile(...lines),
    'results/court.csv': resultsFileWithout(lacking, ...lines, { code: 'G' }),
    'results/autre.csv': resultsFileWithout(lacking, ...lines.map((line) => ({ ...line, title: 'Autre' }))),
    'check/autre.csv': resultsFile(...lines.map((line) => ({ ...line, title: 'Autre' })), {}),
    'results/peu.csv': resultsFile({ code: 'A', title: 'Autre' }),
  };

  it('corrects nothing that it does not name', async () => {
    const { drop, register } = drops(files);
    await drop(key);
    expect(await drop('results/court.csv')).toMatchObject({
      counts: { lines: 7, corrected: 0, duplicates: 6, accepted: 1, contactsChanged: 0 },
      entries: [],
    });
    expect(register.all()[0]).toMatchObject({ birthDate: '1999-03-14', periods: 120, ects: 8 });
  });

  it('that corrects most of its lines all the same is warned of, also when it is tried', async () => {
    const { drop, reportAt } = drops(files);
    await drop(key);
    expect((await drop('check/autre.csv')).warning?.message).toContain('6 sur 7');
    expect((await drop('results/peu.csv')).warning).toBeUndefined();
    const { warning } = await drop('results/autre.csv');
    expect(warning?.remedy).toContain('revocations');
    expect(reportAt('autre.csv.drop 4.html')?.body).toContain(warning?.message);
  });
});

describe('a file under check/', () => {
  const files = {
    [key]: resultsFile({}, { code: 'B' }),
    'check/juillet.csv': resultsFile(
      { result: '80' },
      { code: 'B', ...moved },
      { code: 'C' },
      { code: 'D', result: '20' },
    ),
  };

  it('is told of in full, and changes nothing', async () => {
    const { drop, register, reportAt } = drops(files);
    await drop(key);
    const before = structuredClone(register.all());
    expect(await drop('check/juillet.csv')).toMatchObject({
      kind: 'check',
      counts: { lines: 4, accepted: 1, corrected: 1, duplicates: 1, contactsChanged: 2, rejected: 1 },
      entries: [
        { line: 2, reason: 'corrected', value: '80', stands: '70' },
        { line: 3, reason: 'contact-changed', value: moved.address, stands: 'chloe.lefevre@example.org' },
        { line: 4, reason: 'contact-changed', stands: moved.address },
        { line: 5, reason: 'below-pass-mark' },
      ],
    });
    expect(register.all()).toEqual(before);
    expect(register.contacts).toHaveLength(1);
    expect(reportAt('juillet.csv.drop 2.html')?.body).toContain('Ceci est un essai');
    expect(reportAt('juillet.csv.drop 2.csv')?.body).toContain(';20;');
  });
});

describe('a file under contacts/', () => {
  const contactsFile = (...rows: string[][]) =>
    delimited([['Sprache', 'Matrikelnummer', 'E-Mail-Adresse', 'Nachname', 'Bemerkung'], ...rows]);
  const chloe = contact();
  const of = (address: string, language = '', lastName = '') => [
    language,
    chloe.studentNumber,
    address,
    lastName,
    '',
  ];

  async function dropped(...rows: string[][]) {
    const institute = drops({ 'contacts/juin.csv': contactsFile(...rows) });
    institute.contacts.bring(chloe);
    const report = await institute.drop('contacts/juin.csv');
    return { ...institute, report, known: await institute.contacts.contactOf(chloe.studentNumber) };
  }

  it('changes what it says, and leaves what it does not', async () => {
    const { known, report } = await dropped(of('NEW@example.org'));
    expect(known).toMatchObject({ ...chloe, address: 'new@example.org' });
    expect(report).toMatchObject({ kind: 'contacts', counts: { lines: 1, contactsChanged: 1 }, entries: [] });
  });

  it('changes language and names where it gives them', async () => {
    const { known } = await dropped(of(chloe.address, 'nl', 'Dubois'));
    expect(known).toMatchObject({ ...chloe, language: 'nl', lastName: 'Dubois' });
  });

  it('leaves the language where it gives one that is not offered', async () => {
    const { known, report } = await dropped(of(chloe.address, 'klingon'));
    expect([known?.language, report.counts.duplicates]).toEqual([chloe.language, 1]);
    expect(report.unknownLanguages).toEqual([{ word: 'klingon', lines: 1 }]);
  });

  it('gives back what is wrong, with what to do', async () => {
    const unknown = ['', '1999-1', 'a@example.org', '', 'ancien'];
    const { report, reportAt } = await dropped(
      unknown,
      of('nowhere'),
      of('a@example.org'),
      of('b@example.org'),
    );
    expect(report.entries).toMatchObject([
      { line: 2, reason: 'unknown-student', column: 'Matricule', value: '1999-1' },
      { line: 3, reason: 'invalid-address' },
      { line: 5, reason: 'duplicate-in-file' },
    ]);
    expect(reportAt('.csv')?.body).toMatch(/;;"=""1999-1""";a@example.org;;ancien\r\n/);
  });

  it('that is older than what is known, or was here before, takes nothing back', async () => {
    const institute = drops({
      'contacts/a.csv': contactsFile(of('a@example.org')),
      'contacts/b.csv': contactsFile(of('b@example.org')),
    });
    institute.contacts.bring(chloe);
    await institute.drop('contacts/a.csv');
    await institute.drop('contacts/b.csv');
    expect(await institute.drop('contacts/a.csv')).toMatchObject({
      counts: { outdated: 1, contactsChanged: 0 },
      entries: [{ reason: 'contact-outdated', value: 'a@example.org', stands: 'b@example.org' }],
    });
    expect((await institute.contacts.contactOf(chloe.studentNumber as StudentNumber))?.address).toBe(
      'b@example.org',
    );
  });

  describe('that is the list of unreachable students', () => {
    const list = (corrected: string, unreachable: string = chloe.address, language = 'fr') =>
      unreachableCsv({
        students: [
          {
            ...chloe,
            address: unreachable,
            reason: 'bounced',
            since: '2026-06-30T08:00:00.000Z' as Instant,
            ownAccount: false,
          },
        ],
        ...{ language: 'fr', timeZone: 'Europe/Brussels' },
      }).replace(`;${unreachable};fr;`, `;${corrected};${language};`);

    async function back(file: string) {
      const institute = drops({ 'contacts/unreachable.csv': file });
      institute.contacts.bring(chloe);
      const { counts } = await institute.drop('contacts/unreachable.csv');
      return { counts, known: await institute.contacts.contactOf(chloe.studentNumber) };
    }

    it('and comes back uncorrected gives no address', async () => {
      const { counts, known } = await back(list(chloe.address));
      expect(counts).toMatchObject({ lines: 1, duplicates: 1 });
      expect(known?.givenBy).toBeUndefined();
    });

    it('gives none either where it corrects something else, or names the address of an account', async () => {
      const dutch = await back(list(chloe.address, chloe.address, 'nl'));
      expect([dutch.known?.language, dutch.known?.givenBy]).toEqual(['nl', undefined]);
      const own = await back(list('own@example.org', 'own@example.org'));
      expect(own.known).toMatchObject({ address: chloe.address });
    });

    it('gives the address that is corrected, and one that is said to be right after all', async () => {
      const corrected = await back(list('new@example.org'));
      expect(corrected.known).toMatchObject({ address: 'new@example.org', givenBy: 'drop 1' });
      const right = await back(list(chloe.address).replace(`fr;${chloe.address};`, 'fr;;'));
      expect(right.known).toMatchObject({ address: chloe.address, givenBy: 'drop 1' });
    });
  });

  it('that died and runs again counts its own changes again', async () => {
    const institute = importer({ 'contacts/a.csv': contactsFile(of('a@example.org')) });
    institute.contacts.bring(chloe);
    const { imports } = institute;
    await expect(
      institute.run('contacts/a.csv', 'a', { imports: { ...imports, finish: dies } }),
    ).rejects.toThrow();
    expect((await institute.run('contacts/a.csv', 'a')).counts).toMatchObject({ contactsChanged: 1 });
  });

  it('without the columns that it needs says which', async () => {
    const { run } = importer({
      'contacts/a.csv': delimited([
        ['Nom', 'Matricule'],
        ['x', '1'],
      ]),
    });
    const { state, problem } = await run('contacts/a.csv');
    expect([state, problem?.message]).toEqual(['unreadable', expect.stringContaining('Courriel')]);
  });
});
