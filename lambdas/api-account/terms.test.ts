import { describe, expect, it } from 'vitest';
import { instantOf } from '../../domain/clock.ts';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';
import { chloe, privacyVersion, termsVersion } from '../testing/people.ts';

const today = { terms: '2027-01', privacy: '2027-02' };

/** Chloé, who has accepted the terms of before. */
function afterChange() {
  return member(() => ({ termsVersion: today.terms, privacyVersion: today.privacy }));
}

describe('new terms', () => {
  it('are accepted with their version and the moment, as at registration, and so is what is said of privacy', async () => {
    const { accounts, ask, clock } = await afterChange();
    const at = instantOf(clock.now());
    expect(await outcomeOf(await ask('PUT /api/account/terms', today))).toBe('204');
    const profile = await accounts.profileOf(chloe.accountId);
    expect(profile?.terms).toEqual({ version: today.terms, acceptedAt: at });
    expect(profile?.privacy).toEqual({ version: today.privacy, readAt: at });
  });

  it('accepted once more stay accepted since the first time', async () => {
    const { accounts, ask, clock } = await afterChange();
    await ask('PUT /api/account/terms', today);
    const first = await accounts.profileOf(chloe.accountId);
    clock.pass(60_000);
    expect(await outcomeOf(await ask('PUT /api/account/terms', today))).toBe('204');
    expect(await accounts.profileOf(chloe.accountId)).toEqual(first);
  });

  it.each([
    ['the terms of before', { terms: termsVersion }],
    ['the page on privacy of before', { privacy: privacyVersion }],
  ])('are not accepted by a page that shows %s', async (_, before) => {
    const { accounts, ask } = await afterChange();
    expect(await outcomeOf(await ask('PUT /api/account/terms', { ...today, ...before }))).toBe(
      '409 terms-changed',
    );
    expect((await accounts.profileOf(chloe.accountId))?.terms.version).toBe(termsVersion);
  });

  it('that wait keep nobody from what is theirs, nor from leaving', async () => {
    const { ask } = await afterChange();
    expect(await outcomeOf(await ask('GET /api/account'))).toBe('200');
    expect(await outcomeOf(await ask('POST /api/account/data', { password: chloe.password }))).toBe('200');
    expect(await outcomeOf(await ask('POST /api/account/close', { password: chloe.password }))).toBe('204');
  });

  it('are nobody else’s to accept', async () => {
    const { call } = await afterChange();
    expect(await outcomeOf(await call('PUT /api/account/terms', { body: today }))).toBe('401 not-signed-in');
  });
});
