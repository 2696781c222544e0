import { describe, expect, it } from 'vitest';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import { certificateKey } from '../adapters/register.ts';
import { dies, serviceError } from '../testing/failures.ts';
import { follower } from '../testing/follower.ts';
import { memory } from '../testing/memory.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';

const { accountId, studentNumber } = chloe;
const other = '2025-00042' as StudentNumber;
const link = { pk: `STUDENT#${studentNumber}`, sk: 'LINK', studentNumber, accountId };

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
