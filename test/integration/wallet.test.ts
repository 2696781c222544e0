import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import example from '../../config/institute.example.ts';
import { readPdf } from '../../lambdas/testing/read-pdf.ts';
import { waitForMail } from '../stack/mailbox.ts';
import { newMember, type Visitor } from '../stack/portal.ts';
import { award, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const student = newStudent();
let member: Visitor;

beforeAll(async () => {
  await award(outputs, student);
  member = await newMember(outputs, student);
});

describe('a wallet', () => {
  it('remembers on the account that it was looked at, also when two look at once', async () => {
    const { asOf, certificates } = await member.ask('GET /api/wallet');
    expect(certificates.map(({ isNew }) => isNew)).toEqual([false]);
    const looks = Array.from({ length: 3 }, () => member.outcome('POST /api/wallet/visit', { asOf }));
    expect(await Promise.all(looks)).toEqual(['204', '204', '204']);
    expect(await member.outcome('POST /api/wallet/visit', { asOf })).toBe('204');
    expect((await member.ask('GET /api/wallet')).certificates.map(({ isNew }) => isNew)).toEqual([false]);
  });

  it('sends what a student says is wrong to the secretariat and to the student, once', async () => {
    const { certificates } = await member.ask('GET /api/wallet');
    const { id = '', title = '' } = certificates[0] ?? {};
    const report = { id: randomUUID(), certificate: id, message: 'Mon nom est mal écrit.' };
    for (let sent = 0; sent < 2; sent += 1) {
      expect(await member.outcome('POST /api/wallet/error-report', report)).toBe('202');
    }
    const isCopy = ({ subject }: { subject: string }) => subject.includes('Votre message au secrétariat');
    const copy = await waitForMail(outputs.mailbox, student.address, isCopy);
    expect(copy.text).toContain('> Mon nom est mal écrit.');
    expect(copy.text).toContain(title);
    const { email } = example.secretariat;
    const mail = await waitForMail(outputs.mailbox, email, ({ text = '' }) => text.includes(id));
    expect(mail.text).toContain('L’attestation est jointe');
    const source = await (await fetch(`${outputs.mailbox}/api/email/${mail.id}/source`)).text();
    const [, encoded = ''] = source.split(`filename="${id}.pdf"`)[1]?.split(/\r?\n\r?\n/) ?? [];
    const { attachments, text } = await readPdf(Buffer.from(encoded, 'base64'));
    expect(text).toContain(title);
    expect(Object.keys(attachments)).toEqual(['credential.jwt']);
  });
});
