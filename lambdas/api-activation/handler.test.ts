import { describe, expect, it } from 'vitest';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { activation } from '../testing/activation.ts';
import { outcomeOf } from '../testing/caller.ts';
import { diesAfter } from '../testing/failures.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';

const { accountId, address, studentNumber } = chloe;

/** Chloé has an account, is signed in, and has a link for `studentNumber` that nobody is linked to. */
async function signedIn(others?: Parameters<typeof activation>[0]) {
  const api = activation(others);
  api.open(profile());
  const cookie = `__Host-session=${await api.sessions.open(accountId, { refreshToken: 'refresh' }, api.clock.now())}`;
  return { ...api, cookie, token: await api.link() };
}

describe('linking a student number to the account that is signed in', () => {
  it('puts all that waits into the wallet and spares its mail', async () => {
    const { accounts, cookie, institute, linkTo, token, view } = await signedIn();
    expect((await linkTo(token, cookie)).status).toBe(204);
    expect(await accounts.studentNumbersOf(accountId)).toEqual([studentNumber]);
    expect(institute.all()).toMatchObject([{ state: 'active', mail: 'skipped' }]);
    expect(await outcomeOf(await view(token))).toBe('410 token-used');
  });

  it('needs someone to be signed in, and spends nothing without', async () => {
    const { linkTo, token, view } = await signedIn();
    expect(await outcomeOf(await linkTo(token))).toBe('401 not-signed-in');
    expect(await outcomeOf(await view(token))).toBe('200');
  });

  it('never takes a number from another account', async () => {
    const { accounts, cookie, linkTo, open, token } = await signedIn();
    open(profile({ accountId: 'owner' as AccountId }), studentNumber);
    expect(await outcomeOf(await linkTo(token, cookie))).toBe('409 link-elsewhere');
    expect(await accounts.accountOf(studentNumber)).toBe('owner');
  });

  it('goes into no account but the one that the page has named', async () => {
    const { accounts, cookie, linkTo, token, view } = await signedIn();
    expect(await outcomeOf(await linkTo(token, cookie, 'brother@example.org'))).toBe('409 other-account');
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
    expect(await outcomeOf(await view(token))).toBe('200');
  });

  it('works with the address of another person of the household, whose link it is', async () => {
    const { accounts, cookie, link, linkTo, bring, institute } = await signedIn();
    const brother = '2025-00042' as StudentNumber;
    bring(contact({ studentNumber: brother, address: 'parents@example.org' }));
    institute.holds(certificate({ studentNumber: brother }));
    const token = await link({ studentNumber: brother, address: 'parents@example.org' });
    expect((await linkTo(token, cookie)).status).toBe(204);
    expect(await accounts.accountOf(brother)).toBe(accountId);
  });

  it('that died before it activated is there all the same', async () => {
    const { accounts, cookie, linkTo, token } = await signedIn(({ accounts }) => ({
      accounts: { ...accounts, link: diesAfter(accounts.link) },
    }));
    expect(await outcomeOf(await linkTo(token, cookie))).toBe('500 internal');
    expect(await accounts.accountOf(studentNumber)).toBe(accountId);
  });
});

describe('asking for a link at another address', () => {
  it('is answered alike whether or not the address has an account, and asks for one mail', async () => {
    const { asked, identity, link, open, readdress } = activation();
    identity.has('known@example.org', accountId, chloe.password);
    open(profile({ email: 'known@example.org' }));
    const token = await link();
    for (const to of ['Known@Example.org', 'unknown@example.org']) {
      const answer = await readdress(token, to);
      expect([answer.status, await answer.text()]).toEqual([202, '']);
    }
    expect(asked).toEqual(
      ['known@example.org', 'unknown@example.org'].map((to) => ({
        kind: 'readdress',
        studentNumber,
        address: to,
        contactAddress: chloe.address,
        language: 'de',
      })),
    );
  });

  it('leaves the link as it was', async () => {
    const { link, readdress, view } = activation();
    const token = await link();
    await readdress(token, 'other@example.org');
    expect(await outcomeOf(await view(token))).toBe('200');
  });

  it('is for those who hold a link', async () => {
    const { asked, readdress } = activation();
    expect(await outcomeOf(await readdress('A'.repeat(43), 'other@example.org'))).toBe('404 token-unknown');
    expect(asked).toEqual([]);
  });

  it('sends five an hour for one student, to whatever addresses', async () => {
    const { asked, link, readdress } = activation();
    const token = await link();
    const outcomes = [];
    for (let to = 1; to <= 6; to++) {
      outcomes.push(await outcomeOf(await readdress(token, `mailbox${to}@example.org`)));
    }
    expect(outcomes.at(-1)).toBe('429 too-many-requests');
    expect(asked).toHaveLength(5);
  });
});

describe('asking for a new link', () => {
  it.each([
    ['a student number in small letters', ' ab-2024/7 ', 'AB-2024/7'],
    ['a number as a phone or a document writes it', '２０２４–00117\u200b', '2024-00117'],
    ['a number that nobody has', '1999-9', '1999-9'],
    ['an address in capitals', ' Chloe.Lefevre@Example.ORG', address],
    ['an address that nobody has', 'stranger@example.org', 'stranger@example.org'],
    ['words that are neither', 'hello there', 'HELLO THERE'],
  ])('with %s is answered alike', async (_, who, asFound) => {
    const { asked, renew } = activation();
    const answer = await renew(who);
    expect([answer.status, await answer.text()]).toEqual([202, '']);
    expect(asked).toEqual([{ kind: 'renew', who: asFound }]);
  });

  it('without a solved captcha mails nobody', async () => {
    const { asked, renew } = activation();
    expect(await outcomeOf(await renew(address, 'guessed'))).toBe('400 captcha-failed');
    expect(asked).toEqual([]);
  });

  it('is granted five times an hour for one student, however the number is typed', async () => {
    const { asked, renew } = activation();
    for (const who of ['ab-1', 'AB-1', 'Ab-1', 'aB-1', ' ab-1', 'AB-1 ']) await renew(who);
    expect(asked).toHaveLength(5);
    expect((await renew('ab-2')).status).toBe(202);
  });
});
