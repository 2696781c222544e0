import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames } from '../../domain/results/columns.ts';
import { goodLine, headerNames, resultsFile } from '../../domain/results/file-factory.ts';
import { noCounts } from '../../domain/results/report.ts';
import { dies, serviceError } from '../testing/failures.ts';
import { dropped, importer } from '../testing/importer.ts';
import { beginImport, importFile, type Parts } from './import-file.ts';

type Line = Partial<typeof goodLine>;

const key = 'results/juin.csv';
const from = (...lines: Line[]) => importer({ [key]: resultsFile(...lines) });
const student = (n: number): Line => ({ studentNumber: `2024-${n}`, address: `student${n}@example.org` });

describe('importing a results file', () => {
  it('makes of each good line a certificate that waits for its student', async () => {
    const { run, register } = from(student(1), student(2));
    const { state, counts, entries } = await run(key);
    expect({ state, entries }).toEqual({ state: 'done', entries: [] });
    expect(counts).toMatchObject({ lines: 2, accepted: 2, corrected: 0, duplicates: 0, rejected: 0 });
    expect(register.all()).toMatchObject([
      { id: 'ID1', studentNumber: '2024-1', state: 'pending', mail: 'queued', importId: 'june' },
      { id: 'ID2', studentNumber: '2024-2', state: 'pending', mail: 'queued', importId: 'june' },
    ]);
    expect(register.contacts).toMatchObject([
      { address: 'student1@example.org' },
      { address: 'student2@example.org' },
    ]);
  });

  it('accounts for every line, whatever became of it', async () => {
    const kinds: Record<string, Line> = {
      accepted: {},
      rejected: { address: 'nowhere' },
      failed: { result: '30' },
      duplicates: { code: 'standing' },
      corrected: { code: 'other' },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(kinds)), { maxLength: 60 }), async (drawn) => {
        const lines = drawn.map((kind, n) => ({ ...student(n), ...kinds[kind] }));
        const standing = lines
          .filter(({ code }) => code === 'standing' || code === 'other')
          .map((line) => (line.code === 'other' ? { ...line, title: 'Another title' } : line));
        const { run } = importer({
          'results/may.csv': resultsFile(...standing),
          [key]: resultsFile(...lines),
        });
        await run('results/may.csv', 'may');
        const { counts, entries } = await run(key);
        const drawnAs = (...kinds: string[]) => drawn.filter((kind) => kinds.includes(kind)).length;
        expect(counts).toEqual({
          ...noCounts,
          lines: drawn.length,
          accepted: drawnAs('accepted'),
          duplicates: drawnAs('duplicates'),
          corrected: drawnAs('corrected'),
          rejected: drawnAs('rejected', 'failed'),
        });
        expect(entries).toHaveLength(drawnAs('rejected', 'failed', 'corrected'));
      }),
      { numRuns: 30 },
    );
  });

  it('dropped a second time changes nothing and asks for no mail', async () => {
    const { run, register } = from(student(1), student(2));
    await run(key);
    const before = structuredClone(register.all());
    const { counts, entries } = await run(key, 'june again');
    expect(counts).toMatchObject({ lines: 2, accepted: 0, duplicates: 2 });
    expect(entries).toEqual([]);
    expect(register.all()).toEqual(before);
  });

  it('that says otherwise of a certificate corrects it: a new one stands in its place', async () => {
    const { run, register } = importer({
      [key]: resultsFile({}),
      'results/corrected.csv': resultsFile({ result: '80', title: 'Autre intitulé' }),
    });
    await run(key);
    const { counts, entries } = await run('results/corrected.csv', 'later');
    expect(counts).toMatchObject({ accepted: 0, corrected: 1 });
    expect(entries).toMatchObject([
      { line: 2, reason: 'corrected', column: 'Intitulé', value: 'Autre intitulé', stands: goodLine.title },
      { line: 2, reason: 'corrected', column: 'Résultat', value: '80', stands: '70' },
    ]);
    expect(register.all()).toMatchObject([
      { id: 'ID1', result: 70, state: 'revoked', reason: { kind: 'superseded', by: 'ID2' } },
      { id: 'ID2', result: 80, state: 'pending', supersedes: 'ID1', version: 2 },
    ]);
  });

  it('tells of each rejected line where and what, on the page, in the table and for programs', async () => {
    const { run, keys, reportAt } = from(student(1), { address: 'nowhere', result: '170' });
    const { entries } = await run(key);
    expect(entries.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'invalid-address'],
      [3, 'out-of-range'],
    ]);
    expect(keys()).toEqual(['csv', 'html', 'json'].map((ending) => `reports/juin.csv.june.${ending}`));
    expect(reportAt('.html')?.body).toContain('nowhere');
    expect(reportAt('.csv')?.body).toContain('nowhere');
    expect(JSON.parse(reportAt('.json')?.body ?? '')).toMatchObject({ state: 'done', entries });
  });

  it('accounts for the rows that are no lines of the table, however often it is interrupted', async () => {
    const page = Object.fromEntries(columnNames.map((name) => [name, headerNames[name]]));
    const sums = Object.fromEntries(columnNames.map((name) => [name, name === 'lastName' ? 'Total' : '']));
    const lines = Array.from({ length: 60 }, (_, n) => [student(n), page, sums]).flat();
    const institute = from(...lines);
    const slow: Parts['register'] = {
      ...institute.register,
      async issue(line) {
        institute.clock.pass(100);
        return institute.register.issue(line);
      },
    };
    const until = institute.clock.now() + 1_000;
    const begun = await beginImport(institute.parts, dropped(key, 'june', institute.clock.now()));
    await importFile({ ...institute.parts, register: slow }, begun, { until });
    expect(institute.goingOn.splice(0)).toEqual(['june']);
    const { counts, entries } = await institute.run(key);
    expect(counts).toMatchObject({ lines: 180, accepted: 60, rejected: 0, passedOver: 120 });
    expect(entries).toEqual([]);
    expect(institute.reportAt('.html')?.body).toMatch(/laissés de côté<\/dt><dd>120/);
  });

  it('gives a report without a table when there is nothing to correct', async () => {
    const { run, keys } = from({});
    await run(key);
    expect(keys()).toEqual(['reports/juin.csv.june.html', 'reports/juin.csv.june.json']);
  });

  it('notes its progress while it runs, and how it ended', async () => {
    const { run, notes } = from(...Array.from({ length: 1_100 }, (_, n) => student(n)));
    await run(key);
    expect(notes.map(({ state, counts }) => [state, counts.lines])).toEqual([
      ['running', 500],
      ['running', 1_000],
      ['done', 1_100],
    ]);
  });

  it('logs counts and nobody’s data', async () => {
    const { run, log } = from({}, { address: 'nowhere' });
    await run(key);
    expect(log.text()).toContain('"rejected":1');
    expect(log.text()).not.toMatch(/Chloé|Lefèvre|example\.org|2024-00117|nowhere/);
  });
});

describe('the lines of one student', () => {
  it('bring the contact with the first, and once', async () => {
    const { run, register } = from({ code: 'A' }, { code: 'B' }, { code: 'C' });
    const { counts } = await run(key);
    expect(counts.accepted).toBe(3);
    expect(register.contacts).toHaveLength(1);
  });

  it('follow each other, so that the last contact of the file is the one that stays', async () => {
    const { register, run } = from(
      { code: 'A', address: 'first@example.org' },
      { code: 'B', address: 'second@example.org' },
      { code: 'C', address: 'third@example.org' },
    );
    let slowness = 30;
    const slowestFirst: Parts['register'] = {
      ...register,
      issue: async (...of) => {
        slowness -= 10;
        await new Promise((resolve) => setTimeout(resolve, slowness));
        return register.issue(...of);
      },
    };
    await run(key, 'june', { register: slowestFirst });
    expect(register.contacts.map(({ address }) => address)).toEqual([
      'first@example.org',
      'second@example.org',
      'third@example.org',
    ]);
  });

  it('bring a new contact with the first that is new, after lines that stand already', async () => {
    const address = 'new@example.org';
    const { run, register } = importer({
      [key]: resultsFile({ code: 'A' }),
      'results/july.csv': resultsFile({ code: 'A', address }, { code: 'B', address }),
    });
    await run(key);
    const { counts } = await run('results/july.csv', 'july');
    expect(counts).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(register.contacts.at(-1)).toMatchObject({ address });
  });

  it('that say nothing new do not bring back an old address', async () => {
    const { run, register } = importer({
      [key]: resultsFile({ address: 'old@example.org' }),
      'results/july.csv': resultsFile({ code: 'new', address: 'new@example.org' }),
    });
    await run(key);
    await run('results/july.csv', 'july');
    await run(key, 'june again');
    expect(register.contacts.map(({ address }) => address)).toEqual(['old@example.org', 'new@example.org']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', '', 'vide'],
    ['is an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), ''],
    ['has no header', 'a;b;c\r\n1;2;3\r\n', ''],
  ])('because it %s is told of in the report and not tried again', async (_, file, said) => {
    const { run, register, reportAt } = importer({ [key]: file });
    const report = await run(key);
    expect(report.state).toBe('unreadable');
    expect(report.problem?.message).toContain(said);
    expect(report.problem?.remedy).not.toBe('');
    expect(reportAt('.json')?.body).toContain('"unreadable"');
    expect(register.all()).toEqual([]);
  });

  it('to its end has the lines before that imported and counted', async () => {
    const rest = `"${goodLine.studentNumber}`;
    const { run, register } = importer({ [key]: resultsFile(student(1), student(2)) + rest });
    const { state, counts } = await run(key);
    expect(state).toBe('unreadable');
    expect(counts).toMatchObject({ lines: 2, accepted: 2 });
    expect(register.all()).toHaveLength(2);
  });
});

describe('an import that dies', () => {
  const lines = [...Array.from({ length: 60 }, (_, n) => student(n)), { address: 'nowhere' }];

  it('is run again and gives the report that it would have given', async () => {
    const { register, run } = from(...lines);
    let left = 40;
    const dying: Parts['register'] = {
      ...register,
      issue: (...of) => (left-- > 0 ? register.issue(...of) : dies()),
    };
    await expect(run(key, 'june', { register: dying })).rejects.toThrow();
    expect(register.all().length).toBeGreaterThan(0);
    const again = await run(key);
    expect(again).toEqual(await from(...lines).run(key));
    expect(register.contacts).toHaveLength(60);
  });

  it('while it writes its report writes it the next time', async () => {
    const { parts, run, keys } = from(...lines);
    await expect(run(key, 'june', { bucket: { ...parts.bucket, write: dies } })).rejects.toThrow();
    expect(keys()).toEqual([]);
    expect((await run(key)).counts).toMatchObject({ accepted: 60, rejected: 1 });
    expect(keys()).toHaveLength(3);
  });

  it('says nothing to the secretariat while it will be tried again', async () => {
    const { run, register, keys } = from(...lines);
    await expect(run(key, 'june', { register: { ...register, issue: dies } })).rejects.toThrow();
    expect(keys()).toEqual([]);
  });

  it('for the last time tells the secretariat so, and fails all the same', async () => {
    const { run, register, reportAt, notes } = from(...lines);
    const outage = serviceError('InternalServerError', 'Chloé cannot be written');
    const down: Parts['register'] = { ...register, issue: async () => Promise.reject(outage) };
    await expect(run(key, 'june', { register: down }, { lastTry: true })).rejects.toBe(outage);
    expect(JSON.parse(reportAt('.json')?.body ?? '')).toMatchObject({ state: 'failed' });
    expect(reportAt('.html')?.body).not.toContain('Chloé cannot');
    expect(notes.at(-1)?.state).toBe('failed');
  });
});
