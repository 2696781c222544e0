import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Award, ImportId } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { register } from '../../lambdas/adapters/register.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { dyingAt } from '../stack/dying.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { certificateOf } from '../stack/placed.ts';
import { newMember } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent, type Student } from '../stack/students.ts';
import { inTurns, ordersOf } from '../stack/turns.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);

const stateOf = async ({ studentNumber }: Student) =>
  (await parts.register.certificatesOf(studentNumber)).map(({ result, state, version = 1 }) => ({
    ...{ version, result, state },
  }));

describe.concurrent('a correction', () => {
  it('takes the place of what stood, and its student is told what changed', async () => {
    const student = newStudent();
    await award(outputs, student);
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    const report = await drop(
      outputs,
      resultsFile(lineOf(student, { result: '81,5', title: 'Titre corrigé' })),
    );
    expect(report.counts).toMatchObject({ lines: 1, accepted: 0, corrected: 1 });
    expect(await stateOf(student)).toEqual([
      { version: 1, result: 70, state: 'revoked' },
      { version: 2, result: 81.5, state: 'pending' },
    ]);
    const mail = await waitForMail(outputs.mailbox, student.address, ({ subject = '' }) =>
      subject.includes('corrigée'),
    );
    expect(mail.text).toMatch(/Résultat\s: 70\s% → 81,5\s%/);
    expect(mail.text).toContain('/activation#');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(2);
  });

  it('of a certificate in a wallet is in the wallet at once', async () => {
    const student = newStudent();
    await award(outputs, student);
    await newMember(outputs, student);
    await drop(outputs, resultsFile(lineOf(student, { result: '90' })));
    await waitUntil('the correction is active', async () =>
      (await stateOf(student)).some(({ state, result }) => state === 'active' && result === 90),
    );
    const mail = await waitForMail(outputs.mailbox, student.address, ({ subject = '' }) =>
      subject.includes('corrigée'),
    );
    expect(mail.text).toContain('/wallet');
    expect(mail.text).not.toContain('/activation#');
  });

  it('dropped again is a duplicate and tells nobody', async () => {
    const student = newStudent();
    const [first, second] = [lineOf(student), lineOf(student, { result: '90' })].map((line) =>
      resultsFile(line),
    );
    for (const file of [first, second]) await drop(outputs, file ?? '');
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    const before = await mailsTo(outputs.mailbox, student.address);
    expect((await drop(outputs, second ?? '')).counts).toMatchObject({ corrected: 0, duplicates: 1 });
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(before.length);
  });
});

describe('two imports that correct the same certificate', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  const on = (database: Database) =>
    register(database, twin.outputs.stack.CertificatesTableName, twin.outputs.stack.AccountsTableName);

  function lineAbout(student: Student, file: string, said: Partial<Award>) {
    const changes = { importId: file as ImportId, id: newCertificateId(), ...said };
    const certificate = certificateOf(student, changes as object);
    return { certificate, contact: student, droppedAt: certificate.issuedAt, repeat: false };
  }

  it('leave one certificate that stands, in whatever order they reach the database', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const ends = await Promise.all(
      ordersOf('one', 3, 'other', 3).map(async (order) => {
        const student = newStudent();
        await on(database).issue(lineAbout(student, 'june', { result: 60 }));
        const turns = inTurns(order);
        const correct = async (side: 'one' | 'other', result: number) => {
          const send: Database['send'] = (command: never) => turns.act(side, () => database.send(command));
          const { outcome } = await on({ send } as Database).issue(lineAbout(student, side, { result }));
          turns.leave(side);
          return outcome;
        };
        const outcomes = await Promise.all([correct('one', 70), correct('other', 80)]);
        const all = await on(database).certificatesOf(student.studentNumber);
        const standing = all.filter(({ state }) => state !== 'revoked');
        return { outcomes, versions: all.length, standing: standing.length };
      }),
    );
    expect(ends).toHaveLength(20);
    for (const end of ends) {
      expect(end).toEqual({ outcomes: ['corrected', 'corrected'], versions: 3, standing: 1 });
    }
  });

  it('in the same words leave one correction, and the other import a duplicate', async () => {
    const student = newStudent();
    const issuing = on(connectDatabase(twin.outputs.aws));
    await issuing.issue(lineAbout(student, 'june', { result: 60 }));
    const outcomes = await Promise.all(
      ['one', 'other'].map((file) => issuing.issue(lineAbout(student, file, { result: 70 }))),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['corrected', 'duplicate']);
    expect(await issuing.certificatesOf(student.studentNumber)).toHaveLength(2);
  });

  it('that die at any command go on when they run again, and say the same', async () => {
    const database = connectDatabase(twin.outputs.aws);
    for (const when of ['before', 'after'] as const) {
      for (const n of [1, 2, 3]) {
        const student = newStudent();
        await on(database).issue(lineAbout(student, 'june', { result: 60 }));
        const correction = () => lineAbout(student, 'july', { result: 70 });
        await expect(on(dyingAt(database, n, when)).issue(correction())).rejects.toThrow('died');
        const again = await on(database).issue(correction());
        expect(again).toMatchObject({ outcome: 'corrected', fields: ['result'], stood: { result: 60 } });
        expect(await on(database).issue(correction())).toEqual(again);
        const all = await on(database).certificatesOf(student.studentNumber);
        expect(all.map(({ state }) => state)).toEqual(['revoked', 'pending']);
      }
    }
  });

  it('change where mails go by what the later file says, also in a line that says nothing new', async () => {
    const issuing = on(connectDatabase(twin.outputs.aws));
    const { contacts } = deployedParts(twin.outputs);
    const student = newStudent();
    await issuing.issue(lineAbout(student, 'june', {}));
    const moved = { ...student, address: newStudent().address };
    expect(await issuing.issue(lineAbout(moved, 'july', {}))).toEqual({
      outcome: 'duplicate',
      replaced: { address: student.address },
    });
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ address: moved.address });
    // The old file once more, as another import: it says what it said before.
    expect(await issuing.issue({ ...lineAbout(student, 'june again', {}), repeat: true })).toEqual({
      outcome: 'duplicate',
    });
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ address: moved.address });
  });

  it('tell of a new certificate’s contact what it replaces, and issue nothing to somebody else', async () => {
    const issuing = on(connectDatabase(twin.outputs.aws));
    const { contacts } = deployedParts(twin.outputs);
    const student = newStudent();
    await issuing.issue(lineAbout(student, 'june', {}));
    const moved = { ...student, address: newStudent().address };
    const line = lineAbout(moved, 'july', { code: 'NEW' });
    const told = { outcome: 'accepted', replaced: { address: student.address } };
    expect(await issuing.preview(line)).toEqual(told);
    expect(await issuing.issue(line)).toEqual(told);
    expect(await issuing.issue(line)).toEqual(told);
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ address: moved.address });

    const stranger = { ...newStudent(), firstName: 'Jean', lastName: 'Dupont' };
    const { studentNumber } = student;
    const wrong = lineAbout({ ...stranger, studentNumber }, 'august', { code: 'OTHER' });
    const refused = { outcome: 'other-person', fields: ['lastName', 'firstName'] };
    expect(await issuing.preview(wrong)).toMatchObject(refused);
    expect(await issuing.issue(wrong)).toMatchObject(refused);
    expect(await issuing.certificatesOf(studentNumber)).toHaveLength(2);
    expect(await contacts.contactOf(studentNumber)).toMatchObject({ address: moved.address });
  });
});
