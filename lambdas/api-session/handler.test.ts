import { describe, expect, it } from 'vitest';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
import { appOptions, type Call, caller, cookieOf, outcomeOf, siteOrigin } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { keptLog } from '../testing/kept-log.ts';
import { type Memory, memory } from '../testing/memory.ts';
import { chloe, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler, type Parts } from './handler.ts';

const { address: email, password, accountId } = chloe;
const better = 'girafe marteau brouillard';
const orphan = 'orphan@example.org';

/** The API with Chloé's account in it, and a login that a registration left when it died half-way. */
function session(others: (world: Memory) => Partial<Parts> = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.identity.has(email, accountId, password);
  world.identity.has(orphan, '0'.repeat(36) as AccountId, password);
  world.open(profile());
  const call = caller(createHandler({ ...appOptions, ...world, log, ...others(world) }));
  return {
    ...world,
    clock,
    log,
    call,
    signIn: (body: object = {}, more: Call = {}) =>
      call('POST /api/session', { ...more, body: { email, password, ...body } }),
    forgot: (body: object = {}, more: Call = {}) =>
      call('POST /api/password/forgot', {
        ...more,
        body: { email, language: 'nl', captcha: 'solved', ...body },
      }),
    reset: (token: string, chosen = better, more: Call = {}) =>
      call('POST /api/password/reset', { ...more, body: { token, password: chosen } }),
    resetToken: (changes: object = {}) =>
      world.tokens.mint(
        { purpose: 'password-reset', accountId, address: email, mintedAt: clock.now(), ...changes },
        clock.now(),
        minutes(60),
      ),
  };
}

describe('signing in', () => {
  it('opens a session in which the person is known', async () => {
    const { call, signIn } = session();
    const answer = await signIn({ email: ' Chloe.Lefevre@Example.ORG ' });
    const account = { firstName: 'Chloé', lastName: 'Lefèvre', email, language: 'fr' };
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(account);
    expect(await (await call('GET /api/session', { cookie: cookieOf(answer) })).json()).toEqual(account);
  });

  it('answers alike to an unknown address, a wrong password and a login without an account', async () => {
    const { signIn } = session();
    const answers = await Promise.all([
      signIn({ email: 'nobody@example.org' }),
      signIn({ password: 'wrong' }),
      signIn({ email: orphan }),
    ]);
    const seen = answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]);
    const [unknown, wrong, half] = await Promise.all(seen);
    expect(unknown?.[0]).toBe(401);
    expect(wrong).toEqual(unknown);
    expect(half).toEqual(unknown);
  });

  it('ends the session that the browser presents and gives it a new one', async () => {
    const { call, signIn } = session();
    const before = cookieOf(await signIn());
    const after = cookieOf(await signIn({}, { cookie: before }));
    expect(await outcomeOf(await call('GET /api/session', { cookie: before }))).toBe('401 not-signed-in');
    expect(await outcomeOf(await call('GET /api/session', { cookie: after }))).toBe('200');
  });

  it('that fails leaves the session there was', async () => {
    const { call, signIn } = session();
    const cookie = cookieOf(await signIn());
    await signIn({ password: 'wrong' }, { cookie });
    expect(await outcomeOf(await call('GET /api/session', { cookie }))).toBe('200');
  });

  it('with a password that is replaced at the same moment opens nothing', async () => {
    const { accounts, clock, sessions, signIn } = session((world) => ({
      sessions: {
        ...world.sessions,
        // Another window ends all sessions just before this one is written.
        open: async (...opening) => {
          clock.pass(1);
          await world.accounts.notePassword(accountId, clock.now());
          return world.sessions.open(...opening);
        },
      },
    }));
    const answer = await signIn();
    expect(await outcomeOf(answer)).toBe('401 wrong-credentials');
    expect(cookieOf(answer)).toBeUndefined();
    expect(await sessions.sessionsOf(accountId, clock.now())).toEqual([]);
    expect(await accounts.profileOf(accountId)).toBeDefined();
  });

  it('with an address that a change has left half made finishes that change', async () => {
    const { accounts, identity, signIn } = session();
    await identity.setAddress(accountId, 'own@example.org');
    expect(await outcomeOf(await signIn({ email: 'own@example.org' }))).toBe('200');
    expect((await accounts.profileOf(accountId))?.email).toBe('own@example.org');
  });

  it('is not for an account that is being closed', async () => {
    const { profiles, signIn } = session();
    await profiles.close(accountId, '2026-07-01T08:00:00.000Z' as Instant);
    expect(await outcomeOf(await signIn())).toBe('401 wrong-credentials');
  });

  it('is tried ten times for one address from one device, and then waits', async () => {
    const { clock, signIn } = session();
    for (let tried = 1; tried <= 10; tried++) {
      expect(await outcomeOf(await signIn({ password: 'wrong' }))).toBe('401 wrong-credentials');
    }
    const answer = await signIn({ email: email.toUpperCase() });
    expect(await outcomeOf(answer)).toBe('429 too-many-requests');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await outcomeOf(await signIn({ email: 'other@example.org' }))).toBe('401 wrong-credentials');
    clock.pass(Number(answer.headers.get('retry-after')) * 1000);
    expect(await outcomeOf(await signIn())).toBe('200');
  });

  it('is not kept from its owner by a stranger’s tries, until they come by the hundred', async () => {
    const { signIn } = session();
    const from = (device: number) => ({
      headers: { 'cloudfront-viewer-address': `198.51.100.${device}:1` },
    });
    for (let tried = 0; tried < 15; tried++) await signIn({ password: 'wrong' }, from(1));
    expect(await outcomeOf(await signIn({}, from(2)))).toBe('200');
    for (let tried = 0; tried < 100; tried++) await signIn({ password: 'wrong' }, from(3 + (tried % 20)));
    expect(await outcomeOf(await signIn({}, from(2)))).toBe('429 too-many-requests');
  });

  it('is limited for one device, whatever the addresses, and for that device alone', async () => {
    const { signIn } = session();
    for (let tried = 0; tried < 300; tried++) await signIn({ email: `a${tried}@example.org` });
    expect(await outcomeOf(await signIn())).toBe('429 too-many-requests');
    const elsewhere = { headers: { 'cloudfront-viewer-address': '2001:db8::1:46532' } };
    expect(await outcomeOf(await signIn({}, elsewhere))).toBe('200');
  });
});

describe('signing out', () => {
  it('ends the session and is no error without one', async () => {
    const { call, signIn } = session();
    const cookie = cookieOf(await signIn());
    expect((await call('DELETE /api/session', { cookie })).status).toBe(204);
    expect(await outcomeOf(await call('GET /api/session', { cookie }))).toBe('401 not-signed-in');
    expect((await call('DELETE /api/session', { cookie })).status).toBe(204);
    expect((await call('DELETE /api/session')).status).toBe(204);
  });
});

describe('a forgotten password', () => {
  it('is answered alike for those we know and those we do not, and looked up by nobody here', async () => {
    const { forgot, asked } = session(({ accounts }) => ({ accounts: { ...accounts, profileOf: dies } }));
    const answers = [await forgot(), await forgot({ email: 'Stranger@example.org' })];
    for (const answer of answers) {
      expect(answer.status).toBe(202);
      expect(await answer.text()).toBe('');
    }
    expect(asked).toEqual([
      { kind: 'password-forgotten', email, language: 'nl' },
      { kind: 'password-forgotten', email: 'stranger@example.org', language: 'nl' },
    ]);
  });

  it('mails nobody when the captcha is not solved', async () => {
    const { forgot, asked } = session();
    expect(await outcomeOf(await forgot({ captcha: 'guessed' }))).toBe('400 captcha-failed');
    expect(asked).toEqual([]);
  });

  it('fills a mailbox with five mails an hour at most', async () => {
    const { forgot, asked } = session();
    for (let device = 1; device <= 7; device++) {
      await forgot({}, { headers: { 'cloudfront-viewer-address': `198.51.100.${device}:1` } });
    }
    expect(asked).toHaveLength(5);
  });

  it('cannot be kept from its owner by a stranger who does no work', async () => {
    const { forgot } = session();
    for (let tries = 0; tries < 10; tries++) await forgot({ captcha: 'guessed' });
    expect((await forgot()).status).toBe(202);
  });

  it('needs a captcha, which anyone can ask for', async () => {
    const answer = await session().call('GET /api/captcha');
    expect(await answer.json()).toEqual({ parameters: expect.any(Object), signature: expect.any(String) });
  });
});

describe('a new password', () => {
  it('replaces the old one, ends every session, and is told to the account by mail', async () => {
    const { call, signIn, reset, resetToken, identity, asked } = session();
    const cookies = [cookieOf(await signIn()), cookieOf(await signIn())];
    const { refreshToken } = await identity.signIn(email, password);

    expect((await reset(await resetToken())).status).toBe(204);

    for (const cookie of cookies) {
      expect(await outcomeOf(await call('GET /api/session', { cookie }))).toBe('401 not-signed-in');
    }
    expect(await identity.stillWelcome(accountId, refreshToken)).toBe(false);
    expect(await outcomeOf(await signIn())).toBe('401 wrong-credentials');
    expect(await outcomeOf(await signIn({ password: better }))).toBe('200');
    expect(asked).toEqual([{ kind: 'password-changed', accountId }]);
  });

  it('leaves no old session, wherever the choosing dies', async () => {
    for (const step of ['setPassword', 'signOutEverywhere'] as const) {
      const { call, signIn, reset, resetToken } = session(({ identity }) => ({
        identity: { ...identity, [step]: dies },
      }));
      const cookie = cookieOf(await signIn());
      expect((await reset(await resetToken())).status).toBe(500);
      expect(await outcomeOf(await call('GET /api/session', { cookie }))).toBe('401 not-signed-in');
    }
  });

  it('clears the cookie of the browser that chooses it', async () => {
    const { signIn, reset, resetToken } = session();
    const cookie = cookieOf(await signIn());
    const answer = await reset(await resetToken(), better, { cookie });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-session=; Max-Age=0;/)]);
  });

  it.each([
    ['is too short', 'girafe', ['Choisissez au moins 10 caractères.']],
    ['holds the person’s name', 'lefèvre marteau', ['N’y mettez ni votre nom ni votre adresse e-mail.']],
    ['is the first that one thinks of', 'motdepasse123', [expect.stringContaining('trop facile')]],
  ])('that %s is refused with the reason, and the link still works', async (_, weak, messages) => {
    const { reset, resetToken } = session();
    const token = await resetToken();
    const answer = await reset(token, weak);
    expect(await outcomeOf(answer)).toBe('400 weak-password');
    expect(((await answer.json()) as { errors: object[] }).errors).toEqual(
      messages.map((message) => ({ field: 'password', message })),
    );
    expect((await reset(token)).status).toBe(204);
  });

  it('is not for a link that nobody made, that is used, or that is too old', async () => {
    const { clock, reset, resetToken } = session();
    expect(await outcomeOf(await reset('A'.repeat(43)))).toBe('404 token-unknown');
    const [used, old] = [await resetToken(), await resetToken()];
    await reset(used);
    expect(await outcomeOf(await reset(used))).toBe('410 token-used');
    clock.pass(minutes(60));
    expect(await outcomeOf(await reset(old))).toBe('410 token-expired');
  });

  it('takes the place of every link that was mailed before it', async () => {
    const { clock, reset, resetToken } = session();
    const [first, second] = [await resetToken(), await resetToken()];
    clock.pass(1000);
    expect((await reset(second)).status).toBe(204);
    expect(await outcomeOf(await reset(first))).toBe('410 token-used');
  });

  it('is not for an activation link', async () => {
    const { clock, reset, tokens, signIn } = session();
    const { studentNumber } = chloe;
    const token = await tokens.mint(
      { purpose: 'activation', studentNumber, address: email, contactAddress: email },
      clock.now(),
      minutes(60),
    );
    expect(await outcomeOf(await reset(token))).toBe('404 token-unknown');
    expect(await outcomeOf(await signIn())).toBe('200');
  });

  it.each([
    ['to an address that the account has no more', { address: 'old@example.org' }],
    ['to an account that is closed', { accountId: '1'.repeat(36) }],
  ])('is not for a link %s', async (_, changes) => {
    const { reset, resetToken, signIn } = session();
    expect(await outcomeOf(await reset(await resetToken(changes)))).toBe('410 token-expired');
    expect(await outcomeOf(await signIn())).toBe('200');
  });

  it('is chosen by one alone of two that hold the link at once', async () => {
    const { reset, resetToken, signIn, asked } = session();
    const token = await resetToken();
    const chosen = ['girafe marteau brouillard', 'violon citron escalier'];
    const outcomes = await Promise.all(
      chosen.map(async (password) => outcomeOf(await reset(token, password))),
    );
    expect(outcomes.toSorted()).toEqual(['204', '410 token-used']);
    const winner = chosen[outcomes.indexOf('204')];
    for (const password of chosen) {
      expect((await signIn({ password })).status).toBe(password === winner ? 200 : 401);
    }
    expect(asked).toHaveLength(1);
  });
});

it('the API says what it is, to whoever asks through the edge', async () => {
  const { call } = session();
  const answer = await call('GET /api/openapi.json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: siteOrigin }] });
});
