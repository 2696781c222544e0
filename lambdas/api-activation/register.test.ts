import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { activation } from '../testing/activation.ts';
import { cookieOf, outcomeOf } from '../testing/caller.ts';
import { dies, diesAfter, serviceError } from '../testing/failures.ts';
import { certificate, chloe, contact, privacyVersion, profile, termsVersion } from '../testing/people.ts';

const { address, password, studentNumber } = chloe;

describe('registering', () => {
  it('makes an account with the address that the link proves, signed in, with all that waits in its wallet', async () => {
    const { clock, link, register, accounts, identity, institute, sessions } = activation();
    institute.holds(certificate(), certificate({ code: 'another', mail: 'sent' }));

    const answer = await register(await link(), { language: 'nl' });

    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      firstName: 'Chloé',
      lastName: 'Lefèvre',
      email: address,
      language: 'nl',
    });
    const cookie = cookieOf(answer)?.replace('__Host-session=', '') ?? '';
    const session = await sessions.resume(cookie, clock.now(), dies);
    const accountId = (await accounts.accountOf(studentNumber)) as AccountId;
    expect(session?.accountId).toBe(accountId);
    expect((await identity.signIn(address, password)).accountId).toBe(accountId);
    expect(await accounts.profileOf(accountId)).toMatchObject({
      email: address,
      terms: { version: termsVersion, acceptedAt: '2026-07-01T08:00:00.000Z' },
      privacy: { version: privacyVersion, readAt: '2026-07-01T08:00:00.000Z' },
    });
    expect(institute.all().map(({ state }) => state)).toEqual(['active', 'active']);
  });

  it('spares the student the mails that have not left yet', async () => {
    const { link, register, institute } = activation();
    institute.holds(certificate(), certificate({ code: 'another', mail: 'sent' }));
    await register(await link());
    expect(institute.mail()).toEqual(['skipped', 'sent']);
  });

  it('leaves its mail to a certificate that comes while the others are activated', async () => {
    const { link, register, institute } = activation(({ register }) => ({
      register: {
        ...register,
        activateAll: async (...student) => {
          const activated = await register.activateAll(...student);
          register.holds(certificate({ code: 'late' }));
          return activated;
        },
      },
    }));
    await register(await link());
    expect(institute.mail()).toEqual(['skipped', 'queued']);
  });

  it.each([
    ['the captcha is not solved', { captcha: 'guessed' }, '400 captcha-failed'],
    ['other terms were accepted than those of today', { terms: '2019-01' }, '409 terms-changed'],
    ['another page on privacy was read than that of today', { privacy: '2019-01' }, '409 terms-changed'],
    ['the password is too short', { password: 'court' }, '400 weak-password'],
    ['the password is one that many have', { password: 'sunshine123' }, '400 weak-password'],
    ['the password holds the name without its accents', { password: 'lefevre2024' }, '400 weak-password'],
    ['the password holds the name', { password: 'vive lefèvre!' }, '400 weak-password'],
    ['the password holds the address', { password: 'chloe 4 ever and ever' }, '400 weak-password'],
    ['the name is empty', { firstName: '  ' }, '400 invalid-request'],
    ['the name turns the text around', { lastName: 'Lef\u202eèvre' }, '400 invalid-request'],
    ['the name hides a control character', { lastName: 'Lef\u0007èvre' }, '400 invalid-request'],
    ['the language is none of ours', { language: 'xx' }, '400 invalid-request'],
  ])('makes nothing at all when %s, and the link still works', async (_, changes, refused) => {
    const { link, register, accounts, identity } = activation();
    const token = await link();
    expect(await outcomeOf(await register(token, changes))).toBe(refused);
    expect(await identity.find(address)).toBeUndefined();
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
    expect(await outcomeOf(await register(token))).toBe('201');
  });

  it('keeps a name with markup as the words it is', async () => {
    const { link, register } = activation();
    const lastName = '<b onclick="x()">Le & Fèvre</b>';
    const answer = await register(await link(), { lastName });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ lastName });
  });

  it('takes no address from the form: only the link proves one', async () => {
    const { link, register } = activation();
    const answer = await register(await link(), { email: 'thief@example.org', address: 'thief@example.org' });
    expect(await answer.json()).toMatchObject({ email: address });
  });

  it('is refused for a student number that is linked, which keeps its owner', async () => {
    const { link, register, accounts, open, identity } = activation();
    open(profile({ accountId: 'owner' as AccountId }), studentNumber);
    expect(await outcomeOf(await register(await link()))).toBe('409 already-linked');
    expect(await accounts.accountOf(studentNumber)).toBe('owner');
    expect(await identity.find(address)).toBeUndefined();
  });

  it('is refused for an address that has an account, whose password stays', async () => {
    const { link, register, accounts, open, identity } = activation();
    identity.has(address, chloe.accountId, password);
    open(profile());
    const answer = await register(await link(), { password: 'girafe marteau brouillard' });
    expect(await outcomeOf(answer)).toBe('409 account-exists');
    expect((await identity.signIn(address, password)).accountId).toBe(chloe.accountId);
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
  });

  it('is refused when the secretariat has another address meanwhile', async () => {
    const { link, register, bring } = activation();
    const token = await link();
    bring(contact({ address: 'new@example.org' }));
    expect(await outcomeOf(await register(token))).toBe('410 token-expired');
  });

  it('makes one account when the button is pressed twice at once', async () => {
    const { link, register, accounts } = activation();
    const token = await link();
    const answers = await Promise.all([register(token), register(token)]);
    expect(await Promise.all(answers.map(outcomeOf))).toContain('201');
    const owner = await accounts.accountOf(studentNumber);
    expect(await accounts.studentNumbersOf(owner as AccountId)).toEqual([studentNumber]);
  });

  it('ends the session of whoever was signed in on the device', async () => {
    const { clock, link, register, sessions } = activation();
    const other = await sessions.open('other' as AccountId, { refreshToken: 'refresh' }, clock.now());
    await register(await link(), {}, { cookie: `__Host-session=${other}` });
    expect(await sessions.resume(other, clock.now(), dies)).toBeUndefined();
  });
});

describe('a registration that dies', () => {
  it.each([
    [
      'once the login is made',
      ({ identity }) => ({ identity: { ...identity, create: diesAfter(identity.create) } }),
    ],
    [
      'once the password is set',
      ({ identity }) => ({ identity: { ...identity, setPassword: diesAfter(identity.setPassword) } }),
    ],
    ['before the account is made', ({ accounts }) => ({ accounts: { ...accounts, create: dies } })],
  ] as [string, Parameters<typeof activation>[0]][])(
    '%s goes on when it is tried again, with the password of now',
    async (_, dying) => {
      const { link, register, registerAfresh, identity } = activation(dying);
      const token = await link();
      expect(await outcomeOf(await register(token))).toBe('500 internal');
      const now = 'girafe marteau brouillard';
      expect(await outcomeOf(await registerAfresh(token, { password: now }))).toBe('201');
      expect((await identity.signIn(address, now)).accountId).toBeTruthy();
      await expect(identity.signIn(address, password)).rejects.toThrow('wrong-credentials');
    },
  );

  it('once the account is made has made it: the link is used and the password signs in', async () => {
    const { link, register, registerAfresh, identity, accounts, view } = activation(({ accounts }) => ({
      accounts: { ...accounts, create: diesAfter(accounts.create) },
    }));
    const token = await link();
    expect(await outcomeOf(await register(token))).toBe('500 internal');
    expect(await outcomeOf(await registerAfresh(token))).toBe('410 token-used');
    const { accountId } = await identity.signIn(address, password);
    expect(await accounts.accountOf(studentNumber)).toBe(accountId);
    expect(await (await view(await link())).json()).toMatchObject({ account: 'linked' });
  });

  it('leaves nothing of the person in the log', async () => {
    const refusal = serviceError('InvalidParameterException', `${address} is no user`);
    const { link, register, log } = activation(({ identity }) => ({
      identity: { ...identity, setPassword: async () => Promise.reject(refusal) },
    }));
    const token = await link();
    await register(token);
    expect(log.text()).toContain('InvalidParameterException');
    for (const personal of [address, password, token, 'Lefèvre', studentNumber]) {
      expect(log.text()).not.toContain(personal);
    }
  });
});
