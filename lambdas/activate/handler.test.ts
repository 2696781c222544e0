import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, StudentNumber } from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import { certificateKey } from '../adapters/register.ts';
import { failuresOf, inserted, messages, modified } from '../testing/events.ts';
import { dies, serviceError } from '../testing/failures.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler, type Parts } from './handler.ts';

const { accountId, studentNumber } = chloe;
const other = '2025-00042' as StudentNumber;
const link = { pk: `STUDENT#${studentNumber}`, sk: 'LINK', studentNumber, accountId };

function follower(others: Partial<Parts> = {}) {
  const world = memory(stillClock());
  const log = keptLog();
  const mailed: StudentNumber[] = [];
  const putAside: DynamoDBRecord[] = [];
  const mails: Parts['mails'] = { request: async (number) => void mailed.push(number) };
  const followUps: Parts['followUps'] = { add: async (record) => void putAside.push(record) };
  const parts = { ...world, followUps, log, mails };
  const follow = createHandler({ ...parts, ...others });
  return {
    ...world,
    log,
    mailed,
    /** Which records wait on the queue, by their sequence number. */
    waiting: () => putAside.map(({ dynamodb }) => dynamodb?.SequenceNumber),
    /** Delivers from the queue what was put aside, once what failed works again. */
    followUp: async (failing: Partial<Parts> = {}) =>
      failuresOf(await createHandler({ ...parts, ...failing })(messages(putAside))),
    /** Writes certificates and lets the stream tell of them. */
    issue: async (...issued: ReturnType<typeof certificate>[]) => {
      world.register.holds(...issued);
      const items = issued.map((each) => ({ ...certificateKey(each), ...each }));
      return failuresOf(await follow(inserted(...items)));
    },
    follow: async (...items: (object | undefined)[]) => failuresOf(await follow(inserted(...items))),
    /** Changes a student's contact and lets the stream tell of it. */
    change: async (before: KnownContact, after: KnownContact, now = after) => {
      world.bring(now);
      const item = (each: KnownContact) => ({ pk: `STUDENT#${studentNumber}`, sk: 'CONTACT', ...each });
      return failuresOf(await follow(modified(item(before), item(after))));
    },
    states: () => world.register.all().map(({ state }) => state),
  };
}

describe('a new certificate', () => {
  it('of a student with an account is in the wallet at once, and told by mail', async () => {
    const { issue, mailed, open, register } = follower();
    open(profile(), studentNumber);
    expect(await issue(certificate())).toEqual([]);
    expect(register.all()).toMatchObject([{ state: 'active', activatedAt: '2026-07-01T08:00:00.000Z' }]);
    expect(mailed).toEqual([studentNumber]);
  });

  it('of a student without one waits, and a mail is asked for', async () => {
    const { issue, mailed, states } = follower();
    expect(await issue(certificate())).toEqual([]);
    expect(states()).toEqual(['pending']);
    expect(mailed).toEqual([studentNumber]);
  });

  it('among many of one student asks for one mail, and for one of each other student', async () => {
    const { issue, mailed } = follower();
    await issue(
      certificate({ code: 'A' }),
      certificate({ code: 'B', studentNumber: other }),
      certificate({ code: 'C' }),
      certificate({ code: 'D' }),
    );
    expect(mailed.toSorted()).toEqual([studentNumber, other].toSorted());
  });

  it('told of twice is activated once', async () => {
    const { follow, issue, open, register } = follower();
    open(profile(), studentNumber);
    await issue(certificate());
    const [first] = register.all();
    expect(await follow({ ...certificateKey(certificate()), ...certificate() })).toEqual([]);
    expect(register.all()).toEqual([first]);
  });

  it('of an account that is closed in between ends where the closing has put all others', async () => {
    // The link is there when it is looked for, and gone once the certificate is active.
    const answers = [accountId, undefined];
    const { issue, mailed, states } = follower({ accounts: { accountOf: async () => answers.shift() } });
    await issue(certificate());
    expect(states()).toEqual(['pending']);
    expect(mailed).toEqual([studentNumber]);
  });

  it('whose mail cannot be asked for is put aside, and so are all of that student; later each is told', async () => {
    const refusal = serviceError('QueueDoesNotExist', `queue of ${studentNumber}`);
    const { followUp, issue, log, mailed, waiting } = follower({
      mails: { request: async () => Promise.reject(refusal) },
    });
    expect(await issue(certificate({ code: 'A' }), certificate({ code: 'B' }))).toEqual([]);
    expect(waiting()).toEqual(['1', '2']);
    expect(log.text()).toContain('QueueDoesNotExist');
    expect(log.text()).not.toContain(studentNumber);
    expect(await followUp()).toEqual([]);
    expect(mailed).toEqual([studentNumber]);
  });
});

describe('a certificate that was taken back', () => {
  it('has a mail asked for, and stays revoked', async () => {
    const { follow, mailed, open, register } = follower();
    open(profile(), studentNumber);
    const reason = { kind: 'withdrawn', text: 'Délibération annulée', withImport: false } as const;
    const revoked = {
      ...certificate(),
      ...{ state: 'revoked' as const, revokedAt: '2026-07-02T08:00:00.000Z' as Instant, reason },
    };
    register.holds(revoked);
    expect(await follow({ ...certificateKey(revoked), ...revoked })).toEqual([]);
    expect(register.all()).toEqual([revoked]);
    expect(mailed).toEqual([studentNumber]);
  });
});

describe('a correction of a certificate in a wallet', () => {
  it('is in the wallet at once', async () => {
    const { follow, open, register } = follower();
    open(profile(), studentNumber);
    const [first, second] = [certificate(), certificate({ id: 'CORRECTED' as never, title: 'Corrigé' })];
    const line = { contact: contact(), droppedAt: first.issuedAt, repeat: false };
    await register.issue({ ...line, certificate: first });
    await register.activateAll(studentNumber, first.issuedAt);
    await register.issue({ ...line, certificate: { ...second, importId: 'july' as never } });
    const correction = register.all().at(-1) ?? first;
    expect(await follow({ ...certificateKey(correction), ...correction })).toEqual([]);
    expect(register.all().map(({ state, title }) => [title, state])).toEqual([
      ['Principes algorithmiques', 'revoked'],
      ['Corrigé', 'active'],
    ]);
  });
});

describe('a new link', () => {
  it('activates what was waiting, in case the request that made it died half-way', async () => {
    const { follow, mailed, open, register, states } = follower();
    register.holds(certificate(), certificate({ code: 'B' }), certificate({ studentNumber: other }));
    open(profile(), studentNumber);
    expect(await follow(link)).toEqual([]);
    expect(states()).toEqual(['active', 'active', 'pending']);
    expect(mailed).toEqual([]);
  });

  it('whose request did it all leaves it as it is', async () => {
    const { follow, register } = follower();
    register.holds(certificate());
    await register.activateAll(studentNumber, '2026-06-30T08:00:00.000Z' as Instant);
    await follow(link);
    expect(register.all()).toMatchObject([{ activatedAt: '2026-06-30T08:00:00.000Z' }]);
  });
});

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

describe('a record of the stream', () => {
  it('that fails is put aside alone, whole, and followed later', async () => {
    const { accounts } = memory(stillClock());
    const { followUp, issue, mailed, waiting } = follower({
      accounts: { accountOf: (number) => (number === other ? dies() : accounts.accountOf(number)) },
    });
    const failures = await issue(
      certificate({ code: 'A' }),
      certificate({ code: 'B', studentNumber: other }),
      certificate({ code: 'C', studentNumber: '2025-00043' as StudentNumber }),
    );
    expect(failures).toEqual([]);
    expect(waiting()).toEqual(['2']);
    expect(mailed).toEqual([studentNumber, '2025-00043']);
    expect(await followUp()).toEqual([]);
    expect(mailed).toEqual([studentNumber, '2025-00043', other]);
  });

  it('that can be neither followed nor put aside holds up the stream, which gives it again', async () => {
    const { issue, waiting } = follower({ accounts: { accountOf: dies }, followUps: { add: dies } });
    expect(await issue(certificate())).toEqual(['1']);
    expect(waiting()).toEqual([]);
  });

  it('that fails on the queue too comes back there, alone', async () => {
    const { followUp, issue, mailed } = follower({ mails: { request: dies } });
    await issue(certificate(), certificate({ studentNumber: other }));
    const failing = (number: StudentNumber) => (number === other ? dies() : Promise.resolve(undefined));
    expect(await followUp({ accounts: { accountOf: failing } })).toEqual(['message-2']);
    expect(mailed).toEqual([studentNumber]);
  });

  it('of something that is gone is passed over', async () => {
    const { follow, mailed } = follower();
    expect(await follow(undefined)).toEqual([]);
    expect(mailed).toEqual([]);
  });
});
