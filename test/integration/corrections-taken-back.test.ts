import { setTimeout as pause } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { certificateKey, register } from '../../lambdas/adapters/register.ts';
import { sweep } from '../../lambdas/revoke/sweep.ts';
import { deployedParts, takingBack } from '../stack/deployed-parts.ts';
import { dyingAt } from '../stack/dying.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { certificateOf } from '../stack/placed.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent, random, revoke, type Student } from '../stack/students.ts';
import { inTurns, ordersOf } from '../stack/turns.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);

describe('an import that has corrected and is taken back', () => {
  it('leaves its student what was before it, and one mail that says so and why', async () => {
    const student = newStudent();
    const right = await award(outputs, student);
    await waitForMail(outputs.mailbox, student.address);
    await allMailsAreOut(outputs);
    const wrong = await drop(outputs, resultsFile(lineOf(student, { result: '88' })));
    await waitForMail(outputs.mailbox, student.address, ({ text }) => /70\s% → 88\s%/.test(text ?? ''));
    await allMailsAreOut(outputs);
    const { counts } = await revoke(outputs, { import: wrong.importId, reason: 'Mauvais fichier' });
    expect(counts).toMatchObject({ revoked: 1, undone: 0, reissued: 1 });
    const mail = await waitForMail(outputs.mailbox, student.address, ({ text }) =>
      /88\s% → 70\s%/.test(text ?? ''),
    );
    expect(mail.text).toContain('Motif\u00a0: Mauvais fichier');
    expect(mail.text).toContain('/activation#');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(3);
    const versions = await parts.register.certificatesOf(student.studentNumber);
    expect(versions).toMatchObject([
      { result: 70, state: 'revoked' },
      { result: 88, state: 'revoked' },
      { result: 70, state: 'pending', importId: right.importId },
    ]);
  });
});

describe('taking back an import that has corrected', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  const on = (database: Database) => {
    const { CertificatesTableName, AccountsTableName } = twin.outputs.stack;
    return {
      ...{ ...takingBack(database, twin.outputs.stack), clock: parts.clock, pause },
      register: register(database, CertificatesTableName, AccountsTableName),
    };
  };
  const never = Number.POSITIVE_INFINITY;
  const word = { text: 'Mauvais fichier', at: '2026-08-01T08:00:00.000Z' as Instant };

  async function issue(database: Database, student: Student, result: number) {
    const importId = random() as ImportId;
    const certificate = certificateOf(student, { importId, result, id: newCertificateId() });
    const line = { certificate, contact: student, droppedAt: certificate.issuedAt, repeat: false };
    await on(database).register.issue(line);
    return importId;
  }

  /** A student who was told of 60, and then of the correction to 70 by the import that is named. */
  async function told(database: Database) {
    const student = newStudent();
    await issue(database, student, 60);
    const wrong = await issue(database, student, 70);
    const versions = await on(database).register.certificatesOf(student.studentNumber);
    const last = versions.at(-1);
    if (!last) throw new Error('Nothing was issued');
    await database.send(
      new UpdateCommand({
        TableName: twin.outputs.stack.CertificatesTableName,
        Key: certificateKey(last),
        UpdateExpression: 'SET mail = :sent, mailMessageId = :id',
        ExpressionAttributeValues: { ':sent': 'sent', ':id': 'message' },
      }),
    );
    await database.send(
      new UpdateCommand({
        TableName: twin.outputs.stack.OperationsTableName,
        Key: { pk: `IMPORT#${wrong}` },
        UpdateExpression: 'SET #state = :done',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':done': 'done' },
      }),
    );
    return { student, wrong, key: certificateKey(last) };
  }

  const standingOf = async (database: Database, { studentNumber }: Student) =>
    (await on(database).register.certificatesOf(studentNumber))
      .filter(({ state }) => state !== 'revoked')
      .map(({ result }) => result);

  it('by a function that dies at any command issues again once, and counts it once', async () => {
    const database = connectDatabase(twin.outputs.aws);
    for (let n = 1, died = true; died; n++) {
      for (const when of ['before', 'after'] as const) {
        const { student, wrong } = await told(database);
        await on(database).revocations.withdrawImport(wrong, word);
        died = await sweep(on(dyingAt(database, n, when)), wrong, never).then(
          () => false,
          () => true,
        );
        await Promise.all([1, 2].map(() => sweep(on(database), wrong, never)));
        await sweep(on(database), wrong, never);
        expect(await standingOf(database, student)).toEqual([60]);
        expect(await on(database).register.certificatesOf(student.studentNumber)).toHaveLength(3);
        const withdrawal = await on(database).revocations.withdrawalOf(wrong);
        expect(withdrawal?.counts).toMatchObject({ revoked: 1, undone: 0, reissued: 1 });
      }
    }
  });

  it('while a newer file corrects the same certificate leaves the newer word, whichever comes first', async () => {
    const database = connectDatabase(twin.outputs.aws);
    const ends = await Promise.all(
      ordersOf('correct', 3, 'undo', 4).map(async (order) => {
        const { student, wrong, key } = await told(database);
        const turns = inTurns(order);
        const at = (side: 'correct' | 'undo') =>
          ({ send: (command: never) => turns.act(side, () => database.send(command)) }) as Database;
        await Promise.all([
          issue(at('correct'), student, 90).then(() => turns.leave('correct')),
          on(at('undo'))
            .withdrawals.withdraw(key, { ...word, importId: wrong })
            .then(() => turns.leave('undo')),
        ]);
        const versions = await on(database).register.certificatesOf(student.studentNumber);
        return { standing: await standingOf(database, student), versions: versions.length };
      }),
    );
    for (const { standing } of ends) expect(standing).toEqual([90]);
    expect(new Set(ends.map(({ versions }) => versions))).toEqual(new Set([3, 4]));
  });
});
