import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';
import { activeCertificate, chloe, contact, profile } from '../testing/people.ts';

const { accountId, address, password, studentNumber } = chloe;
const at = '2026-06-30T08:00:00.000Z' as Instant;

/** Chloé, of whom all kinds of things are kept. */
async function everythingKept() {
  const owner = await member();
  const { clock, contacts, external, joins, open, recoveryCodes, register, shares, unreachable } = owner;
  await external.link(accountId, provenIdentity('example-id', 'c117'), clock.now());
  const former = { ...contact({ address: 'chloe@old.example.org' }), setAt: at };
  await contacts.remember(former, '2026-07-01T08:00:00.000Z' as Instant);
  const neighbour = new Set(['2024-99999' as never]);
  await unreachable.mark({ address, reason: 'bounced', since: at, students: neighbour }, at);
  await recoveryCodes.replace(accountId, ['AAAA', 'BBBB']);
  register.holds({ ...activeCertificate(), mailMessageId: 'message-1', mailedTo: address });
  const goes = 'b0000000-8b86-4d01-b42d-00c04fc964ff' as never;
  open(profile({ accountId: goes, email: 'b@example.org' }));
  await joins.begin(goes, accountId);
  await joins.finish({ accountId: goes, joining: accountId }, accountId, clock.now());
  const share = {
    key: 'k',
    accountId,
    title: 'Candidature',
    certificates: { allOf: [] },
    opened: 0,
  } as const;
  await shares.create(
    {
      ...{
        ...share,
        createdAt: instantOf(clock.now()),
        shows: { result: false, birthDate: false, photo: false },
      },
      ...{ sealedId: 'what opens it', pin: 'its hash' },
    },
    'a request',
  );
  return owner;
}

describe('all that is kept of a student', () => {
  it('is one file, with what was known before and what became of mails', async () => {
    const { ask, clock } = await everythingKept();
    const all = await (await ask('POST /api/account/data', { password })).json();
    expect(all).toMatchObject({
      account: { accountId, email: address, sharing: { result: false } },
      studentNumbers: [studentNumber],
      certificates: [{ studentNumber, state: 'active' }],
      mails: [{ id: 'message-1', to: address }],
      contacts: [{ studentNumber, address }],
      formerContacts: [{ address: 'chloe@old.example.org', replacedAt: '2026-07-01T08:00:00.000Z' }],
      unreachableAddresses: [{ address, reason: 'bounced', since: at }],
      externalIdentities: [{ provider: 'example-id' }],
      recoveryCodes: 2,
      joinedAccounts: [{ joinedAt: instantOf(clock.now()) }],
      sessions: [{}],
      shares: [{ title: 'Candidature', pin: true, opened: 0 }],
    });
  });

  it('says nothing of others, and nothing that opens something', async () => {
    const { ask } = await everythingKept();
    const all = await (await ask('POST /api/account/data', { password })).text();
    expect(all).not.toMatch(/2024-99999|what opens it|its hash|AAAA|refresh/);
  });

  it('is nobody else’s', async () => {
    const { call } = await member();
    expect(await outcomeOf(await call('POST /api/account/data', { body: { password } }))).toBe(
      '401 not-signed-in',
    );
  });
});
