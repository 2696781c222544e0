import { describe, expect, it } from 'vitest';
import type { CertificateId } from '../../domain/certificate.ts';
import { isMailedTo } from '../adapters/tokens.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { aboutChloe, sender } from '../testing/sender.ts';

const { accountId, studentNumber } = chloe;

/** The sender of an institute at which Chloé has an account with one new certificate. */
function withAccount() {
  const world = sender();
  world.open(profile(), studentNumber);
  world.register.holds(activeCertificate());
  return world;
}

describe('a mail about what arrived in a wallet', () => {
  it('says where such mails are switched off, to a person and to a mail program', async () => {
    const { clock, send, sent, tokens } = withAccount();
    await send(aboutChloe);
    const token = /\/fr\/arrivals#([\w-]{43})/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    expect(sent[0]?.unsubscribe).toMatch(`/api/arrival-mails/one-click?token=${token}&language=fr`);
    const grant = await tokens.read(token, 'arrival-mails', clock.now());
    expect(grant).toMatchObject({ accountId });
    expect(isMailedTo(grant, token, chloe.address)).toBe(true);
    // Nor does the table say where it went, to whoever has no mail.
    expect(JSON.stringify(grant)).not.toContain(chloe.address);
  });

  it('is not sent to whom switched them off, and is not owed later either', async () => {
    const { accounts, register, send, sent } = withAccount();
    await accounts.wantArrivalMails(accountId, false);
    expect(await send(aboutChloe)).toEqual([]);
    expect(sent).toEqual([]);
    expect(register.mail()).toEqual(['unwanted']);
    await accounts.wantArrivalMails(accountId, true);
    register.holds(activeCertificate({ id: 'LATER' as CertificateId, code: 'later', title: 'Plus tard' }));
    await send(aboutChloe);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toContain('Plus tard');
  });
});

describe('a mail that nobody can do without', () => {
  it('about a link to activate cannot be switched off', async () => {
    const { register, send, sent } = sender();
    register.holds(certificate());
    await send(aboutChloe);
    expect(sent[0]).not.toHaveProperty('unsubscribe');
  });

  it('about a certificate that was corrected comes to whom switched the others off too', async () => {
    const { accounts, register, send, sent } = withAccount();
    await accounts.wantArrivalMails(accountId, false);
    const by = 'NEW' as CertificateId;
    const seenAt = activeCertificate().activatedAt;
    register.holds(
      {
        ...activeCertificate({ mail: 'sent' }),
        ...{ state: 'revoked', revokedAt: seenAt, reason: { kind: 'superseded', by } },
      },
      activeCertificate({ id: by, version: 2, supersedes: certificate().id, result: 75 }),
    );
    await send(aboutChloe);
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('corrigée')]);
    expect(sent[0]).not.toHaveProperty('unsubscribe');
  });
});
