import { describe, expect, it } from 'vitest';
import type { CertificateId, ImportId, StudentNumber } from '../../domain/certificate.ts';
import { certificateKey } from '../adapters/register.ts';
import { siteOrigin } from '../testing/caller.ts';
import { dies, diesAfter, serviceError } from '../testing/failures.ts';
import { activeCertificate, certificate, chloe, contact, profile } from '../testing/people.ts';
import { aboutChloe, sender, tokenIn } from '../testing/sender.ts';
import { claimLease } from './certificate-mail.ts';

const { address, studentNumber } = chloe;

describe('the mail about certificates', () => {
  it('is one for all that waits, to the contact address, with a link that activates', async () => {
    const { clock, register, send, sent, tokens } = sender();
    register.holds(
      certificate(),
      certificate({ id: 'ANOTHER' as CertificateId, code: 'another', title: 'Anglais – UE 2' }),
    );
    expect(await send(aboutChloe, aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe(address);
    expect(sent[0]?.text).toContain('Principes algorithmiques');
    expect(sent[0]?.text).toContain('Anglais – UE 2');
    expect(await tokens.read(tokenIn(sent[0]?.text), 'activation', clock.now())).toEqual({
      purpose: 'activation',
      studentNumber,
      address,
      contactAddress: address,
    });
    expect(register.mail()).toEqual(['sent', 'sent']);
  });

  it('is in the language that the secretariat gives for the student', async () => {
    const { bring, register, send, sent } = sender();
    bring(contact({ language: 'nl' }));
    register.holds(certificate());
    await send(aboutChloe);
    expect(sent[0]?.text).toContain(`${siteOrigin}/nl/activation#`);
  });

  it.each(['sent', 'skipped', 'delivered', 'complained'] as const)(
    'is not sent when it is %s already',
    async (mail) => {
      const { register, send, sent } = sender();
      register.holds(certificate({ mail }));
      expect(await send(aboutChloe)).toEqual([]);
      expect(sent).toEqual([]);
    },
  );

  it('tells a student with an account, at the account’s address, that the wallet has it', async () => {
    const { open, register, send, sent } = sender();
    open(profile({ email: 'own@example.org', language: 'en' }), studentNumber);
    register.holds(activeCertificate());
    await send(aboutChloe);
    expect(sent.map(({ to }) => to)).toEqual(['own@example.org']);
    expect(sent[0]?.text).toContain(`${siteOrigin}/en/wallet`);
    expect(sent[0]?.text).not.toContain('/activation#');
  });

  it('does so also when the activation is a moment late', async () => {
    const { open, register, send, sent } = sender();
    open(profile(), studentNumber);
    register.holds(certificate());
    await send(aboutChloe);
    expect(sent[0]?.text).toContain(`${siteOrigin}/fr/wallet`);
  });

  it('that the provider does not take waits on and is asked for again', async () => {
    const refusal = serviceError('MessageRejected', `Address ${address} is on the suppression list`);
    const { log, register, send, sendAfresh, sent } = sender(() => ({
      mailer: { send: async () => Promise.reject(refusal) },
    }));
    register.holds(certificate());
    expect(await send(aboutChloe)).toEqual(['message-1']);
    expect(register.mail()).toEqual(['queued']);
    expect(log.text()).toContain('MessageRejected');
    expect(log.text()).not.toContain(address);
    expect(await sendAfresh(aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('is sent again, at least once and no earlier than the claim lapses, after a death before it is noted', async () => {
    const { clock, postponed, register, send, sendAfresh, sent } = sender(({ certificateMails }) => ({
      certificateMails: { ...certificateMails, settle: dies },
    }));
    register.holds(certificate());
    expect(await send(aboutChloe)).toEqual(['message-1']);
    expect(sent).toHaveLength(1);

    expect(await sendAfresh(aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(postponed).toMatchObject([{ request: aboutChloe }]);

    clock.pass(claimLease);
    expect(await sendAfresh(aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(2);
    expect(register.mail()).toEqual(['sent']);
  });

  it('is not sent again after a death once it is noted', async () => {
    const { clock, register, send, sendAfresh, sent } = sender(({ certificateMails }) => ({
      certificateMails: { ...certificateMails, settle: diesAfter(certificateMails.settle) },
    }));
    register.holds(certificate());
    expect(await send(aboutChloe)).toEqual(['message-1']);
    clock.pass(claimLease);
    await sendAfresh(aboutChloe);
    expect(sent).toHaveLength(1);
  });

  it('about a certificate that comes while another is told of is asked for again a moment later', async () => {
    const { postponed, register, send, sent } = sender(({ mailer, register }) => ({
      mailer: {
        async send(letter) {
          if (sent.length === 0) {
            register.holds(certificate({ id: 'ANOTHER' as CertificateId, code: 'another' }));
            expect(await send(aboutChloe)).toEqual([]);
          }
          return mailer.send(letter);
        },
      },
    }));
    register.holds(certificate());
    expect(await send(aboutChloe)).toEqual([]);
    expect(register.mail()).toEqual(['sent', 'queued']);
    for (const { request } of [...postponed]) await send(request);
    expect(register.mail()).toEqual(['sent', 'sent']);
    expect(sent).toHaveLength(2);
  });

  it('notes on each certificate which mail told of it, and where that went', async () => {
    const { register, send } = sender();
    register.holds(certificate());
    await send(aboutChloe);
    expect(register.all()).toMatchObject([{ mailMessageId: 'message-1', mailedTo: address }]);
  });

  it('that has nowhere to go comes back, and the certificate waits on', async () => {
    const { register, send } = sender();
    const unreachable = '2025-00042' as StudentNumber;
    register.holds(certificate({ studentNumber: unreachable }));
    expect(await send({ kind: 'certificates', studentNumber: unreachable })).toEqual(['message-1']);
    expect(register.mail()).toEqual(['queued']);
  });
});

describe('a message', () => {
  it.each([
    ['is not JSON', `{"kind":"renew","who":"${address}`],
    ['asks for a mail that is none of ours', { kind: 'advertisement', to: address }],
    ['lacks what its mail needs', { kind: 'readdress', address }],
  ])('that %s comes back alone, and the log repeats nothing of it', async (_, poison) => {
    const { log, register, send, sent } = sender();
    register.holds(certificate());
    expect(await send({ kind: 'renew', who: 'nobody' }, poison, aboutChloe)).toEqual(['message-2']);
    expect(sent).toHaveLength(1);
    expect(log.text()).toContain('message-2');
    expect(log.text()).not.toMatch(/advertisement|chloe/i);
  });

  it('that nothing good stands beside comes back alone too', async () => {
    expect(await sender().send('poison')).toEqual(['message-1']);
  });
});

describe('the mail about certificates that were corrected or taken back', () => {
  const line = { contact: contact(), droppedAt: certificate().issuedAt, repeat: false };
  const corrected = (result: number) =>
    certificate({ result, id: `ID${result}` as CertificateId, importId: `file ${result}` as ImportId });

  it('tells in one what changed, why something is gone, and what is new', async () => {
    const { register, send, sent } = sender();
    const gone = certificate({ code: 'GONE', id: 'GONE' as CertificateId, title: 'Anglais – UE 2' });
    for (const each of [corrected(60), gone]) await register.issue({ ...line, certificate: each });
    await send(aboutChloe);
    await register.issue({ ...line, certificate: corrected(70) });
    const key = certificateKey(gone);
    await register.withdrawals.withdraw(key, { text: 'Délibération annulée', at: gone.issuedAt });
    await register.issue({ ...line, certificate: certificate({ code: 'NEW', title: 'Bases de données' }) });
    expect(await send(aboutChloe, aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toMatch(/Retirée – Anglais.*annulée.*60\s% → 70\s%.*Nouvelle – Bases/s);
    expect(tokenIn(sent[1]?.text)).not.toBe('');
  });

  it('tells of the right certificate alone when the wrong one had not been told of', async () => {
    const { register, send, sent } = sender();
    await register.issue({ ...line, certificate: corrected(60) });
    await register.issue({ ...line, certificate: corrected(70) });
    await send(aboutChloe);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toMatch(/Principes algorithmiques/);
    expect(sent[0]?.text).not.toMatch(/Corrigée|→/);
  });

  it('is not sent when what was corrected is again what the student knows', async () => {
    const { register, send, sent } = sender();
    await register.issue({ ...line, certificate: corrected(60) });
    await send(aboutChloe);
    await register.issue({ ...line, certificate: corrected(70) });
    const back = certificate({ result: 60, id: 'BACK' as CertificateId, importId: 'back' as ImportId });
    await register.issue({ ...line, certificate: back });
    expect(await send(aboutChloe, aboutChloe)).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(register.all().at(-1)).toMatchObject({ id: 'BACK', mail: 'skipped' });
  });

  it('has no link when all is gone and there is no account', async () => {
    const { register, send, sent } = sender();
    register.holds(certificate({ mail: 'sent' }));
    const withdrawal = { text: 'Délibération annulée', at: certificate().issuedAt };
    await register.withdrawals.withdraw(certificateKey(certificate()), withdrawal);
    await send(aboutChloe);
    expect(sent[0]?.subject).toContain('n’est plus valable');
    expect(sent[0]?.text).not.toContain(siteOrigin);
  });
});
