import { describe, expect, it } from 'vitest';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { hours } from '../../domain/clock.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import type { Profile } from '../adapters/accounts.ts';
import { siteOrigin } from '../testing/caller.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { aboutChloe, sender, tokenIn } from '../testing/sender.ts';
import { stillClock } from '../testing/still-clock.ts';

const { accountId, address, studentNumber } = chloe;
const wanted = 'own@example.org';
const other = 'b0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId;
const closedAt = '2026-07-02T08:00:00.000Z' as Instant;
const confirmation: MailRequest = {
  kind: 'address-confirmation',
  accountId,
  address: wanted,
  replaces: address,
  contactsToo: false,
  askedAt: stillClock().now(),
};

describe('a new address of an account', () => {
  /** Chloé's account, and perhaps another that has the address. */
  function asked(holder?: Partial<Profile>) {
    const mailer = sender();
    mailer.open(profile());
    if (holder) {
      mailer.open(profile({ accountId: other, email: wanted, language: 'nl', ...holder }));
      mailer.identity.has(wanted, other);
    }
    return mailer;
  }

  it('gets a link that proves it, and the old one nothing of it', async () => {
    const { clock, send, sent, tokens } = asked();
    await send(confirmation);
    expect(sent.map(({ to }) => to)).toEqual([wanted]);
    const token = tokenIn(sent[0]?.text);
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/confirm#${token}`);
    expect(await tokens.read(token, 'address-change', clock.now())).toMatchObject({
      accountId,
      address: wanted,
      replaces: address,
    });
  });

  it('is no longer wanted once a new password is chosen, however late the mail is made', async () => {
    const { accounts, clock, send, sent } = asked();
    clock.pass(1);
    await accounts.notePassword(accountId, clock.now());
    await send(confirmation);
    expect(sent).toEqual([]);
  });

  it('is no longer wanted once another has taken the place of the one that it was to replace', async () => {
    const { open, send, sent } = asked();
    open(profile({ email: 'third@example.org' }));
    await send(confirmation);
    expect(sent).toEqual([]);
  });

  it('has a link for a day from when it was asked for: what waited for longer is not sent any more', async () => {
    const { clock, send, sendAnother, sent, tokens } = asked();
    clock.pass(hours(20));
    await send(confirmation);
    expect(sent[0]?.text).toContain('valable 4 heures');
    const token = tokenIn(sent[0]?.text);
    clock.pass(hours(4));
    await expect(tokens.read(token, 'address-change', clock.now())).rejects.toThrow('token-expired');
    await sendAnother(confirmation);
    expect(sent).toHaveLength(1);
  });

  it('that has an account is told so, in its own language and without a link', async () => {
    const { send, sent } = asked({});
    await send(confirmation);
    expect(sent.map(({ to }) => to)).toEqual([wanted]);
    expect(tokenIn(sent[0]?.text)).toBe('');
  });

  it.each([{ closedAt }, { joining: accountId }])(
    'gets its link also while the account that had it goes (%o)',
    async (leaving) => {
      const { send, sent } = asked(leaving);
      await send(confirmation);
      expect(tokenIn(sent[0]?.text)).not.toBe('');
    },
  );

  it('is told of to the old one', async () => {
    const { send, sent } = asked();
    await send({ kind: 'address-notice', accountId, address: wanted });
    expect(sent.map(({ to }) => to)).toEqual([address]);
  });
});

describe('an account that is closed', () => {
  it.each<MailRequest>([
    confirmation,
    { kind: 'address-notice', accountId, address: wanted },
    { kind: 'password-changed', accountId },
    { kind: 'second-factor-changed', accountId, on: true },
    { kind: 'recovery-codes-renewed', accountId },
    {
      kind: 'password-forgotten',
      email: 'own.address@example.org',
      language: 'fr',
      askedAt: stillClock().now(),
    },
  ])('is written to no more: $kind', async (request) => {
    const { identity, open, send, sent } = sender();
    open(profile({ email: 'own.address@example.org', closedAt }));
    identity.has('own.address@example.org', accountId);
    await send(request);
    expect(sent).toEqual([]);
  });

  it('is told goodbye where it had its mail, with the way back', async () => {
    const { send, sent } = sender();
    await send({ kind: 'account-closed', address: wanted, language: 'fr' });
    expect(sent.map(({ to }) => to)).toEqual([wanted]);
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/renew`);
  });

  it('leaves its student to be reached where the secretariat says, as if there had been none', async () => {
    const { open, register, send, sent } = sender();
    open(profile({ email: 'own.address@example.org', closedAt }), studentNumber);
    register.holds(activeCertificate({ id: 'B2B2B2B2B2B2B2B2' as never, mail: 'sent' }));
    register.holds(certificate({ code: '7132 01 U21 D3' }));
    await send(aboutChloe);
    expect(sent.map(({ to }) => to)).toEqual([address]);
  });
});
