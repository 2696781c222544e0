import { describe, expect, it } from 'vitest';
import { days } from '../../domain/clock.ts';
import { arrivalMailsGrant } from '../adapters/tokens.ts';
import { appOptions, caller, outcomeOf, siteOrigin } from '../testing/caller.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { chloe, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler } from './handler.ts';

const { accountId } = chloe;
const oneClick = 'List-Unsubscribe=One-Click';

/** The switch of an institute at which Chloé has an account, and a mail with a link. */
async function switchboard() {
  const clock = stillClock();
  const world = memory(clock);
  world.open(profile(), chloe.studentNumber);
  const app = createHandler({ ...appOptions, ...world, log: keptLog() });
  const call = caller(app);
  const token = await world.tokens.mint(arrivalMailsGrant(accountId, chloe.address), clock.now(), days(400));
  return {
    ...world,
    clock,
    call,
    token,
    isOff: async () => (await world.accounts.profileOf(accountId))?.withoutArrivalMails === true,
    post: (search: string, body: FormData) =>
      app.request(`/api/arrival-mails/one-click${search}`, {
        method: 'POST',
        headers: { 'x-origin-verify': 'the edge says so' },
        body,
      }),
    /** As a mail program does: no cookie, no origin, a form and not JSON. */
    click: (search: string, body = oneClick, method = 'POST') =>
      app.request(`/api/arrival-mails/one-click${search}`, {
        method,
        headers: {
          'x-origin-verify': 'the edge says so',
          'content-type': 'application/x-www-form-urlencoded',
        },
        ...(method === 'POST' && { body }),
      }),
  };
}

describe('the switch of mails about what arrived', () => {
  it('is turned off and on again by the same link, without signing in', async () => {
    const { call, isOff, token } = await switchboard();
    const wanted = async () => (await call('POST /api/arrival-mails/view', { body: { token } })).json();
    expect([await wanted(), await isOff()]).toEqual([{ wanted: true }, false]);
    for (const body of [
      { token, wanted: false },
      { token, wanted: false },
    ])
      expect(await outcomeOf(await call('POST /api/arrival-mails/switch', { body }))).toBe('204');
    expect([await wanted(), await isOff()]).toEqual([{ wanted: false }, true]);
    await call('POST /api/arrival-mails/switch', { body: { token, wanted: true } });
    expect(await isOff()).toBe(false);
  });

  it('is turned off by a mail program in one click, and again', async () => {
    const { click, isOff, token } = await switchboard();
    for (let times = 0; times < 2; times++) {
      expect((await click(`?token=${token}&language=nl`)).status).toBe(202);
      expect(await isOff()).toBe(true);
    }
  });

  it('is turned off by a form of many parts too, as some programs send it', async () => {
    const { isOff, post, token } = await switchboard();
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await post(`?token=${token}`, form)).status).toBe(202);
    expect(await isOff()).toBe(true);
  });

  it('is not turned by whoever only opens the address: it leads to the page, in the mail’s language', async () => {
    const { click, isOff, token } = await switchboard();
    const answer = await click(`?token=${token}&language=nl`, undefined, 'GET');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${siteOrigin}/nl/arrivals#${token}`,
    ]);
    expect(await isOff()).toBe(false);
  });

  it('leads nowhere else, whatever stands in the address', async () => {
    const { click } = await switchboard();
    const answer = await click('?token=%0d%0a//evil.example&language=//evil.example', undefined, 'GET');
    expect(answer.headers.get('location')).toBe(`${siteOrigin}/fr/arrivals`);
  });

  it.each([
    ['an empty form', '', '400 invalid-request'],
    ['another form', 'a=b', '400 invalid-request'],
  ])('is not turned by %s', async (_, body, outcome) => {
    const { click, isOff, token } = await switchboard();
    expect(await outcomeOf(await click(`?token=${token}`, body))).toBe(outcome);
    expect(await isOff()).toBe(false);
  });

  it('is turned no more from a mailbox that the account has left: somebody else may read it', async () => {
    const { call, click, isOff, open, token } = await switchboard();
    open(profile({ email: 'own@example.org' }), chloe.studentNumber);
    for (const outcome of [
      await call('POST /api/arrival-mails/view', { body: { token } }),
      await call('POST /api/arrival-mails/switch', { body: { token, wanted: false } }),
      await click(`?token=${token}`),
    ])
      expect(await outcomeOf(outcome)).toBe('410 token-expired');
    expect(await isOff()).toBe(false);
  });

  it('takes no link of another kind, none that is too old, and none of an account that is gone', async () => {
    const { call, click, clock, token, tokens } = await switchboard();
    const { address, studentNumber } = chloe;
    const other = await tokens.mint(
      { purpose: 'activation', studentNumber, address, contactAddress: address },
      clock.now(),
      days(90),
    );
    const gone = await tokens.mint(
      arrivalMailsGrant('gone' as typeof accountId, address),
      clock.now(),
      days(400),
    );
    for (const wrong of [other, gone, 'A'.repeat(43)]) {
      const view = await call('POST /api/arrival-mails/view', { body: { token: wrong } });
      expect(await outcomeOf(view)).toMatch(/token-unknown$/);
      expect(await outcomeOf(await click(`?token=${wrong}`))).toMatch(/token-unknown$/);
    }
    expect(await outcomeOf(await click(''))).toMatch(/token-unknown$/);
    clock.pass(days(400));
    expect(await outcomeOf(await click(`?token=${token}`))).toMatch(/token-expired$/);
  });
});
