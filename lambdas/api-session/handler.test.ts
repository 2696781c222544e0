import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { cookieOf, outcomeOf, siteOrigin } from '../testing/caller.ts';
import { accountId, email, orphan, session } from '../testing/session.ts';

describe('signing in', () => {
  it('opens a session in which the person is known', async () => {
    const { call, signIn } = session();
    const answer = await signIn({ email: ' Chloe.Lefevre@Example.ORG ' });
    const account = { firstName: 'Chloé', lastName: 'Lefèvre', email, language: 'fr' };
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(account);
    expect(await (await call('GET /api/session', { cookie: cookieOf(answer) })).json()).toEqual({
      ...account,
      newTerms: false,
    });
  });

  it('says that newer terms wait than those that were accepted, and refuses nothing for that', async () => {
    const { call, signIn } = session(() => ({ termsVersion: '2027-01' }));
    const cookie = cookieOf(await signIn());
    expect(await (await call('GET /api/session', { cookie })).json()).toMatchObject({ newTerms: true });
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

  it('with the address that is given up at that moment takes the new one back from nobody', async () => {
    const { accounts, signIn } = session(({ identity, profiles }) => ({
      identity: {
        ...identity,
        // The link to the new address is used just after the old one was let in.
        async enter(...known) {
          const entry = await identity.enter(...known);
          await identity.setAddress(accountId, 'own@example.org');
          await profiles.followAddress(accountId, email, 'own@example.org');
          return entry;
        },
      },
    }));
    expect(await (await signIn()).json()).toMatchObject({ email: 'own@example.org' });
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

it('the API says what it is, to whoever asks through the edge', async () => {
  const { call } = session();
  const answer = await call('GET /api/openapi.json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: siteOrigin }] });
});
