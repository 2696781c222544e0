import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { type KnownContact, planContact } from '../../domain/contact.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { AddressRefused } from '../adapters/mailer.ts';
import { siteOrigin } from '../testing/caller.ts';
import { activeCertificate, chloe, contact, profile } from '../testing/people.ts';
import { sender, tokenIn } from '../testing/sender.ts';

const { accountId, studentNumber } = chloe;
const dead = 'chloe@school.example.org';
const given = 'chloe@new.example.org';
const renew: MailRequest = { kind: 'renew', who: studentNumber };
/** Numbers are linked on 1 July in these tests. */
const before = '2026-06-30T08:00:00.000Z' as Instant;
const since = '2026-07-02T08:00:00.000Z' as Instant;

/** Chloé's account, which has a mailbox that she reads no more; what the secretariat knows is up to the test. */
function lockedOut(known: Partial<KnownContact>, ...others: Parameters<typeof sender>) {
  const world = sender(...others);
  world.open(profile({ email: dead, withoutPassword: true }), studentNumber);
  world.register.holds(activeCertificate());
  world.bring({ ...contact({ address: given }), ...known });
  return world;
}

describe('whoever can enter the account no more', () => {
  it('is mailed a link that takes the number out of it, where the secretariat has given the address since', async () => {
    const { clock, send, sent, tokens } = lockedOut({ addressGivenAt: since, setAt: since });
    await send(renew);
    const mail = sent.find(({ to }) => to === given);
    expect(mail?.text).toContain(`${siteOrigin}/fr/activation#`);
    expect(await tokens.read(tokenIn(mail?.text), 'activation', clock.now())).toMatchObject({
      studentNumber,
      address: given,
      contactAddress: given,
      takenFrom: accountId,
    });
  });

  it('has the account told at its own address, before and when it is used', async () => {
    const { send, sendAnother, sent } = lockedOut({ addressGivenAt: since });
    await send(renew);
    expect(sent.map(({ to }) => to)).toEqual([dead, given]);
    expect(sent[0]?.text).toContain(studentNumber);
    expect(tokenIn(sent[0]?.text)).toBe('');
    await sendAnother({ kind: 'number-taken', accountId, studentNumber });
    expect(sent.at(-1)).toMatchObject({ to: dead, subject: 'Vos attestations ont changé de compte' });
  });

  it('is mailed the link though the account’s own address takes no mail at all', async () => {
    const { send, sent } = lockedOut({ addressGivenAt: since }, ({ mailer }) => ({
      mailer: {
        async send(letter) {
          if (letter.to === dead) throw new AddressRefused('no such mailbox');
          return mailer.send(letter);
        },
      },
    }));
    expect(await send(renew)).toEqual([]);
    expect(tokenIn(sent[0]?.text)).not.toBe('');
  });

  it.each([
    ['was known when the number was linked', {}],
    ['was given before that', { addressGivenAt: before, setAt: since }],
    ['is only said again by files since', { setAt: since }],
    ['is of a file that was taken back', { addressGivenAt: since, withdrawn: true as const }],
  ])('is mailed no such link at an address that %s: somebody else may read it', async (_, known) => {
    const { send, sent } = lockedOut(known);
    await send(renew);
    expect(sent.map(({ to }) => to)).toEqual([given]);
    expect(tokenIn(sent[0]?.text)).toBe('');
  });

  it('is mailed no such link where the account has that very address: a new password does', async () => {
    const { open, send, sent } = lockedOut({ addressGivenAt: since });
    open(profile({ email: given }), studentNumber);
    await send(renew);
    expect(sent.map(({ to }) => to)).toEqual([given]);
    expect(tokenIn(sent[0]?.text)).toBe('');
  });
});

describe('an address counts as given', () => {
  const known: KnownContact = { ...contact({ address: dead }), setAt: before };
  const source = { importId: 'july' as never, droppedAt: since, repeat: false };
  const givenAt = (line: object) =>
    planContact(known, { studentNumber, address: dead, ...line }, source).contact?.addressGivenAt;

  it('by a contacts file that names another, or the same anew', () => {
    expect(givenAt({ address: given })).toBe(since);
    expect(givenAt({})).toBe(since);
  });

  it('not by a line of the unreachable that comes back uncorrected, nor by an older file', () => {
    expect(givenAt({ unreachable: dead, lastName: 'Lefèvre-Dubois' })).toBeUndefined();
    const older = { ...source, droppedAt: '2026-05-01T08:00:00.000Z' as Instant };
    expect(planContact(known, { studentNumber, address: given }, older).contact).toBeUndefined();
  });

  it('by results that name another, and no more once its owner has changed it', async () => {
    const { bring, contacts } = sender();
    bring({ ...contact({ address: given }), setAt: since });
    expect((await contacts.contactOf(studentNumber))?.addressGivenAt).toBeDefined();
    await contacts.readdress(studentNumber, 'own@example.org', '2026-07-03T08:00:00.000Z' as Instant);
    expect((await contacts.contactOf(studentNumber))?.addressGivenAt).toBeUndefined();
  });
});
