import { beforeAll, describe, expect, inject, it } from 'vitest';
import { delimited } from '../../domain/results/file-factory.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { activationToken, activeTitles, newMember, newVisitor, outcomeOf } from '../stack/portal.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { award, drop, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const byNumber = newStudent();
const byAddress = newStudent();
const settled = newStudent();
const mover = newStudent();

beforeAll(async () => {
  const students = [byNumber, byAddress, settled, mover];
  await award(outputs, ...students);
  await Promise.all(students.map(({ address }) => activationToken(outputs, address)));
});

/** All that an answer tells whoever asked, without what the clock and the server's counters say. */
async function tellable(answer: Response) {
  const {
    date,
    'apigw-requestid': _,
    'x-amzn-requestid': __,
    ...headers
  } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: Object.keys(headers).toSorted(), body: await answer.text() };
}

describe('a new activation link', () => {
  it('goes to the contact address alone, and the answer tells nobody who is known here', async () => {
    await newMember(outputs, settled);
    const visitor = newVisitor(outputs);
    const renew = async (who: string) =>
      tellable(await visitor.send('POST /api/activation/renew', { who, captcha: await visitor.captcha() }));
    const unknown = newStudent();

    const answers = [
      await renew(unknown.studentNumber),
      await renew(unknown.address),
      await renew(settled.studentNumber),
      await renew(byNumber.studentNumber.toLowerCase()),
      await renew(byAddress.address.toUpperCase()),
    ];
    expect(answers[0]?.status).toBe(202);
    expect(answers[0]?.body).toBe('');
    for (const answer of answers) expect(answer).toEqual(answers[0]);

    for (const student of [byNumber, byAddress]) {
      const mail = await waitForMail(outputs.mailbox, student.address, ({ subject }) =>
        subject.startsWith('Votre nouveau lien'),
      );
      expect(mail.to).toHaveLength(1);
      expect(await activeTitles(await newMember(outputs, student))).toHaveLength(1);
    }
    const toSettled = await waitForMail(outputs.mailbox, settled.address, ({ subject }) =>
      subject.startsWith('Vos attestations sont'),
    );
    expect(toSettled.text).not.toContain('/activation#');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, unknown.address)).toEqual([]);
    for (const { address } of [byNumber, byAddress]) {
      expect(await mailsTo(outputs.mailbox, address)).toHaveLength(2);
    }
    expect(await mailsTo(outputs.mailbox, settled.address)).toHaveLength(2);
  });

  it('to another address of the student makes an account with that address', async () => {
    const token = await activationToken(outputs, mover.address);
    const own = { ...mover, address: newStudent().address };
    const taken = settled.address;
    const visitor = newVisitor(outputs);
    const readdress = async (address: string) =>
      tellable(
        await visitor.send('POST /api/activation/readdress', {
          ...{ token, address, language: 'fr' },
          captcha: await visitor.captcha(),
        }),
      );
    // Whether the other address has an account already is nobody's business.
    expect(await readdress(own.address)).toEqual(await readdress(taken));

    await newMember(outputs, own);
    const again = newVisitor(outputs);
    const account = { email: own.address, password: 'tulipe cheval nuage' };
    expect(await again.ask('POST /api/session', account)).toMatchObject({ email: own.address });
    expect(await activeTitles(again)).toHaveLength(1);
    // The link of the first mail leads nowhere now: the number is in a wallet.
    expect(await outcomeOf(await visitor.register(token, mover))).toBe('409 already-linked');
    expect(await newVisitor(outputs).outcome('POST /api/session', { ...account, email: mover.address })).toBe(
      '401 wrong-credentials',
    );
  });

  it('takes the number out of an account that its owner enters no more, once the secretariat gives the address', async () => {
    const student = newStudent();
    await award(outputs, student);
    const former = await newMember(outputs, student);
    const found = { ...student, address: newStudent().address };
    const visitor = newVisitor(outputs);
    const renew = async () =>
      visitor.ask('POST /api/activation/renew', {
        who: student.studentNumber,
        captcha: await visitor.captcha(),
      });
    const lines = [
      ['Matricule', 'Adresse e-mail'],
      [found.studentNumber, found.address],
    ];
    await drop(outputs, delimited(lines), 'contacts');
    await renew();
    const mail = await waitForMail(outputs.mailbox, found.address, ({ text }) =>
      Boolean(text?.includes('/activation#')),
    );
    const token = new URL(linkTo('activation', mail)).hash.slice(1);
    expect(await outcomeOf(await visitor.register(token, found))).toBe('201');
    expect(await activeTitles(visitor)).toHaveLength(1);
    expect(await activeTitles(former)).toEqual([]);
    await waitForMail(outputs.mailbox, student.address, ({ subject }) =>
      subject.startsWith('Vos attestations ont changé'),
    );
  });

  it('is mailed only to who did the proof of work, once for each', async () => {
    const visitor = newVisitor(outputs);
    const captcha = await visitor.captcha();
    const who = newStudent().address;
    expect(await visitor.outcome('POST /api/activation/renew', { who, captcha: 'e30=' })).toBe(
      '400 captcha-failed',
    );
    expect(await visitor.outcome('POST /api/activation/renew', { who, captcha })).toBe('202');
    expect(await visitor.outcome('POST /api/activation/renew', { who, captcha })).toBe('400 captcha-failed');
  });
});
