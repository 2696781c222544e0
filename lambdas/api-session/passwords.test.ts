import { describe, expect, it } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { cookieOf, outcomeOf } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { chloe } from '../testing/people.ts';
import { accountId, better, email, password, session } from '../testing/session.ts';
import type { StillClock } from '../testing/still-clock.ts';

describe('a forgotten password', () => {
  it('is answered alike for those we know and those we do not, and looked up by nobody here', async () => {
    const { clock, forgot, asked } = session(({ accounts }) => ({
      accounts: { ...accounts, profileOf: dies },
    }));
    const answers = [await forgot(), await forgot({ email: 'Stranger@example.org' })];
    for (const answer of answers) {
      expect(answer.status).toBe(202);
      expect(await answer.text()).toBe('');
    }
    expect(asked).toEqual([
      { kind: 'password-forgotten', email, language: 'nl', askedAt: clock.now() },
      { kind: 'password-forgotten', email: 'stranger@example.org', language: 'nl', askedAt: clock.now() },
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

  it('is the later one also of what the old one does while it is being set', async () => {
    const time: { clock?: StillClock } = {};
    const { accounts, clock, reset, resetToken } = session(({ identity }) => ({
      identity: {
        ...identity,
        async setPassword(...chosen) {
          time.clock?.pass(1);
          await identity.setPassword(...chosen);
        },
      },
    }));
    time.clock = clock;
    const before = clock.now();
    await reset(await resetToken({ askedAt: before }));
    expect((await accounts.profileOf(accountId))?.passwordChosenAt).toBeGreaterThan(before);
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
    ['many have', 'p@ssword123', [expect.stringContaining('trop facile')]],
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
