import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../domain/problem.ts';
import { cookieOf } from '../testing/caller.ts';
import { memory } from '../testing/memory.ts';
import { chloe } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { sessionCookie } from './session-cookie.ts';

function device() {
  const cookie = sessionCookie(memory(stillClock()));
  const app = new Hono()
    .post('/in', async (context) => {
      await cookie.open(context, chloe.accountId, { refreshToken: 'refresh' });
      return context.body(null, 204);
    })
    .post('/out', async (context) => {
      await cookie.close(context);
      return context.body(null, 204);
    })
    .get('/who', async (context) => context.text((await cookie.require(context)).accountId));
  app.onError((error, context) => context.text(error instanceof Problem ? error.code : 'fault', 401));
  const call = (method: string, path: string, presented?: string) =>
    app.request(path, { method, headers: presented ? { cookie: presented } : {} });
  return {
    signIn: (presented?: string) => call('POST', '/in', presented),
    signOut: (presented?: string) => call('POST', '/out', presented),
    who: async (presented?: string) => (await call('GET', '/who', presented)).text(),
  };
}

/** A Set-Cookie header as its value and its attributes. */
function parts(answer: Response): { value: string; attributes: string[] } {
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  const [pair = '', ...attributes] = (answer.headers.getSetCookie()[0] ?? '').split('; ');
  return { value: pair, attributes: attributes.toSorted() };
}

describe('the session cookie', () => {
  it('is for this host alone, over HTTPS, out of reach of scripts and other sites', async () => {
    const { value, attributes } = parts(await device().signIn());
    expect(value).toMatch(/^__Host-session=[0-9a-f-]{36}\.[\w-]{43}$/);
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('lets its holder in and nobody else', async () => {
    const { signIn, who } = device();
    const cookie = cookieOf(await signIn());
    expect(await who(cookie)).toBe(chloe.accountId);
    expect(await who()).toBe('not-signed-in');
    expect(await who('__Host-session=made-up')).toBe('not-signed-in');
    expect(await who(cookie?.replace('__Host-', ''))).toBe('not-signed-in');
  });

  it('is never taken over: signing in ends the session that was presented and begins another', async () => {
    const { signIn, who } = device();
    const before = cookieOf(await signIn());
    const answer = await signIn(before);
    const after = cookieOf(answer);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect(after).not.toBe(before);
    expect(await who(before)).toBe('not-signed-in');
    expect(await who(after)).toBe(chloe.accountId);
  });

  it('that an attacker has planted is not the one that signing in makes good', async () => {
    const { signIn, who } = device();
    const planted = `__Host-session=${chloe.accountId}.${'A'.repeat(43)}`;
    expect(cookieOf(await signIn(planted))).not.toBe(planted);
    expect(await who(planted)).toBe('not-signed-in');
  });

  it('is cleared by signing out with the attributes it was set with, and its session is over', async () => {
    const { signIn, signOut, who } = device();
    const cookie = cookieOf(await signIn());
    const { value, attributes } = parts(await signOut(cookie));
    expect(value).toBe('__Host-session=');
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=0', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect(await who(cookie)).toBe('not-signed-in');
  });

  it('that is not there needs no clearing', async () => {
    expect((await device().signOut()).headers.getSetCookie()).toEqual([]);
  });

  it('of another device stays when this one signs out', async () => {
    const { signIn, signOut, who } = device();
    const [phone, laptop] = [cookieOf(await signIn()), cookieOf(await signIn())];
    await signOut(phone);
    expect(await who(laptop)).toBe(chloe.accountId);
  });
});
