import { beforeAll, describe, expect, inject, it } from 'vitest';
import { days } from '../../domain/clock.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { mailsTo } from '../stack/mailbox.ts';
import {
  activationToken,
  activeTitles,
  newMember,
  newVisitor,
  outcomeOf,
  password,
} from '../stack/portal.ts';
import { award, drop, lineOf, newStudent, newStudents, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const { accounts, identity, register, tokens } = deployedParts(outputs);

/** All of one file, so that the tests wait for its mails once. */
const people = newStudents(15);
const left = [...people];
function next(): Student {
  const student = left.pop();
  if (!student) throw new Error('More students are needed');
  return student;
}
const tokenOf = ({ address }: Student) => activationToken(outputs, address);

function mint({ studentNumber, address }: Student, now = Date.now()): Promise<string> {
  return tokens.mint(
    { purpose: 'activation', studentNumber, address, contactAddress: address },
    now,
    days(90),
  );
}

beforeAll(async () => {
  await award(outputs, ...people);
  await Promise.all(people.map(tokenOf));
});

describe.concurrent('an activation link', () => {
  it('is not used up by looking: mail scanners open it, and its page asks what it stands for', async () => {
    const student = next();
    const token = await tokenOf(student);
    const visitor = newVisitor(outputs);
    for (let time = 0; time < 10; time++) {
      const page = await fetch(`${outputs.portal}/fr/activation`);
      expect(page.status).toBe(200);
      expect(await visitor.ask('POST /api/activation/view', { token })).toMatchObject({
        firstName: student.firstName,
        studentNumber: student.studentNumber,
        address: student.address,
        account: 'none',
        certificates: [{ kind: 'course-unit' }],
      });
    }
    expect(await outcomeOf(await visitor.register(token, student))).toBe('201');
  });

  it('makes an account that is signed in and whose wallet holds what waited', async () => {
    const student = next();
    const visitor = newVisitor(outputs);
    const answer = await visitor.register(await tokenOf(student), student);
    expect(await answer.json()).toEqual({
      firstName: student.firstName,
      lastName: student.lastName,
      email: student.address,
      language: 'fr',
    });
    const { certificates } = await visitor.ask('GET /api/wallet');
    expect(certificates).toMatchObject([{ state: 'active', activatedAt: expect.any(String) }]);
    expect(await visitor.ask('GET /api/session')).toMatchObject({ email: student.address });

    await visitor.ask('DELETE /api/session');
    expect(await visitor.outcome('GET /api/wallet')).toBe('401 not-signed-in');
    await visitor.ask('POST /api/session', { email: ` ${student.address.toUpperCase()}`, password });
    expect(await activeTitles(visitor)).toHaveLength(1);
  });

  it('works once', async () => {
    const student = next();
    const token = await tokenOf(student);
    const member = await newMember(outputs, student);
    const stranger = newVisitor(outputs);
    expect(await outcomeOf(await stranger.register(token, student))).toBe('410 token-used');
    expect(await stranger.outcome('POST /api/activation/view', { token })).toBe('410 token-used');
    expect(await member.outcome('POST /api/activation/link', { token, email: student.address })).toBe(
      '410 token-used',
    );
  });

  it.each([
    ['that was never given out', async () => 'x'.repeat(43), '404 token-unknown'],
    ['whose time is over', (student: Student) => mint(student, Date.now() - days(91)), '410 token-expired'],
    [
      'that is one for a password',
      ({ address }: Student) =>
        tokens.mint(
          { purpose: 'password-reset', accountId: 'a' as never, address, askedAt: Date.now() },
          Date.now(),
          days(1),
        ),
      '404 token-unknown',
    ],
  ])('%s opens nothing', async (_, make, outcome) => {
    const student = next();
    const token = await make(student);
    const visitor = newVisitor(outputs);
    expect(await visitor.outcome('POST /api/activation/view', { token })).toBe(outcome);
    expect(await outcomeOf(await visitor.register(token, student))).toBe(outcome);
    expect(await accounts.accountOf(student.studentNumber)).toBeUndefined();
  });

  it('dies when the secretariat corrects the address; the new address gets one that works', async () => {
    const student = next();
    const old = await tokenOf(student);
    const corrected = { ...student, address: newStudent().address };
    await drop(outputs, resultsFile(lineOf(corrected, { code: 'D1' })));
    expect(await newVisitor(outputs).outcome('POST /api/activation/view', { token: old })).toBe(
      '410 token-expired',
    );
    const member = await newMember(outputs, corrected);
    expect(await activeTitles(member)).toHaveLength(2);
    expect(await newVisitor(outputs).outcome('POST /api/activation/view', { token: old })).toMatch(/^410/);
  });

  it('goes on where a registration died half-way: the login was made, the account was not', async () => {
    const student = next();
    await identity.create(student.address);
    await identity.setPassword(student.address, 'celui d’un autre essai');
    const visitor = newVisitor(outputs);
    const account = { email: student.address, password: 'celui d’un autre essai' };
    expect(await visitor.outcome('POST /api/session', account)).toBe('401 wrong-credentials');
    expect(await activeTitles(await newMember(outputs, student))).toHaveLength(1);
    await visitor.ask('POST /api/session', { email: student.address, password });
    expect(await visitor.outcome('POST /api/session', account)).toBe('401 wrong-credentials');
  });

  it('pressed twice at once makes one account with one student number', async () => {
    const student = next();
    const token = await tokenOf(student);
    const browsers = [newVisitor(outputs), newVisitor(outputs)];
    const answers = await Promise.all(browsers.map((browser) => browser.register(token, student)));
    expect(answers.map(({ status }) => status)).toContain(201);
    const accountId = await accounts.accountOf(student.studentNumber);
    expect(accountId).toBe(await identity.find(student.address));
    expect(await accounts.studentNumbersOf(accountId ?? ('' as never))).toEqual([student.studentNumber]);
    const visitor = newVisitor(outputs);
    await visitor.ask('POST /api/session', { email: student.address, password });
    expect(await activeTitles(visitor)).toHaveLength(1);
  });
});

describe.concurrent('a second student number', () => {
  it('joins the account that is signed in, whatever address its link was mailed to', async () => {
    const [first, second] = [next(), next()];
    const member = await newMember(outputs, first);
    const email = first.address;
    await member.ask('POST /api/activation/link', { token: await tokenOf(second), email });
    const { certificates } = await member.ask('GET /api/wallet');
    expect(certificates.map(({ studentNumber, state }) => `${studentNumber} ${state}`).toSorted()).toEqual(
      [`${first.studentNumber} active`, `${second.studentNumber} active`].toSorted(),
    );
    // A link that comes again, to the same wallet: there is nothing to complain about.
    expect(await member.outcome('POST /api/activation/link', { token: await mint(second), email })).toBe(
      '204',
    );
    expect((await member.ask('GET /api/wallet')).certificates).toHaveLength(2);
  });

  it('asks for somebody signed in', async () => {
    const student = next();
    const token = await tokenOf(student);
    expect(
      await newVisitor(outputs).outcome('POST /api/activation/link', { token, email: student.address }),
    ).toBe('401 not-signed-in');
    expect(await register.certificatesOf(student.studentNumber)).toMatchObject([{ state: 'pending' }]);
  });

  it('stays in the wallet it is in', async () => {
    const [owner, other] = [next(), next()];
    await newMember(outputs, owner);
    const another = await newMember(outputs, other);
    const token = await mint(owner);
    const visitor = newVisitor(outputs);
    expect(await visitor.ask('POST /api/activation/view', { token })).toMatchObject({ account: 'linked' });
    expect(await another.outcome('POST /api/activation/link', { token, email: other.address })).toBe(
      '409 link-elsewhere',
    );
    expect(await outcomeOf(await visitor.register(token, owner))).toBe('409 already-linked');
    expect(await activeTitles(another)).toHaveLength(1);
  });

  it('mailed to an address that has an account leads to that account, never to a second one', async () => {
    const first = next();
    const member = await newMember(outputs, first);
    const second = newStudent({ address: first.address });
    await award(outputs, second);
    await expect.poll(() => mailsTo(outputs.mailbox, first.address), { timeout: 30_000 }).toHaveLength(2);
    const token = await tokenOf(second);
    const visitor = newVisitor(outputs);
    expect(await visitor.ask('POST /api/activation/view', { token })).toMatchObject({
      studentNumber: second.studentNumber,
      account: 'address-known',
    });
    expect(await outcomeOf(await visitor.register(token, second))).toBe('409 account-exists');
    await member.ask('POST /api/activation/link', { token, email: first.address });
    expect(await activeTitles(member)).toHaveLength(2);
  });
});
