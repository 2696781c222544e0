import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, StudentNumber } from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import { dies } from '../testing/failures.ts';
import { follower } from '../testing/follower.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';

const { studentNumber } = chloe;

describe('a contact that has changed', () => {
  const known = (changes: Partial<KnownContact>): KnownContact => ({
    ...contact(),
    setAt: '2026-06-30T08:00:00.000Z' as Instant,
    ...changes,
  });
  const [before, after] = [
    known({ address: 'old@example.org' }),
    known({ address: 'new@example.org', setAt: '2026-07-01T08:00:00.000Z' as Instant }),
  ];
  const told = certificate({ mail: 'sent', mailedTo: 'old@example.org' });

  it('has its student mailed again where the address is now', async () => {
    const { change, mailed, register } = follower();
    register.holds(told, certificate({ code: 'B', mail: 'sent', mailedTo: 'new@example.org' }));
    expect(await change(before, after)).toEqual([]);
    expect(register.mail()).toEqual(['queued', 'sent']);
    expect(mailed).toEqual([studentNumber]);
  });

  it('and is taken back before a mail has left leaves no trace', async () => {
    const { change, register } = follower();
    register.holds(told);
    await change(before, after);
    await change(after, { ...before, setAt: after.setAt });
    expect(register.all()).toEqual([told]);
  });

  it('is kept as it was, however often it is told of', async () => {
    const { change, history } = follower();
    await change(before, after);
    await change(before, after);
    expect(history()).toMatchObject([{ ...before, replacedAt: after.setAt }]);
  });

  it('in all but the address mails nobody', async () => {
    const { change, mailed, history } = follower();
    await change(before, { ...before, language: 'nl', setAt: after.setAt });
    expect(history()).toHaveLength(1);
    expect(mailed).toEqual([]);
  });

  it('in nothing but when it was last said is no change', async () => {
    const { change, mailed, history } = follower();
    await change(before, { ...before, setAt: after.setAt });
    expect([history(), mailed]).toEqual([[], []]);
  });

  it('because another import says the same is kept too, for that import may be taken back', async () => {
    const { change, mailed, history } = follower();
    const [june, july] = ['june' as ImportId, 'july' as ImportId];
    await change({ ...before, setBy: june }, { ...before, setAt: after.setAt, setBy: july });
    expect([history(), mailed]).toMatchObject([[{ setBy: june, replacedAt: after.setAt }], []]);
  });

  it('of a student with an account leaves the account’s mails as they are', async () => {
    const { change, mailed, open, register } = follower();
    open(profile(), studentNumber);
    register.holds(told);
    await change(before, after);
    expect([register.mail(), mailed]).toEqual([['sent'], []]);
  });

  it('and has changed again by now is followed where it is now', async () => {
    const { change, register } = follower();
    register.holds({ ...told, mailedTo: 'newest@example.org' });
    await change(before, after, known({ address: 'newest@example.org' }));
    expect(register.mail()).toEqual(['sent']);
  });

  it('because a contacts file gave its address anew is reached again, listed no more, and mailed what was held', async () => {
    const { change, mailed, listsAsked, unreachable } = follower();
    const { address } = before;
    await unreachable.mark({ address, reason: 'bounced', since: before.setAt }, before.setAt);
    const givenBy = 'contacts' as ImportId;
    await change(before, { ...before, setAt: after.setAt, givenBy });
    expect(await unreachable.isUnreachable(address)).toBe(false);
    expect([mailed, listsAsked.length]).toEqual([[studentNumber], 1]);
  });

  it('and is reached again has all mailed who share the address, however often it is told of', async () => {
    const { bring, change, mailed, register, unreachable } = follower();
    const { address, setAt } = before;
    const [brother, formerly] = ['2025-00043', '2025-00044'] as StudentNumber[] as [
      StudentNumber,
      StudentNumber,
    ];
    bring(contact({ studentNumber: brother, firstName: 'Luc', address }));
    register.holds(certificate({ mail: 'held' }), certificate({ studentNumber: brother, mail: 'held' }));
    await unreachable.mark(
      { address, reason: 'bounced', since: setAt, students: new Set([formerly]) },
      setAt,
    );
    const given = { ...before, setAt: after.setAt, givenBy: 'contacts' as ImportId };
    await change(before, given);
    expect(mailed.toSorted()).toEqual([studentNumber, brother, formerly].toSorted());
    await change(before, given);
    expect(mailed).toHaveLength(6);
  });

  it('by another results line leaves the mark on an address that it repeats', async () => {
    const { change, listsAsked, unreachable } = follower();
    const { address } = before;
    await unreachable.mark({ address, reason: 'bounced', since: before.setAt }, before.setAt);
    await change({ ...before, givenBy: 'contacts' as ImportId }, { ...before, setAt: after.setAt });
    expect([await unreachable.isUnreachable(address), listsAsked]).toEqual([true, []]);
  });

  it('from an address that is not reached has the list written anew', async () => {
    const { change, listsAsked, unreachable } = follower();
    const { address } = before;
    await unreachable.mark({ address, reason: 'bounced', since: before.setAt }, before.setAt);
    await change(before, after);
    expect([await unreachable.isUnreachable(address), listsAsked.length]).toEqual([true, 1]);
  });

  it('while somebody writes to the student is followed later', async () => {
    const { change, waiting, followUp, mailed } = follower({ mailedElsewhere: { requeue: dies } });
    expect(await change(before, after)).toEqual([]);
    expect([waiting(), mailed]).toEqual([['1'], []]);
    expect(await followUp()).toEqual([]);
    expect(mailed).toEqual([studentNumber]);
  });
});
