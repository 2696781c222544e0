import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { certificateMails } from '../../lambdas/adapters/certificate-mails.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { certificateKey, register } from '../../lambdas/adapters/register.ts';
import { sweep } from '../../lambdas/revoke/sweep.ts';
import { deployedParts, takingBack } from '../stack/deployed-parts.ts';
import { dyingAt } from '../stack/dying.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { certificateOf } from '../stack/placed.ts';
import { activationToken, newVisitor } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import {
  award,
  drop,
  lineOf,
  newStudent,
  newStudents,
  random,
  revoke,
  type Student,
} from '../stack/students.ts';
import { inTurns, ordersOf } from '../stack/turns.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);
const noLonger = ({ subject = '' }: { subject?: string }) => subject.includes('plus valable');

async function onlyCertificateOf({ studentNumber }: Student) {
  const [certificate, ...others] = await parts.register.certificatesOf(studentNumber);
  if (!certificate || others.length > 0) throw new Error('There is not one certificate');
  return certificate;
}

describe.concurrent('a certificate that is taken back', () => {
  it('stands revoked with the reason, and its student is told of it once', async () => {
    const student = newStudent();
    await award(outputs, student);
    const token = await activationToken(outputs, student.address);
    await allMailsAreOut(outputs);
    const { id } = await onlyCertificateOf(student);
    const reason = '=Délibération <b>annulée</b>, voir www.exemple.be';
    const written = id.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    const report = await revoke(outputs, { certificate: written, reason });
    expect(report).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 1, rejected: 0 } });
    expect(await onlyCertificateOf(student)).toMatchObject({
      state: 'revoked',
      reason: { kind: 'withdrawn', text: reason, withImport: false },
    });

    const mail = await waitForMail(outputs.mailbox, student.address, noLonger);
    expect(mail.text).toContain('Motif\u00a0: =Délibération <b>annulée</b>');
    expect(mail.html).toContain('&lt;b&gt;annulée&lt;/b&gt;');
    const { certificates } = await newVisitor(outputs).ask('POST /api/activation/view', { token });
    expect(certificates).toEqual([]);

    const again = await revoke(outputs, { certificate: id, reason });
    expect(again.counts).toMatchObject({ revoked: 1, rejected: 0 });
    const otherwise = await revoke(outputs, { certificate: id, reason: 'Autre motif' });
    expect(otherwise.entries).toMatchObject([{ line: 2, reason: 'revoked-before' }]);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(2);
  });

  it('is written down: who wanted it, when, in which file and why', async () => {
    const student = newStudent();
    await award(outputs, student);
    const { id } = await onlyCertificateOf(student);
    const report = await revoke(outputs, { certificate: id, reason: 'Erreur de matricule' });
    const { Item } = await connectDatabase(outputs.aws).send(
      new GetCommand({
        TableName: outputs.stack.OperationsTableName,
        Key: { pk: `AUDIT#${report.importId}#2` },
      }),
    );
    expect(Item).toMatchObject({
      act: 'revoke',
      target: { certificate: id },
      reason: 'Erreur de matricule',
      file: report.file,
      at: expect.stringMatching(/Z$/),
    });
  });

  it('is none where nothing is found, and each line says so', async () => {
    const report = await revoke(
      outputs,
      { certificate: newCertificateId(), reason: 'Inconnue' },
      { import: '0123456789abcdef01234567', reason: 'Inconnu' },
      { certificate: 'ABC', reason: 'Trop court' },
      { certificate: newCertificateId(), reason: '' },
    );
    expect(report.counts).toMatchObject({ lines: 4, revoked: 0, rejected: 4 });
    expect(report.entries.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown-certificate'],
      [3, 'unknown-import'],
      [4, 'invalid-certificate-number'],
      [5, 'missing-value'],
    ]);
  });
});

describe.concurrent('an import that is taken back', () => {
  it('has its certificates revoked, its students told, and its lines welcome in another file', async () => {
    const students = newStudents(3);
    const wrong = await award(outputs, ...students);
    for (const { address } of students) await waitForMail(outputs.mailbox, address);
    await allMailsAreOut(outputs);
    const report = await revoke(outputs, { import: wrong.importId, reason: 'Mauvais fichier' });
    expect(report).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 3, undone: 0 } });
    for (const { address } of students) {
      const mail = await waitForMail(outputs.mailbox, address, noLonger);
      expect(mail.text).toContain('Motif\u00a0: Mauvais fichier');
    }
    const right = await drop(outputs, resultsFile(...students.map((student) => lineOf(student))));
    expect(right.counts).toMatchObject({ lines: 3, accepted: 3 });
    await waitUntil('the new certificates are told of', async () => {
      const mails = await Promise.all(students.map(({ address }) => mailsTo(outputs.mailbox, address)));
      return mails.every(({ length }) => length === 3);
    });
  });
});

describe('an import that is taken back before its mails have left', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  const on = (database: Database) => {
    const { CertificatesTableName: table, AccountsTableName } = twin.outputs.stack;
    return {
      ...takingBack(database, twin.outputs.stack),
      clock: parts.clock,
      pause,
      mails: certificateMails(database, table, twin.outputs.stack.OperationsTableName),
      register: register(database, table, AccountsTableName),
    };
  };
  const never = Number.POSITIVE_INFINITY;

  /** An import of one certificate for each student, and its record. */
  async function importOf(students: readonly Student[], result = 70) {
    const database = connectDatabase(twin.outputs.aws);
    const importId = random() as ImportId;
    for (const student of students) {
      const certificate = certificateOf(student, { importId, result, id: newCertificateId() });
      const line = { certificate, contact: student, droppedAt: certificate.issuedAt, repeat: false };
      await on(database).register.issue(line);
    }
    await database.send(
      new UpdateCommand({
        TableName: twin.outputs.stack.OperationsTableName,
        Key: { pk: `IMPORT#${importId}` },
        UpdateExpression: 'SET #state = :done',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':done': 'done' },
      }),
    );
    return importId;
  }

  const word = { text: 'Mauvais fichier', at: '2026-08-01T08:00:00.000Z' as Instant };

  /** All that the register holds of students. */
  async function leftOf(students: readonly Student[]) {
    const { Items = [] } = await connectDatabase(twin.outputs.aws).send(
      new ScanCommand({ TableName: twin.outputs.stack.CertificatesTableName }),
    );
    const keys = students.map(({ studentNumber }) => `STUDENT#${studentNumber}`);
    return Items.filter(({ pk }) => keys.includes(pk));
  }

  it('leaves no trace, and what it had corrected stands again', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const [student, other] = newStudents(2) as [Student, Student];
    await importOf([student], 60);
    const before = await leftOf([student]);
    const wrong = await importOf([student, other], 70);
    const { revocations } = on(database);
    await revocations.withdrawImport(wrong, word);
    expect(await sweep(on(database), wrong, never)).toBe('done');
    expect(await leftOf([student, other])).toEqual(before);
    expect(await revocations.withdrawalOf(wrong)).toMatchObject({ counts: { revoked: 0, undone: 2 } });
  });

  it('by a function that dies at any command is taken back by the next, and counted once', async () => {
    const database = connectDatabase(twin.outputs.aws);
    for (let n = 1, died = true; died; n++) {
      for (const when of ['before', 'after'] as const) {
        const students = newStudents(3);
        const wrong = await importOf(students);
        await on(database).revocations.withdrawImport(wrong, word);
        died = await sweep(on(dyingAt(database, n, when)), wrong, never).then(
          () => false,
          () => true,
        );
        await Promise.all([1, 2].map(() => sweep(on(database), wrong, never)));
        await sweep(on(database), wrong, never);
        expect(await leftOf(students)).toEqual([]);
        const withdrawal = await on(database).revocations.withdrawalOf(wrong);
        expect(withdrawal?.counts).toMatchObject({ revoked: 0, undone: 3 });
        expect(withdrawal?.batch).toBeUndefined();
      }
    }
  });

  it('while a mail is on its way tells the student, or leaves no trace: never a mail and nothing after it', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const ends = await Promise.all(
      ordersOf('mail', 6, 'undo', 2).map(async (order) => {
        const student = newStudent();
        const wrong = await importOf([student]);
        const [certificate] = await on(database).register.certificatesOf(student.studentNumber);
        if (!certificate) throw new Error('Nothing was issued');
        await on(database).revocations.withdrawImport(wrong, word);
        const turns = inTurns(order);
        const at = (side: 'mail' | 'undo') =>
          on({ send: (command: never) => turns.act(side, () => database.send(command)) } as Database);

        async function mailLeaves() {
          const { mails } = at('mail');
          const claim = { id: random(), until: Date.now() + 20_000 };
          const told = await mails.claim(student.studentNumber, claim, Date.now());
          const queued = (told ?? []).filter(({ mail, state }) => mail === 'queued' && state !== 'revoked');
          if (queued.length > 0) {
            const certificates = queued.map(({ id }) => id);
            const mailed = { messageId: 'message', to: student.address, certificates };
            await mails.settle(student.studentNumber, claim, mailed, Date.now());
          } else if (told) await mails.release(student.studentNumber, claim);
          turns.leave('mail');
          return queued.length > 0;
        }

        async function undo() {
          const { withdrawals } = at('undo');
          await withdrawals.withdraw(certificateKey(certificate as never), { ...word, importId: wrong });
          turns.leave('undo');
        }

        const [mailed] = await Promise.all([mailLeaves(), undo()]);
        await sweep(on(database), wrong, never);
        const [left] = await on(database).register.certificatesOf(student.studentNumber);
        return { mailed, left: left && `${left.state} ${left.mail}` };
      }),
    );
    for (const { mailed, left } of ends) expect(left).toBe(mailed ? 'revoked queued' : undefined);
    expect(new Set(ends.map(({ mailed }) => mailed))).toEqual(new Set([true, false]));
  });

  it('while another import corrects what it issued leaves the correction alone', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const ends = await Promise.all(
      ordersOf('correct', 3, 'undo', 4).map(async (order) => {
        const student = newStudent();
        const wrong = await importOf([student], 60);
        const [issued] = await on(database).register.certificatesOf(student.studentNumber);
        const turns = inTurns(order);
        const at = (side: 'correct' | 'undo') =>
          on({ send: (command: never) => turns.act(side, () => database.send(command)) } as Database);
        await Promise.all([
          (async () => {
            const certificate = certificateOf(student, {
              ...{ importId: random() as ImportId, result: 90, id: newCertificateId() },
            });
            const line = { certificate, contact: student, droppedAt: certificate.issuedAt, repeat: false };
            await at('correct').register.issue(line);
            turns.leave('correct');
          })(),
          (async () => {
            const { withdrawals } = at('undo');
            await withdrawals.withdraw(certificateKey(issued as never), { ...word, importId: wrong });
            turns.leave('undo');
          })(),
        ]);
        const all = await on(database).register.certificatesOf(student.studentNumber);
        return all.filter(({ state }) => state !== 'revoked').map(({ result }) => result);
      }),
    );
    for (const standing of ends) expect(standing).toEqual([90]);
  });
});
