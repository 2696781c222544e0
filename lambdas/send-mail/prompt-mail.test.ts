import { describe, expect, it } from 'vitest';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { siteOrigin } from '../testing/caller.ts';
import { activeCertificate, certificate, chloe, contact, profile } from '../testing/people.ts';
import { sender, tokenIn } from '../testing/sender.ts';
import { stillClock } from '../testing/still-clock.ts';

const { accountId, address, studentNumber } = chloe;

describe('a forgotten password', () => {
  const forgotten = (email: string): MailRequest => ({
    ...{ kind: 'password-forgotten', email, language: 'de' },
    askedAt: stillClock().now(),
  });

  it('brings the account’s owner a link that chooses a new one', async () => {
    const { clock, identity, open, send, sent, tokens } = sender();
    identity.has(address, accountId, chloe.password);
    open(profile());
    await send(forgotten(address));
    expect(sent.map(({ to }) => to)).toEqual([address]);
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/reset#`);
    expect(await tokens.read(tokenIn(sent[0]?.text), 'password-reset', clock.now())).toEqual({
      purpose: 'password-reset',
      accountId,
      address,
      askedAt: clock.now(),
    });
  });

  it('that was chosen anew before the mail is made brings no link: somebody else may have asked', async () => {
    const { accounts, clock, identity, open, send, sent } = sender();
    identity.has(address, accountId, chloe.password);
    open(profile());
    clock.pass(1);
    await accounts.notePassword(accountId, clock.now());
    await send(forgotten(address));
    expect(sent).toEqual([]);
  });

  it('tells a student without an account how to get one', async () => {
    const { send, sent } = sender();
    await send(forgotten(address));
    expect(sent.map(({ to }) => to)).toEqual([address]);
    expect(sent[0]?.text).toContain(`${siteOrigin}/de/renew`);
    expect(tokenIn(sent[0]?.text)).toBe('');
  });

  it('goes to the address that the login has, should a change of address have died before the profile had it', async () => {
    const { accounts, identity, open, send, sent } = sender();
    identity.has('own@example.org', accountId, chloe.password);
    open(profile());
    await send(forgotten('own@example.org'));
    expect(sent.map(({ to }) => to)).toEqual(['own@example.org']);
    // So that the link finds the account with the address that it was mailed to.
    expect((await accounts.profileOf(accountId))?.email).toBe('own@example.org');
  });

  it('goes nowhere from an address that is given up at that moment, and leaves the new one to the account', async () => {
    const { accounts, identity, open, send, sent } = sender(({ identity, profiles }) => ({
      identity: {
        async find(known) {
          const found = await identity.find(known);
          await identity.setAddress(accountId, 'own@example.org');
          await profiles.followAddress(accountId, address, 'own@example.org');
          return found;
        },
      },
    }));
    identity.has(address, accountId, chloe.password);
    open(profile());
    await send(forgotten(address));
    expect(sent).toEqual([]);
    expect((await accounts.profileOf(accountId))?.email).toBe('own@example.org');
  });

  it('takes a login that a registration left when it died for no account', async () => {
    const { identity, send, sent } = sender();
    identity.has(address, accountId, chloe.password);
    await send(forgotten(address));
    expect(tokenIn(sent[0]?.text)).toBe('');
  });

  it('sends a stranger nothing at all', async () => {
    const { send, sent } = sender();
    expect(await send(forgotten('stranger@example.org'))).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('is answered once, however often the queue delivers the message', async () => {
    const { send, sent } = sender();
    await send(forgotten(address));
    await send(forgotten(address));
    expect(sent).toHaveLength(1);
  });

  it('that has been replaced is told to the account', async () => {
    const { open, send, sent } = sender();
    open(profile());
    await send({ kind: 'password-changed', accountId });
    expect(sent.map(({ to }) => to)).toEqual([address]);
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/forgot`);
    expect(sent[0]?.text).not.toContain('Autres services');
  });

  it('names the services that go on to open the account, each once, and where to take them off', async () => {
    const { clock, external, open, send, sent } = sender();
    open(profile());
    for (const [provider, subject] of [
      ['Google', 'a'],
      ['example-id', 'b'],
      ['example-id', 'c'],
    ] as const)
      await external.link(accountId, provenIdentity(provider, subject), clock.now());
    await send({ kind: 'password-changed', accountId });
    const text = sent[0]?.text.replace(/\s+/g, ' ');
    expect(text).toContain('Google et Identité Exemple');
    expect(text).toContain('Réglages › Autres services › Retirer');
    expect(text).toContain(`${siteOrigin}/fr/settings`);
  });
});

describe('a link to join another account', () => {
  const into = 'b0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId;
  const wanted = (askedAt: number): MailRequest => ({
    ...{ kind: 'join-requested', email: address, into },
    askedAt,
  });

  it('goes to the address of that account', async () => {
    const { clock, identity, open, send, sent, tokens } = sender();
    identity.has(address, accountId, chloe.password);
    open(profile());
    await send(wanted(clock.now()));
    expect(sent.map(({ to }) => to)).toEqual([address]);
    expect(await tokens.read(tokenIn(sent[0]?.text), 'join', clock.now())).toMatchObject({ accountId, into });
  });

  it('goes nowhere once a new password has taken the asking back', async () => {
    const { accounts, clock, identity, open, send, sent } = sender();
    identity.has(address, accountId, chloe.password);
    open(profile());
    const askedAt = clock.now();
    clock.pass(1);
    await accounts.notePassword(accountId, clock.now());
    await send(wanted(askedAt));
    expect(sent).toEqual([]);
  });
});

describe('a new link', () => {
  const renew = (who: string): MailRequest => ({ kind: 'renew', who });
  const brother: Contact = contact({ studentNumber: '2025-00042' as StudentNumber, firstName: 'Noé' });

  it.each([
    ['the student number', studentNumber],
    ['the contact address', address],
  ])('asked for with %s goes to the contact address', async (_, who) => {
    const { clock, register, send, sent, tokens } = sender();
    register.holds(certificate({ mail: 'sent' }));
    await send(renew(who));
    expect(sent.map(({ to }) => to)).toEqual([address]);
    const grant = await tokens.read(tokenIn(sent[0]?.text), 'activation', clock.now());
    expect(grant).toMatchObject({ studentNumber, address });
  });

  it.each(['1999-9', 'stranger@example.org', ''])('asked for with %j goes nowhere', async (who) => {
    const { register, send, sent } = sender();
    register.holds(certificate());
    expect(await send(renew(who))).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('is one for each student whom the address reaches', async () => {
    const { bring, register, send, sent } = sender();
    bring(brother);
    register.holds(certificate(), certificate({ studentNumber: brother.studentNumber }));
    await send(renew(address));
    expect(sent.map(({ text }) => /Chloé|Noé/.exec(text)?.[0])).toEqual(['Chloé', 'Noé']);
    expect(new Set(sent.map(({ text }) => tokenIn(text))).size).toBe(2);
  });

  it('tells a student whose certificates are in a wallet to sign in', async () => {
    const { open, register, send, sent } = sender();
    open(profile(), studentNumber);
    register.holds(activeCertificate());
    await send(renew(studentNumber));
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/forgot`);
    expect(tokenIn(sent[0]?.text)).toBe('');
  });

  it('brings also what is still called active, of a number that is in no wallet any more', async () => {
    const { register, send, sent } = sender();
    register.holds(activeCertificate());
    await send(renew(studentNumber));
    expect(tokenIn(sent[0]?.text)).not.toBe('');
  });

  it('is none when nothing waits', async () => {
    const { send, sent } = sender();
    expect(await send(renew(studentNumber))).toEqual([]);
    expect(sent).toEqual([]);
  });

  const elsewhere: MailRequest = {
    kind: 'readdress',
    studentNumber,
    address: 'own@example.org',
    contactAddress: address,
    language: 'en',
  };

  it('goes to another address when the holder of a link wishes so, and dies with the contact address', async () => {
    const { clock, register, send, sent, tokens } = sender();
    register.holds(certificate());
    await send(elsewhere);
    expect(sent.map(({ to }) => to)).toEqual(['own@example.org']);
    const grant = await tokens.read(tokenIn(sent[0]?.text), 'activation', clock.now());
    expect(grant).toMatchObject({ studentNumber, address: 'own@example.org', contactAddress: address });
  });

  it('goes nowhere when the secretariat has named another address meanwhile', async () => {
    const { bring, register, send, sent } = sender();
    register.holds(certificate());
    bring(contact({ address: 'new@example.org' }));
    await send(elsewhere);
    expect(sent).toEqual([]);
  });
});
