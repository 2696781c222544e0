import { describe, expect, it } from 'vitest';
import type { AccountId, IsoDate } from '../../domain/certificate.ts';
import { days } from '../../domain/clock.ts';
import { activation } from '../testing/activation.ts';
import { outcomeOf } from '../testing/caller.ts';
import { activeCertificate, certificate, chloe, contact, profile } from '../testing/people.ts';

const { address, studentNumber } = chloe;

describe('an activation link', () => {
  it('shows whom it is for, what waits, and that there is no account yet', async () => {
    const { link, view } = activation();
    const { kind, code, title, schoolYear } = certificate();
    expect(await (await view(await link())).json()).toEqual({
      firstName: 'Chloé',
      lastName: 'Lefèvre',
      studentNumber,
      address,
      certificates: [{ kind, code, title, schoolYear }],
      account: 'none',
      taken: false,
    });
  });

  it('can be looked at ten times, by mail scanners too: it changes nothing', async () => {
    const { link, view, institute, accounts, asked, registerAfresh } = activation();
    const token = await link();
    const before = structuredClone(institute.all());
    const shown = [];
    for (let times = 0; times < 10; times++) shown.push(await (await view(token)).text());
    expect(new Set(shown).size).toBe(1);
    expect(institute.all()).toEqual(before);
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(await outcomeOf(await registerAfresh(token))).toBe('201');
  });

  it('says that the address has an account, whose owner signs in', async () => {
    const { link, view, identity, open } = activation();
    identity.has(address, chloe.accountId, chloe.password);
    open(profile());
    expect(await (await view(await link())).json()).toMatchObject({ account: 'address-known' });
  });

  it('takes a login that a registration left when it died for no account', async () => {
    const { link, view, identity } = activation();
    identity.has(address, chloe.accountId, chloe.password);
    expect(await (await view(await link())).json()).toMatchObject({ account: 'none' });
  });

  it('shows also what is still called active, of a number that is in no wallet any more', async () => {
    const { link, view, institute } = activation();
    const { kind, code, title, schoolYear } = certificate();
    institute.holds(activeCertificate());
    expect(await (await view(await link())).json()).toMatchObject({
      certificates: [{ kind, code, title, schoolYear }],
      account: 'none',
    });
  });

  it('says that the certificates are in a wallet already, and shows none of them again', async () => {
    const { link, view, institute, open } = activation();
    open(profile({ accountId: 'elsewhere' as AccountId }), studentNumber);
    institute.holds(activeCertificate());
    expect(await (await view(await link())).json()).toMatchObject({ account: 'linked', certificates: [] });
  });

  it('says so to the owner of that wallet, and to nobody else whose it is', async () => {
    const { clock, link, open, sessions, view } = activation();
    open(profile(), studentNumber);
    const token = await link();
    const signIn = async (accountId: string) =>
      `__Host-session=${await sessions.open(accountId as AccountId, { refreshToken: 'refresh' }, clock.now())}`;
    expect(await (await view(token, await signIn(chloe.accountId))).json()).toMatchObject({
      account: 'linked-here',
    });
    expect(await (await view(token, await signIn('another'))).json()).toMatchObject({ account: 'linked' });
  });

  it('greets by the name of the latest deliberation', async () => {
    const { link, view, institute } = activation();
    institute.holds(
      certificate({ code: 'X', lastName: 'Martin', deliberatedOn: '2026-06-30' as IsoDate }),
      certificate({ code: 'Y', lastName: 'Durand', deliberatedOn: '2025-06-30' as IsoDate }),
    );
    expect(await (await view(await link())).json()).toMatchObject({ lastName: 'Martin' });
  });

  it('expires when the secretariat has another address for the student', async () => {
    const { link, view, bring } = activation();
    const token = await link();
    bring(contact({ address: 'new@example.org' }));
    expect(await outcomeOf(await view(token))).toBe('410 token-expired');
  });

  it('that was sent on to another address expires so too: whoever sent it on may not have been the student', async () => {
    const { link, view, bring } = activation();
    const token = await link({ address: 'own@example.org', contactAddress: address });
    expect(await (await view(token)).json()).toMatchObject({ address: 'own@example.org' });
    bring(contact({ address: 'new@example.org' }));
    expect(await outcomeOf(await view(token))).toBe('410 token-expired');
  });

  it('is unknown, used or expired, and says which', async () => {
    const { clock, link, view, registerAfresh } = activation();
    expect(await outcomeOf(await view('A'.repeat(43)))).toBe('404 token-unknown');
    const [used, old] = [await link(), await link()];
    await registerAfresh(used);
    expect(await outcomeOf(await view(used))).toBe('410 token-used');
    clock.pass(days(90));
    expect(await outcomeOf(await view(old))).toBe('410 token-expired');
  });

  it('is not one for a forgotten password', async () => {
    const { clock, view, tokens } = activation();
    const { accountId } = chloe;
    const askedAt = clock.now();
    const token = await tokens.mint(
      { purpose: 'password-reset', accountId, address, askedAt },
      askedAt,
      days(1),
    );
    expect(await outcomeOf(await view(token))).toBe('404 token-unknown');
  });
});
