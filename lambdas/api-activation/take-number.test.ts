import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { activation } from '../testing/activation.ts';
import { outcomeOf } from '../testing/caller.ts';
import { activeCertificate, chloe, contact, profile } from '../testing/people.ts';

const { accountId, studentNumber } = chloe;
const given = 'chloe@new.example.org';
const own = 'b0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId;

/** Chloé, whose account nobody can enter any more, and a link to the address that the secretariat has given since. */
async function lockedOut() {
  const world = activation();
  world.open(profile({ email: 'chloe@school.example.org', withoutPassword: true }), studentNumber);
  world.bring(contact({ address: given }));
  world.institute.holds(activeCertificate());
  const token = await world.link({ address: given, takenFrom: accountId });
  /** Another account of hers, signed in. */
  async function signedInElsewhere() {
    world.open(profile({ accountId: own, email: given }));
    world.identity.has(given, own, chloe.password);
    return `__Host-session=${await world.sessions.open(own, { refreshToken: 'refresh' }, world.clock.now())}`;
  }
  return { ...world, token, signedInElsewhere };
}

describe('a link that takes a student number out of an account', () => {
  it('shows what it brings, and that it takes it from somewhere', async () => {
    const { token, view } = await lockedOut();
    expect(await (await view(token)).json()).toMatchObject({
      account: 'none',
      taken: true,
      certificates: [{ code: activeCertificate().code }],
    });
  });

  it('makes a new account with the number in it, and tells the former one', async () => {
    const { accounts, asked, institute, register, token } = await lockedOut();
    expect(await outcomeOf(await register(token))).toBe('201');
    const owner = await accounts.accountOf(studentNumber);
    expect(owner).not.toBe(accountId);
    expect((await accounts.profileOf(owner as AccountId))?.email).toBe(given);
    expect(await accounts.studentNumbersOf(accountId)).toEqual([]);
    expect(institute.all().map(({ state }) => state)).toEqual(['active']);
    expect(asked).toEqual([{ kind: 'number-taken', accountId, studentNumber }]);
  });

  it('brings the number into another account of the student', async () => {
    const { accounts, asked, linkTo, signedInElsewhere, token } = await lockedOut();
    const cookie = await signedInElsewhere();
    expect(await outcomeOf(await linkTo(token, cookie, given))).toBe('204');
    expect(await accounts.accountOf(studentNumber)).toBe(own);
    expect(asked).toEqual([{ kind: 'number-taken', accountId, studentNumber }]);
    expect(await outcomeOf(await linkTo(token, cookie, given))).toBe('410 token-used');
  });

  it('brings the number also when that account has closed meanwhile, and there is nothing to take', async () => {
    const { accounts, departures, linkTo, signedInElsewhere, token, view } = await lockedOut();
    await departures.unlink(accountId, studentNumber);
    expect(await (await view(token)).json()).toMatchObject({ account: 'none', taken: false });
    expect(await outcomeOf(await linkTo(token, await signedInElsewhere(), given))).toBe('204');
    expect(await accounts.accountOf(studentNumber)).toBe(own);
  });

  it('takes it from that account alone: once it is in a third, it stays there', async () => {
    const { accounts, open, register, signedInElsewhere, token, linkTo } = await lockedOut();
    const third = 'c0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId;
    open(profile({ accountId: third, email: 'c@example.org' }), studentNumber);
    expect(await outcomeOf(await register(token))).toBe('409 already-linked');
    expect(await outcomeOf(await linkTo(token, await signedInElsewhere(), given))).toBe('409 link-elsewhere');
    expect(await accounts.accountOf(studentNumber)).toBe(third);
  });

  it.each([
    ['has named another address', { address: 'other@example.org' }],
    ['has taken back the file that named it', { address: given, withdrawn: true as const }],
  ])('is dead once the secretariat %s', async (_, known) => {
    const { accounts, bring, register, token } = await lockedOut();
    bring({ ...contact(), ...known });
    expect(await outcomeOf(await register(token))).toBe('410 token-expired');
    expect(await accounts.accountOf(studentNumber)).toBe(accountId);
  });

  it('is the only one that does: a link as for a first account takes nothing', async () => {
    const { accounts, link, register } = await lockedOut();
    expect(await outcomeOf(await register(await link({ address: given })))).toBe('409 already-linked');
    expect(await accounts.accountOf(studentNumber)).toBe(accountId);
  });
});
