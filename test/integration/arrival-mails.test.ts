import { describe, expect, inject, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { headerOf, linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { newMember, newVisitor } from '../stack/portal.ts';
import { allMailsAreOut, waitUntil } from '../stack/queues.ts';
import { award, drop, lineOf, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const { mailbox } = outputs;
const { register } = deployedParts(outputs);

describe('a mail about what arrived in a wallet', () => {
  it('is switched off by a mail program in one click, and on again by its owner', async () => {
    const student = newStudent();
    await award(outputs, student);
    await newMember(outputs, student);
    const pass = (title: string) => drop(outputs, resultsFile(lineOf(student, { code: title, title })));
    const about = (title: string) =>
      waitForMail(mailbox, student.address, ({ subject = '' }) => subject.includes(title));

    await pass('Première');
    const mail = await about('Première');
    const header = (name: string) => headerOf(mailbox, mail, name);
    expect(await header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const address = (await header('List-Unsubscribe'))?.replace(/^<|>$/g, '') ?? '';
    const opened = await fetch(address, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, linkTo('arrivals', mail)]);
    const body = new URLSearchParams('List-Unsubscribe=One-Click');
    expect((await fetch(address, { method: 'POST', body })).status).toBe(202);

    await pass('Deuxième');
    await waitUntil('the mail is known as unwanted', async () =>
      (await register.certificatesOf(student.studentNumber)).some((each) => each.mail === 'unwanted'),
    );
    await allMailsAreOut(outputs);
    expect(
      (await mailsTo(mailbox, student.address)).filter(({ subject }) => subject?.includes('Deuxième')),
    ).toEqual([]);

    const token = new URL(linkTo('arrivals', mail)).hash.slice(1);
    const visitor = newVisitor(outputs);
    expect(await visitor.ask('POST /api/arrival-mails/view', { token })).toEqual({ wanted: false });
    expect(await visitor.outcome('POST /api/arrival-mails/switch', { token, wanted: true })).toBe('204');
    await pass('Troisième');
    await about('Troisième');
  });
});
