import { setTimeout as sleep } from 'node:timers/promises';
import jpeg from 'jpeg-js';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { photoSize } from '../../domain/photo.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { externalIdentities, provenIdentity } from '../../lambdas/adapters/external-identities.ts';
import { codeOf } from '../stack/code-app.ts';
import { deployedParts } from '../stack/deployed-parts.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import {
  activationToken,
  activeTitles,
  newMember,
  newVisitor,
  password,
  type Visitor,
} from '../stack/portal.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { award, newStudent, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
const parts = deployedParts(outputs);
const newAddress = () => `own.${random()}@example.org`;
const { width, height } = photoSize;
const picture = (grey: number) =>
  jpeg.encode({ width, height, data: Buffer.alloc(width * height * 4, grey) }, 80).data.toString('base64');

/** Students with one certificate each, all with an account and signed in. */
async function members(count: number) {
  const students = Array.from({ length: count }, () => newStudent());
  await award(outputs, ...students);
  return Promise.all(
    students.map(async (student) => ({ student, visitor: await newMember(outputs, student) })),
  );
}

async function ownerOf({ studentNumber }: Student): Promise<AccountId> {
  const owner = await parts.accounts.accountOf(studentNumber);
  if (!owner) throw new Error('The number is linked');
  return owner;
}

/** The token of the link that an address was asked to confirm itself with. */
async function confirmationToken(address: string): Promise<string> {
  const mail = await waitForMail(outputs.mailbox, address, ({ text = '' }) => text.includes('/confirm#'));
  return new URL(linkTo('confirm', mail)).hash.slice(1);
}

const askFor = (visitor: Visitor, email: string, contactsToo = false) =>
  visitor.outcome('POST /api/account/email', { email, password, contactsToo });

const confirm = (token: string) => newVisitor(outputs).outcome('POST /api/account/confirm-email', { token });

const signIn = (email: string, code?: string) =>
  newVisitor(outputs).outcome('POST /api/session', { email, password, ...(code ? { code } : {}) });

describe('a profile', () => {
  it('is kept, with a photo that only its owner sees', async () => {
    const [amina, other] = await members(2);
    if (!amina || !other) throw new Error('There are two');
    const said = { firstName: 'Amina', lastName: 'O’Brien', language: 'nl', country: 'BE' } as const;
    await amina.visitor.ask('PATCH /api/profile', { ...said, phone: '0470 12 34 56' });
    const { photo } = await amina.visitor.ask('PUT /api/profile/photo', { photo: picture(120) });
    expect(await amina.visitor.ask('GET /api/profile')).toMatchObject({
      ...said,
      phone: '+32 470 12 34 56',
      photo,
      onCertificates: [{ firstName: amina.student.firstName, lastName: amina.student.lastName }],
    });
    const shown = await amina.visitor.send('GET /api/profile/photo');
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(jpeg.decode(await shown.arrayBuffer())).toMatchObject({ width, height });
    expect(await other.visitor.outcome('GET /api/profile/photo')).toBe('404 not-found');

    await Promise.all([
      amina.visitor.ask('PATCH /api/profile', { phone: null }),
      amina.visitor.ask('PATCH /api/profile', { city: 'Namur' }),
    ]);
    expect(await amina.visitor.ask('GET /api/profile')).toMatchObject({ ...said, city: 'Namur' });
    expect(await amina.visitor.ask('GET /api/profile')).not.toHaveProperty('phone');
    await amina.visitor.ask('DELETE /api/profile/photo');
    expect(await amina.visitor.outcome('GET /api/profile/photo')).toBe('404 not-found');
    // Chosen and deleted at once it is there whole, or not at all.
    for (const grey of [60, 90, 120, 150]) {
      const deleted = sleep(grey / 10).then(() => amina.visitor.send('DELETE /api/profile/photo'));
      await Promise.all([amina.visitor.send('PUT /api/profile/photo', { photo: picture(grey) }), deleted]);
      const { photo: named } = await amina.visitor.ask('GET /api/profile');
      const found = await amina.visitor.outcome('GET /api/profile/photo');
      expect(found).toBe(named === undefined ? '404 not-found' : '200');
    }
  });
});

describe('another address', () => {
  it('takes the old one’s place once its link is used, at the secretariat too when that is wished', async () => {
    const [member] = await members(1);
    if (!member) throw new Error('There is one');
    const { student, visitor } = member;
    const address = newAddress();
    expect(await askFor(visitor, address, true)).toBe('202');
    const notice = await waitForMail(outputs.mailbox, student.address, ({ subject }) =>
      subject.startsWith('Une autre adresse'),
    );
    // Joined by what keeps a mail program from making a link of it.
    expect(notice.text?.replaceAll('\u2060', '')).toContain(address);
    expect(await signIn(student.address)).toBe('200');

    expect(await confirm(await confirmationToken(address))).toBe('204');
    expect(await signIn(address)).toBe('200');
    expect(await signIn(student.address)).toBe('401 wrong-credentials');
    expect(await visitor.ask('GET /api/account')).toMatchObject({
      email: address,
      studentNumbers: [{ studentNumber: student.studentNumber, contactAddress: address }],
    });
  });

  it('that two accounts want goes to one of them, whoever is first, and to no two', async () => {
    const [one, two] = await members(2);
    if (!one || !two) throw new Error('There are two');
    const address = newAddress();
    await askFor(one.visitor, address);
    const first = await confirmationToken(address);
    await askFor(two.visitor, address);
    const mails = await waitForMail(
      outputs.mailbox,
      address,
      ({ text = '' }) => text.includes('/confirm#') && !text.includes(first),
    );
    const second = new URL(linkTo('confirm', mails)).hash.slice(1);
    const outcomes = await Promise.all([confirm(first), confirm(second)]);
    expect(outcomes.sort()).toEqual(['204', '409 address-taken']);
    const emails = await Promise.all(
      [one, two].map(async ({ visitor }) => (await visitor.ask('GET /api/account')).email),
    );
    expect(emails.filter((email) => email === address)).toHaveLength(1);
  });

  it('that has an account is told so itself, and the asker learns nothing', async () => {
    const [holder, asker] = await members(2);
    if (!holder || !asker) throw new Error('There are two');
    expect(await askFor(asker.visitor, holder.student.address)).toBe('202');
    const mail = await waitForMail(outputs.mailbox, holder.student.address, ({ subject }) =>
      subject.startsWith('Cette adresse a déjà un compte'),
    );
    expect(mail.text).not.toContain('/confirm#');
    expect(mail.text).not.toContain(asker.student.address);
  });

  it('whose change died between the user pool and the profile is mended by signing in with it', async () => {
    const [member] = await members(1);
    if (!member) throw new Error('There is one');
    const address = newAddress();
    const accountId = await parts.identity.find(member.student.address);
    await parts.identity.setAddress(accountId as never, address);
    expect(await signIn(address)).toBe('200');
    expect(await member.visitor.ask('GET /api/account')).toMatchObject({ email: address });
  });
});

describe('a second factor', () => {
  it('is asked for at the door with a real code app, and a recovery code takes its place once', async () => {
    const [member] = await members(1);
    if (!member) throw new Error('There is one');
    const { student, visitor } = member;
    const { secret } = await visitor.ask('POST /api/account/begin-second-factor', { password });
    const enrol = (code: string) =>
      visitor.send('POST /api/account/confirm-second-factor', { password, code });
    expect((await enrol('000000')).status).toBe(401);
    const { recoveryCodes } = (await (await enrol(codeOf(secret))).json()) as { recoveryCodes: string[] };

    expect(await signIn(student.address)).toBe('401 second-factor-needed');
    expect(await signIn(student.address, '000000')).toBe('401 wrong-code');
    expect(await signIn(student.address, codeOf(secret))).toBe('200');
    const [code = ''] = recoveryCodes;
    // Two at once: one of them is let in.
    const outcomes = await Promise.all([signIn(student.address, code), signIn(student.address, code)]);
    expect(outcomes.filter((outcome) => outcome === '200').length).toBeLessThanOrEqual(1);
    expect(await signIn(student.address, code)).toBe(outcomes.includes('200') ? '401 wrong-code' : '200');
    expect(await signIn(student.address)).toBe('401 second-factor-needed');

    expect(await visitor.outcome('POST /api/account/close', { password })).toBe('401 second-factor-needed');
    const elsewhere = { email: newAddress(), password, contactsToo: false };
    expect(await visitor.outcome('POST /api/account/email', elsewhere)).toBe('401 second-factor-needed');
    const renew = { password, code: recoveryCodes.at(-1) };
    const renewed = await visitor.ask('POST /api/account/new-recovery-codes', renew);
    expect(await signIn(student.address, recoveryCodes[1])).toBe('401 wrong-code');
    expect(await signIn(student.address, renewed.recoveryCodes[1])).toBe('200');
    const end = { password, code: codeOf(secret) };
    expect(await visitor.outcome('POST /api/account/end-second-factor', end)).toBe('204');
    expect(await signIn(student.address)).toBe('200');
  });
});

describe('the sessions of an account', () => {
  let visitor: Visitor;
  let phone: Visitor;
  let address: string;
  beforeAll(async () => {
    const [member] = await members(1);
    if (!member) throw new Error('There is one');
    ({ visitor } = member);
    ({ address } = member.student);
    phone = newVisitor(outputs);
    await phone.send(
      'POST /api/session',
      { email: address, password },
      { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0' },
    );
  });

  it('are listed with what they run on, and end by their ids, but not by those of others', async () => {
    const { sessions } = await visitor.ask('GET /api/account/sessions');
    const other = sessions.find(({ current }) => !current);
    expect(other).toMatchObject({ browser: 'Firefox', system: 'Windows' });
    const [stranger] = await members(1);
    if (!stranger || !other) throw new Error('There are both');
    await stranger.visitor.ask('POST /api/account/end-session', { id: other.id });
    expect(await phone.outcome('GET /api/account')).toBe('200');
    await visitor.ask('POST /api/account/end-session', { id: other.id });
    expect(await phone.outcome('GET /api/account')).toBe('401 not-signed-in');
    expect(await visitor.outcome('GET /api/account')).toBe('200');
  });

  it('end with a new password, but for the one that chose it, also those that begin just then', async () => {
    const chosen = 'rivière lampe coquelicot';
    const late = Array.from({ length: 6 }, () => newVisitor(outputs));
    const racing = late.map(async (each, index) => {
      await sleep(index * 15);
      await each.send('POST /api/session', { email: address, password });
    });
    await visitor.ask('POST /api/account/password', { current: password, password: chosen });
    await Promise.all(racing);
    for (const each of late) expect(await each.outcome('GET /api/account')).toBe('401 not-signed-in');
    expect(await visitor.outcome('GET /api/account')).toBe('200');
    expect(await phone.outcome('POST /api/session', { email: address, password: chosen })).toBe('200');
  });
});

describe('closing an account', () => {
  it('loses nobody a certificate: a new link brings all of them back', async () => {
    const [member] = await members(1);
    if (!member) throw new Error('There is one');
    const { student, visitor } = member;
    const titles = await activeTitles(visitor);
    await visitor.ask('PUT /api/profile/photo', { photo: picture(90) });
    const external = externalIdentities(connectDatabase(outputs.aws), outputs.stack.AccountsTableName);
    const identity = provenIdentity('example-id', random());
    await external.link(await ownerOf(student), identity, Date.now());
    const data = await visitor.ask('POST /api/account/data', { password });
    expect(data).toMatchObject({
      account: { email: student.address },
      certificates: [{ studentNumber: student.studentNumber, state: 'active' }],
      externalIdentities: [{ provider: 'example-id' }],
    });
    expect(JSON.stringify(data)).not.toMatch(/STUDENT#|ACCOUNT#|refreshToken|indexed/);

    expect(await visitor.outcome('POST /api/account/close', { password })).toBe('204');
    expect(await visitor.outcome('GET /api/account')).toBe('401 not-signed-in');
    expect(await signIn(student.address)).toBe('401 wrong-credentials');
    const goodbye = await waitForMail(outputs.mailbox, student.address, ({ subject }) =>
      subject.startsWith('Votre compte est fermé'),
    );
    expect(goodbye.text).toContain('/renew');
    expect(await parts.identity.find(student.address)).toBeUndefined();
    expect(await parts.accounts.accountOf(student.studentNumber)).toBeUndefined();
    expect(await external.accountOf(identity)).toBeUndefined();
    expect((await parts.register.certificatesOf(student.studentNumber)).map(({ state }) => state)).toEqual([
      'pending',
    ]);

    const before = (await mailsTo(outputs.mailbox, student.address)).length;
    const again = newVisitor(outputs);
    await again.ask('POST /api/activation/renew', {
      who: student.studentNumber,
      captcha: await again.captcha(),
    });
    await allMailsAreOut(outputs);
    expect((await mailsTo(outputs.mailbox, student.address)).length).toBe(before + 1);
    const token = await activationToken(outputs, student.address);
    expect((await again.register(token, student)).status).toBe(201);
    expect(await activeTitles(again)).toEqual(titles);
    expect(await again.ask('GET /api/profile')).not.toHaveProperty('photo');
  });

  it('while a link is just being used leaves the certificate to be had by another', async () => {
    const first = newStudent();
    const second = newStudent({ address: first.address });
    await award(outputs, first, second);
    const visitor = newVisitor(outputs);
    const tokenOf = ({ studentNumber, address }: Student, takenFrom?: AccountId) =>
      parts.tokens.mint(
        {
          ...({ purpose: 'activation', studentNumber, address, contactAddress: address } as const),
          ...(takenFrom && { takenFrom }),
        },
        Date.now(),
        3_600_000,
      );
    await visitor.register(await tokenOf(first), first);
    const owner = await ownerOf(first);
    // One that was to take a number out of this very account finds it where it is.
    const own = { token: await tokenOf(first, owner), email: first.address };
    expect(await visitor.outcome('POST /api/activation/link', own)).toBe('204');
    expect(await ownerOf(first)).toBe(owner);
    const token = await tokenOf(second);
    const [linked, closed] = await Promise.all([
      visitor.outcome('POST /api/activation/link', { token, email: first.address }),
      visitor.outcome('POST /api/account/close', { password }),
    ]);
    expect(closed).toBe('204');
    expect(['204', '401 not-signed-in']).toContain(linked);
    await expect
      .poll(() => parts.accounts.accountOf(second.studentNumber), { timeout: 20_000 })
      .toBeUndefined();
    await expect
      .poll(async () => (await parts.register.certificatesOf(second.studentNumber)).map(({ state }) => state))
      .toEqual(['pending']);
    await expect.poll(() => parts.identity.find(first.address), { timeout: 20_000 }).toBeUndefined();
    // Also by one that was to take it out of the account that is gone.
    expect((await newVisitor(outputs).register(await tokenOf(second, owner), second)).status).toBe(201);
    expect(await ownerOf(second)).not.toBe(owner);
  });
});
