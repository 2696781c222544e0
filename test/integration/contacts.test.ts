import { describe, expect, inject, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { delimited, resultsFile, resultsFileWithout } from '../../domain/results/file-factory.ts';
import { connectDatabase, itemsOf } from '../../lambdas/adapters/database.ts';
import { mailedElsewhere } from '../../lambdas/adapters/mailed-elsewhere.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { placeQuietly } from '../stack/placed.ts';
import { activationToken, newMember, newVisitor } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent, revoke, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const { certificateMails, contacts, register, unreachable } = deployedParts(outputs);

/** A contacts file with new addresses. */
const contactsFile = (...rows: readonly { studentNumber: string; address: string }[]) =>
  delimited([
    ['Stamnummer', 'E-mailadres'],
    ...rows.map(({ studentNumber, address }) => [studentNumber, address]),
  ]);

const elsewhere = (student: Student): Student => ({ ...student, address: newStudent().address });

async function historyOf({ studentNumber }: Student) {
  return itemsOf(connectDatabase(outputs.aws), outputs.stack.AccountsTableName, {
    pk: `STUDENT#${studentNumber}`,
    prefix: 'CONTACT-HISTORY#',
  });
}

describe.concurrent('a contacts file', () => {
  it('changes where a student is reached: the old link dies, a new one comes, and what was is kept', async () => {
    const student = newStudent();
    await award(outputs, student);
    const oldToken = await activationToken(outputs, student.address);
    const moved = elsewhere(student);
    expect(await drop(outputs, contactsFile(moved), 'contacts')).toMatchObject({
      kind: 'contacts',
      state: 'done',
      counts: { lines: 1, contactsChanged: 1, rejected: 0 },
    });
    const visitor = newVisitor(outputs);
    expect(await visitor.outcome('POST /api/activation/view', { token: oldToken })).toMatch(/^410 /);
    const token = await activationToken(outputs, moved.address);
    expect(await visitor.outcome('POST /api/activation/view', { token })).toBe('200');
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject(moved);
    expect(await historyOf(student)).toMatchObject([{ address: student.address }]);
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await mailsTo(outputs.mailbox, moved.address)).toHaveLength(1);
  });

  it('gives back a student number that nobody knows, and lines that are wrong', async () => {
    const [student, stranger] = [newStudent(), newStudent()];
    await award(outputs, student);
    const report = await drop(
      outputs,
      contactsFile(stranger, { ...student, address: 'nowhere' }, student),
      'contacts',
    );
    expect(report).toMatchObject({
      counts: { lines: 3, contactsChanged: 0, duplicates: 1, rejected: 2 },
      entries: [
        { line: 2, reason: 'unknown-student', value: stranger.studentNumber },
        { line: 3, reason: 'invalid-address', value: 'nowhere' },
      ],
    });
    expect(await contacts.contactOf(stranger.studentNumber)).toBeUndefined();
  });

  it('that was here before takes back no address that was set since', async () => {
    const student = newStudent();
    await award(outputs, student);
    const [first, second] = [elsewhere(student), elsewhere(student)];
    await drop(outputs, contactsFile(first), 'contacts');
    await drop(outputs, contactsFile(second), 'contacts');
    expect(await drop(outputs, contactsFile(first), 'contacts')).toMatchObject({
      counts: { outdated: 1, contactsChanged: 0 },
      entries: [{ reason: 'contact-outdated', value: first.address, stands: second.address }],
    });
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ address: second.address });
    expect(await historyOf(student)).toHaveLength(2);
  });

  it('that gives an address anew has mail go there again, and what was held with it', async () => {
    const student = newStudent();
    const { address } = student;
    const since = '2026-07-01T08:00:00.000Z' as Instant;
    await unreachable.mark({ address, reason: 'bounced', since }, since);
    await award(outputs, student);
    await waitUntil('the certificate is held', async () => {
      const [certificate] = await register.certificatesOf(student.studentNumber);
      return certificate?.mail === 'held';
    });
    expect(await drop(outputs, contactsFile(student), 'contacts')).toMatchObject({
      counts: { duplicates: 1 },
    });
    await waitForMail(outputs.mailbox, address);
    expect(await unreachable.isUnreachable(address)).toBe(false);
  });

  it('mails nothing to a student who has an account', async () => {
    const student = newStudent();
    await award(outputs, student);
    await newMember(outputs, student);
    const moved = elsewhere(student);
    await drop(outputs, contactsFile(moved), 'contacts');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, moved.address)).toEqual([]);
  });
});

describe.concurrent('a results file', () => {
  it('without a language keeps the one that is known of a student', async () => {
    const student: Student = { ...newStudent(), language: 'nl' };
    await award(outputs, student);
    const later = await drop(outputs, resultsFileWithout(['language'], lineOf(student, { code: 'A' })));
    expect(later.counts).toMatchObject({ accepted: 1 });
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ language: 'nl' });
    await drop(outputs, resultsFile(lineOf(student, { code: 'B', language: 'de' })));
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ language: 'de' });
  });

  it('without a language has a student of whom none is known written to in the institute’s', async () => {
    const student = newStudent();
    await drop(outputs, resultsFileWithout(['language'], lineOf(student)));
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ language: 'fr' });
  });

  it('that is taken back leaves no address of its own, and what waits for a link is mailed where it was', async () => {
    const student = newStudent();
    const { address } = student;
    await award(outputs, student);
    await waitForMail(outputs.mailbox, address);
    const stranger = elsewhere(student);
    const wrong = await drop(outputs, resultsFile(lineOf(stranger, { code: 'another' })));
    await waitUntil('the past of the contact is written down', async () => {
      return (await historyOf(student)).length > 0;
    });
    await revoke(outputs, { import: wrong.importId, reason: 'Mauvais fichier' });
    expect(await contacts.contactOf(student.studentNumber)).toMatchObject({ address });
    await allMailsAreOut(outputs);
    for (const mail of await mailsTo(outputs.mailbox, stranger.address)) {
      if (!mail.text?.includes('/activation#')) continue;
      const token = new URL(linkTo('activation', mail)).hash.slice(1);
      expect(await newVisitor(outputs).outcome('POST /api/activation/view', { token })).toMatch(/^410 /);
    }
  });
});

describe.concurrent('a results line with another address', () => {
  it('has what waits for a link mailed there, also when it says nothing else that is new', async () => {
    const student = newStudent();
    await award(outputs, student);
    await waitForMail(outputs.mailbox, student.address);
    const moved = elsewhere(student);
    expect((await award(outputs, moved)).counts).toMatchObject({ duplicates: 1, contactsChanged: 1 });
    await waitForMail(outputs.mailbox, moved.address);
  });
});

describe.concurrent('a change of address that is taken back before a mail has left', () => {
  const { requeue } = mailedElsewhere(connectDatabase(outputs.aws), outputs.stack.CertificatesTableName);

  async function tellAndMove() {
    const student = newStudent();
    const { studentNumber, address } = student;
    await placeQuietly(outputs, student, { mail: 'sent', mailMessageId: studentNumber, mailedTo: address });
    await requeue(studentNumber, newStudent().address);
    const mail = async () => (await register.certificatesOf(studentNumber)).map((each) => each.mail).join();
    expect(await mail()).toBe('queued');
    return { student, mail };
  }

  it('leaves what was mailed as it was', async () => {
    const { student, mail } = await tellAndMove();
    await requeue(student.studentNumber, newStudent().address);
    await requeue(student.studentNumber, student.address);
    expect(await mail()).toBe('sent');
    expect((await register.certificatesOf(student.studentNumber))[0]).not.toHaveProperty('mailBefore');
  });

  it('mails again what came back meanwhile', async () => {
    const { student, mail } = await tellAndMove();
    const { studentNumber, address } = student;
    const at = '2026-07-01T08:00:00.000Z' as Instant;
    await certificateMails.conclude(studentNumber, studentNumber, {
      ...{ mail: 'bounced', at, bounce: { type: 'Permanent', cause: 'General' } },
    });
    await requeue(studentNumber, address);
    expect(await mail()).toBe('queued');
  });
});
