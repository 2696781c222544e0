import { describe, expect, inject, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import type { HandlerParts } from '../../lambdas/import/handler.ts';
import { beginImport, importFile } from '../../lambdas/import/import-file.ts';
import { dies } from '../../lambdas/testing/failures.ts';
import { dropContent } from '../../local/drop-file.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { importAtHand, tries } from '../stack/import-at-hand.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { drop, lineOf, newStudents, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);
const { register } = parts;

const fileOf = (students: readonly Student[]) => resultsFile(...students.map((student) => lineOf(student)));

async function certificatesOf(students: readonly Student[]) {
  return (
    await Promise.all(students.map(({ studentNumber }) => register.certificatesOf(studentNumber)))
  ).flat();
}

/** A register that dies after it has written so many lines. */
function dyingAfter(lines: number): Partial<HandlerParts> {
  let written = 0;
  return {
    register: {
      ...register,
      issue: async (...args) => {
        written += 1;
        return written > lines ? dies() : register.issue(...args);
      },
    },
  };
}

describe.concurrent('an import', () => {
  it('that died in the middle and is delivered again reports as if it had run once', async () => {
    const students = newStudents(30);
    const { deliver, reports } = await importAtHand(outputs, parts, fileOf(students));
    expect(await deliver(dyingAfter(27))).toEqual([{ itemIdentifier: 'one' }]);
    expect(reports).toEqual([]);
    const before = await certificatesOf(students);
    expect(before).toHaveLength(27);

    expect(await deliver({}, 2)).toEqual([]);
    expect(reports).toMatchObject([
      { state: 'done', counts: { lines: 30, accepted: 30, duplicates: 0, rejected: 0 }, entries: [] },
    ]);
    const after = await certificatesOf(students);
    expect(after).toHaveLength(30);
    expect(new Set(after.map(({ id }) => id)).size).toBe(30);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));

    for (const { address } of students) await waitForMail(outputs.mailbox, address);
    await allMailsAreOut(outputs);
    const mails = await Promise.all(students.map(({ address }) => mailsTo(outputs.mailbox, address)));
    expect(mails.map(({ length }) => length)).toEqual(students.map(() => 1));
  });

  it('that died with its report half written writes the same report again', async () => {
    const students = newStudents(3);
    const { deliver, reports } = await importAtHand(outputs, parts, fileOf(students));
    expect(await deliver({ imports: { ...parts.imports, finish: dies } })).toHaveLength(1);
    expect(await deliver({}, 2)).toEqual([]);
    expect(reports).toHaveLength(2);
    const [first, second] = reports.map(({ startedAt, finishedAt, ...report }) => report);
    expect(second).toEqual(first);
  });

  it('delivered twice at the same time is one import', async () => {
    const students = newStudents(8);
    const { deliver, reports } = await importAtHand(outputs, parts, fileOf(students));
    expect(await Promise.all([deliver(), deliver()])).toEqual([[], []]);
    for (const { counts } of reports) expect(counts).toMatchObject({ lines: 8, accepted: 8, duplicates: 0 });
    expect(reports.length).toBeGreaterThan(0);
    expect(await certificatesOf(students)).toHaveLength(8);
  });

  it('that outlives its time goes on in other runs, and is one import', async () => {
    const students = newStudents(60);
    const { deliver, goingOn, reports } = await importAtHand(outputs, parts, fileOf(students));
    // Each line takes a second of the one that there is, on a clock that goes by lines alone.
    const begun = Date.now();
    let late = 0;
    const slow: Partial<HandlerParts> = {
      clock: { now: () => begun + late },
      register: {
        ...register,
        async issue(line) {
          late += 1_000;
          return register.issue(line);
        },
      },
    };
    // The last has but the report to write.
    for (const known of [25, 50, 60, 60]) {
      expect(await deliver(slow, 1, 31)).toEqual([]);
      expect(await certificatesOf(students)).toHaveLength(known);
    }
    expect(goingOn).toEqual([]);
    expect(reports).toMatchObject([{ state: 'done', counts: { lines: 60, accepted: 60 }, entries: [] }]);
  });

  it('asks the deployed function to go on, which does', async () => {
    const students = newStudents(60);
    const name = `${random()}.csv`;
    await dropContent(outputs, name, fileOf(students));
    const importId = random() as ImportId;
    const again = { importId, kind: 'results', key: `results/${name}` } as const;
    const begun = await beginImport(parts, { ...again, droppedAt: new Date().toISOString() as Instant });
    let late = 0;
    const slow: HandlerParts['register'] = {
      ...register,
      async issue(line) {
        late = 60_000;
        return register.issue(line);
      },
    };
    const clock = { now: () => Date.now() + late };
    expect(await importFile({ ...parts, clock, register: slow }, begun, { until: Date.now() + 30_000 })).toBe(
      undefined,
    );
    await waitUntil('the import is done', async () => (await parts.imports.find(importId)).state === 'done');
    expect((await parts.imports.find(importId)).counts).toMatchObject({ lines: 60, duplicates: 60 });
  });

  it('that fails for good says so to the secretariat, and is left to the dead letters', async () => {
    const { deliver, reports } = await importAtHand(outputs, parts, fileOf(newStudents(1)));
    const broken = { register: { ...register, issue: dies } };
    expect(await deliver(broken, tries)).toEqual([{ itemIdentifier: 'one' }]);
    expect(reports).toMatchObject([{ state: 'failed' }]);
  });
});

describe.concurrent('an old file', () => {
  it('dropped again takes back neither a correction nor an address', async () => {
    const [student] = newStudents(1) as [Student];
    const moved = { ...student, address: `moved.${student.address}` };
    const old = resultsFile(lineOf(student));
    const first = await drop(outputs, old);
    await drop(outputs, resultsFile(lineOf(moved, { result: '90' })));
    const report = await drop(outputs, old);
    expect(report).toMatchObject({
      repeats: first.importId,
      counts: { lines: 1, outdated: 1, corrected: 0 },
      entries: [{ line: 2, reason: 'outdated', column: 'Résultat', value: '70', stands: '90' }],
    });
    const certificates = await certificatesOf([student]);
    expect(certificates.map(({ result, state }) => [result, state === 'revoked'])).toEqual([
      [70, true],
      [90, false],
    ]);
    expect(await parts.contacts.contactOf(student.studentNumber)).toMatchObject({ address: moved.address });
  });
});

describe.concurrent('the same file, dropped twice at the same moment', () => {
  it('becomes each certificate once and mails each student once', async () => {
    const students = newStudents(8);
    const file = fileOf(students);
    const names = [`${random()}.csv`, `${random()}.csv`];
    const reports = await Promise.all(names.map((name) => dropContent(outputs, name, file)));
    const total = (count: 'accepted' | 'duplicates' | 'corrected' | 'rejected') =>
      reports.reduce((sum, { counts }) => sum + counts[count], 0);
    expect(reports.map(({ state }) => state)).toEqual(['done', 'done']);
    expect([total('accepted'), total('duplicates'), total('corrected'), total('rejected')]).toEqual([
      8, 8, 0, 0,
    ]);
    expect(await certificatesOf(students)).toHaveLength(8);
    await allMailsAreOut(outputs);
    const mails = await Promise.all(students.map(({ address }) => mailsTo(outputs.mailbox, address)));
    expect(mails.map(({ length }) => length)).toEqual(students.map(() => 1));
  });

  it('with many certificates of one student keeps their order and loses none', async () => {
    const [student] = newStudents(1) as [Student];
    const lines = Array.from({ length: 40 }, (_, index) => lineOf(student, { code: `K${index + 10}` }));
    const report = await drop(outputs, resultsFile(...lines));
    expect(report.counts).toMatchObject({ lines: 40, accepted: 40 });
    const mail = await waitForMail(outputs.mailbox, student.address);
    expect(mail.subject).toBe('40 attestations sont prêtes pour vous');
  });
});
