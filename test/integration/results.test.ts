import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { cell, header, lineWith, xlsx, xlsxRow } from '../../domain/results/workbook/workbook-factory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { activeTitles, newMember } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const { register } = deployedParts(outputs);

const exampleWorkbook = new URL('../../examples/tests-de-niveau-septembre-2026.xlsx', import.meta.url);

describe.concurrent('a results file', () => {
  it('becomes certificates, a report and one mail to each student, in the student’s language', async () => {
    const elise = newStudent();
    const jonas = newStudent({ firstName: 'Jonas', language: 'nl' });
    const report = await drop(
      outputs,
      resultsFile(
        lineOf(elise, { code: 'A1', title: 'Algorithmique & données' }),
        lineOf(jonas, { code: 'A1', title: 'Boekhouden: inleiding' }),
        lineOf(elise, { code: 'A2', title: 'Néerlandais – UE 2' }),
      ),
    );
    expect(report).toMatchObject({
      state: 'done',
      counts: { lines: 3, accepted: 3, duplicates: 0, corrected: 0, rejected: 0 },
      entries: [],
    });
    expect(await register.certificatesOf(elise.studentNumber)).toMatchObject([
      { code: 'A1', state: 'pending', importId: report.importId },
      { code: 'A2', state: 'pending', importId: report.importId },
    ]);

    const toElise = await waitForMail(outputs.mailbox, elise.address);
    expect(toElise.subject).toBe('2 attestations sont prêtes pour vous');
    expect(toElise.text).toContain('Algorithmique & données');
    expect(toElise.text).toContain('Néerlandais – UE 2');
    expect(linkTo('activation', toElise)).toMatch(new RegExp(`^${outputs.portal}/fr/activation#[\\w-]{43}$`));
    const toJonas = await waitForMail(outputs.mailbox, jonas.address);
    expect(toJonas.subject).toBe('Uw attest is klaar: Boekhouden: inleiding');
    expect(linkTo('activation', toJonas)).toContain('/nl/activation#');

    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, elise.address)).toHaveLength(1);
    expect(await mailsTo(outputs.mailbox, jonas.address)).toHaveLength(1);
  });

  it('may be a workbook, as the secretariat saves it', async () => {
    const report = await drop(outputs, await readFile(exampleWorkbook));
    expect(report).toMatchObject({ state: 'done', counts: { lines: 10, accepted: 10, rejected: 0 } });

    const elise = newStudent();
    const cells = lineWith({ ...lineOf(elise), result: cell('n', '<v>0.715</v>', 1) });
    const rows = xlsxRow(1, header) + xlsxRow(7, cells);
    const other = await drop(outputs, await xlsx({ sheets: [{ rows: '' }, { rows }], formats: ['0.0%'] }));
    expect(other).toMatchObject({ state: 'done', counts: { lines: 1, accepted: 1 } });
    expect(await register.certificatesOf(elise.studentNumber)).toMatchObject([{ result: 71.5 }]);
    await waitForMail(outputs.mailbox, elise.address);
  });

  it('dropped a second time, or with its lines in another file, changes nothing and mails nobody', async () => {
    const student = newStudent();
    const other = newStudent();
    const file = resultsFile(lineOf(student), lineOf(other));
    await drop(outputs, file);
    await waitForMail(outputs.mailbox, student.address);
    await waitForMail(outputs.mailbox, other.address);
    const certificates = () => register.certificatesOf(student.studentNumber);
    await waitUntil('the mail is known to have arrived', async () =>
      (await certificates()).every(({ mail }) => mail === 'delivered'),
    );
    const before = await certificates();

    const again = await drop(outputs, file);
    expect(again).toMatchObject({ state: 'done', counts: { accepted: 0, duplicates: 2 }, entries: [] });
    const newcomer = newStudent();
    const elsewhere = await drop(outputs, resultsFile(lineOf(newcomer), lineOf(student)));
    expect(elsewhere).toMatchObject({ state: 'done', counts: { accepted: 1, duplicates: 1 }, entries: [] });

    await allMailsAreOut(outputs);
    expect(await certificates()).toEqual(before);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(1);
    expect(await mailsTo(outputs.mailbox, other.address)).toHaveLength(1);
    expect(await mailsTo(outputs.mailbox, newcomer.address)).toHaveLength(1);
  });

  it('brings a student who has an account certificates that are active without any step', async () => {
    const student = newStudent();
    await award(outputs, student);
    const member = await newMember(outputs, student);

    await drop(
      outputs,
      resultsFile(
        lineOf(student, { code: 'B1', title: 'Comptabilité' }),
        lineOf(student, { code: 'B2', title: 'Droit civil' }),
      ),
    );
    const mail = await waitForMail(outputs.mailbox, student.address, ({ subject }) =>
      subject.includes('dans votre porte-document'),
    );
    expect(mail.subject).toBe('2 nouvelles attestations dans votre porte-document');
    expect(mail.text).toContain('Comptabilité');
    expect(mail.text).not.toContain('/activation');
    expect(mail.html).not.toContain('/activation');
    expect(linkTo('wallet', mail)).toBe(`${outputs.portal}/fr/wallet`);
    expect(await activeTitles(member)).toEqual(
      expect.arrayContaining(['Comptabilité', 'Droit civil', expect.stringContaining('Informatique')]),
    );
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, student.address)).toHaveLength(2);
  });

  it('mails the account’s address, not the contact address, once there is an account', async () => {
    const student = newStudent();
    await award(outputs, student);
    await newMember(outputs, student);
    const moved = { ...student, address: newStudent().address };
    await drop(outputs, resultsFile(lineOf(moved, { code: 'C1' })));
    await waitForMail(outputs.mailbox, student.address, ({ subject }) => subject.startsWith('Nouveau'));
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, moved.address)).toEqual([]);
  });
});
