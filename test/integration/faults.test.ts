import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import { instantOf } from '../../domain/clock.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { accounts } from '../../lambdas/adapters/accounts.ts';
import { certificateMails } from '../../lambdas/adapters/certificate-mails.ts';
import { contacts } from '../../lambdas/adapters/contacts.ts';
import type { Database } from '../../lambdas/adapters/database.ts';
import { imports } from '../../lambdas/adapters/imports.ts';
import { register } from '../../lambdas/adapters/register.ts';
import { tokens } from '../../lambdas/adapters/tokens.ts';
import { claimLease } from '../../lambdas/send-mail/certificate-mail.ts';
import { createHandler as createSender } from '../../lambdas/send-mail/handler.ts';
import { stillClock } from '../../lambdas/testing/still-clock.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { importAtHand } from '../stack/import-at-hand.ts';
import { mailsTo, waitForMail } from '../stack/mailbox.ts';
import { placeQuietly } from '../stack/placed.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { lineOf, newStudent, newStudents, random } from '../stack/students.ts';
import { unreliableDatabase } from '../stack/unreliable-database.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);

/** The parts that write, over a line that fails. */
function over(database: Database) {
  const { CertificatesTableName, AccountsTableName, OperationsTableName } = outputs.stack;
  return {
    accounts: accounts(database, AccountsTableName),
    certificateMails: certificateMails(database, CertificatesTableName, OperationsTableName),
    contacts: contacts(database, AccountsTableName),
    imports: imports(database, OperationsTableName),
    register: register(database, CertificatesTableName, AccountsTableName),
    tokens: tokens(database, AccountsTableName),
  };
}

describe.concurrent.each([1, 2, 3])(
  'tables that throttle and whose answers get lost, in order %i',
  (seed) => {
    it('make an import slower and nothing else: each certificate once, each student one mail', async () => {
      const students = newStudents(20);
      const [corrected] = students as [(typeof students)[number]];
      await placeQuietly(outputs, corrected, { result: 60, mail: 'delivered' });
      const lines = students.map((student) => lineOf(student, { result: '80' }));
      const { deliver, reports } = await importAtHand(outputs, parts, resultsFile(...lines));
      const { database, faults } = unreliableDatabase(outputs, seed);
      let deliveries = 0;
      while ((await deliver(over(database))).length > 0) expect(++deliveries).toBeLessThan(20);

      expect(faults()).toBeGreaterThan(0);
      expect(reports.at(-1)).toMatchObject({
        state: 'done',
        counts: { lines: 20, accepted: 19, corrected: 1, duplicates: 0, rejected: 0 },
      });
      for (const { address } of students) await waitForMail(outputs.mailbox, address);
      await allMailsAreOut(outputs);
      for (const { studentNumber, address } of students) {
        const standing = (await parts.register.certificatesOf(studentNumber)).filter(
          ({ state }) => state !== 'revoked',
        );
        expect(standing).toMatchObject([{ result: 80 }]);
        expect(await mailsTo(outputs.mailbox, address)).toHaveLength(1);
      }
    });

    it('leave no student without their mail, and send none twice', async () => {
      const students = Array.from({ length: 8 }, () => newStudent());
      for (const student of students) await placeQuietly(outputs, student);
      const { database, faults } = unreliableDatabase(outputs, seed);
      const clock = stillClock();
      const send = createSender({ ...parts, ...over(database), clock }, parts.once);
      const context = { getRemainingTimeInMillis: () => 15_000 } as Context;
      for (const { studentNumber } of students) {
        const body = JSON.stringify({ kind: 'certificates', studentNumber });
        const event = { Records: [{ messageId: random(), body } as SQSRecord] } satisfies SQSEvent;
        // What fails comes back once its claim has lapsed.
        for (let deliveries = 0; (await send(event, context)).batchItemFailures.length > 0; deliveries++) {
          expect(deliveries).toBeLessThan(20);
          clock.pass(claimLease);
        }
      }
      expect(faults()).toBeGreaterThan(0);
      await allMailsAreOut(outputs);
      for (const { address } of students) {
        expect(await mailsTo(outputs.mailbox, address)).toHaveLength(1);
      }
    });

    it('leave nothing pending that a student has activated', async () => {
      const student = newStudent();
      for (const code of ['A', 'B', 'C', 'D', 'E']) await placeQuietly(outputs, student, { code });
      const { database } = unreliableDatabase(outputs, seed);
      await over(database).register.activateAll(student.studentNumber, instantOf(Date.now()));
      const states = (await parts.register.certificatesOf(student.studentNumber)).map(({ state }) => state);
      expect(states).toEqual(['active', 'active', 'active', 'active', 'active']);
    });
  },
);
