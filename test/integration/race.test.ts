import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { days } from '../../domain/clock.ts';
import { createHandler as createActivate } from '../../lambdas/activate/handler.ts';
import { accounts } from '../../lambdas/adapters/accounts.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { certificateKey, register } from '../../lambdas/adapters/register.ts';
import { createHandler as createApi } from '../../lambdas/api-activation/handler.ts';
import { appOptions, caller, outcomeOf } from '../../lambdas/testing/caller.ts';
import { memory } from '../../lambdas/testing/memory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo } from '../stack/mailbox.ts';
import { certificateOf } from '../stack/placed.ts';
import { newVisitor, password } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { award, newStudent, newStudents, type Student } from '../stack/students.ts';
import { inTurns, ordersOf } from '../stack/turns.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');

type Command = Parameters<Database['send']>[0];
const names = ({ input }: Command, table: string) => 'TableName' in input && input.TableName === table;

const mint = (parts: Pick<ReturnType<typeof deployedParts>, 'tokens'>, { studentNumber, address }: Student) =>
  parts.tokens.mint(
    { purpose: 'activation', studentNumber, address, contactAddress: address },
    Date.now(),
    days(1),
  );

describe('a certificate that arrives while its student is making the account', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  /** What the import writes, and what the stream's function then does: write, look for the link, activate. */
  const writes = 3;
  /** What the registration does from the link on: link, look what waits, activate it, look what is unsent, skip. */
  const acts = 5;

  it('ends in the wallet, in whatever order the two reach the database', async () => {
    const parts = deployedParts(twin.outputs);
    const { CertificatesTableName, AccountsTableName } = twin.outputs.stack;
    const database = connectDatabase(twin.outputs.aws);
    const states: Record<string, string[]> = {};

    await Promise.all(
      ordersOf('certificate', writes, 'account', acts).map(async (order) => {
        const student = newStudent();
        const token = await mint(parts, student);
        const turns = inTurns(order);
        const taking = (side: (typeof order)[number], counts: (command: Command) => boolean) =>
          ({
            send: (command: Command) =>
              counts(command) ? turns.act(side, () => database.send(command)) : database.send(command),
          }) as Database;

        async function certificateArrives() {
          const mine = taking('certificate', () => true);
          const certificates = register(mine, CertificatesTableName, AccountsTableName);
          const issued = certificateOf(student);
          await certificates.issue({
            ...{ certificate: issued, contact: student },
            ...{ droppedAt: issued.issuedAt, repeat: false },
          });
          const follow = createActivate({
            ...parts,
            accounts: accounts(mine, AccountsTableName),
            mails: { request: async () => {} },
            register: certificates,
          });
          const image = marshall({ ...certificateKey(issued), ...issued }, { removeUndefinedValues: true });
          const event = { Records: [{ dynamodb: { SequenceNumber: '1', NewImage: image } }] };
          expect(await follow(event as DynamoDBStreamEvent)).toEqual({ batchItemFailures: [] });
          turns.leave('certificate');
        }

        async function accountIsMade() {
          const mine = taking(
            'account',
            (command) => command instanceof TransactWriteCommand || names(command, CertificatesTableName),
          );
          const app = createApi({
            ...parts,
            ...appOptions,
            accounts: accounts(mine, AccountsTableName),
            captcha: { accept: async () => {} },
            identity: memory(parts.clock).identity,
            mails: parts.promptMails,
            visits: memory(parts.clock).visits,
            register: register(mine, CertificatesTableName, AccountsTableName),
          });
          const { firstName, lastName, language } = student;
          const { termsVersion: terms, privacyVersion: privacy } = parts;
          const answer = await caller(app)('POST /api/activation/register', {
            body: { token, firstName, lastName, password, language, terms, privacy, captcha: 'solved' },
          });
          expect(await outcomeOf(answer)).toBe('201');
          turns.leave('account');
        }

        await Promise.all([certificateArrives(), accountIsMade()]);
        const found = await parts.register.certificatesOf(student.studentNumber);
        states[order.map((side) => side[0]).join('')] = found.map(({ state }) => state);
      }),
    );
    expect(Object.keys(states)).toHaveLength(56);
    expect(states).toEqual(Object.fromEntries(Object.keys(states).map((order) => [order, ['active']])));
  });

  it('ends in the wallet also when file and forms come at once, and is mailed once at most', async () => {
    const parts = deployedParts(outputs);
    const students = newStudents(12);
    const forms = await Promise.all(
      students.map(async ({ firstName, lastName, language, ...student }) => {
        const visitor = newVisitor(outputs);
        const [token, captcha] = [await mint(parts, student as Student), await visitor.captcha()];
        const { termsVersion: terms, privacyVersion: privacy } = parts;
        return { visitor, form: { token, firstName, lastName, password, language, terms, privacy, captcha } };
      }),
    );
    const arriving = award(outputs, ...students);
    for (const { visitor, form } of forms) {
      await visitor.ask('POST /api/activation/register', form);
    }
    expect((await arriving).counts).toMatchObject({ accepted: students.length });

    for (const { visitor } of forms) {
      await waitUntil('the certificate is active', async () => {
        const { certificates } = await visitor.ask('GET /api/wallet');
        return certificates.length === 1 && certificates[0]?.state === 'active';
      });
    }
    await allMailsAreOut(outputs);
    for (const { address } of students) {
      // With a link to activate, should it have gone before the student's form came.
      expect((await mailsTo(outputs.mailbox, address)).length).toBeLessThanOrEqual(1);
    }
  });
});
