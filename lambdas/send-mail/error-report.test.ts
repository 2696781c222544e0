import { describe, expect, it } from 'vitest';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { AddressRefused, ProviderBusy } from '../adapters/mailer.ts';
import { siteOrigin } from '../testing/caller.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { sender } from '../testing/sender.ts';

const { accountId, firstName, lastName, studentNumber } = chloe;

const at = '2026-07-02T08:00:00.000Z' as Instant;

describe('a student’s message about an error', () => {
  const id = (to: string) => `${accountId}.0b6f3d0e.${to}`;
  const message = 'Mon nom s’écrit Lefebvre.\n\nVoir www.evil.example';
  const request = (to: 'secretariat' | 'student'): MailRequest => ({
    kind: 'error-report',
    id: id(to),
    from: { firstName, lastName, address: 'chloe@example.org', language: 'nl' },
    ...{ to, studentNumber, certificateId: certificate().id, message },
  });

  it('reaches the secretariat in its language, with the certificate, and is answered to the student', async () => {
    const { register, send, sent } = sender();
    register.holds(activeCertificate({ result: 71.5 }));
    expect(await send(request('secretariat'))).toEqual([]);
    const [letter] = sent;
    expect(letter).toMatchObject({ to: 'secretariat@example.org', replyTo: 'chloe@example.org' });
    expect(letter?.subject).toBe('Erreur signalée\u00a0: Principes algorithmiques (2024-00117)');
    for (const said of ['> Mon nom s’écrit Lefebvre.', certificate().id, studentNumber, '71,5'])
      expect(letter?.text).toContain(said);
    expect(letter?.text).not.toContain('www.evil.example');
  });

  it('brings the secretariat the document that was made for it, and says so; without one it says nothing of it', async () => {
    const { enclosed, register, send, sendAnother, sent } = sender();
    register.holds(activeCertificate());
    const content = new TextEncoder().encode('%PDF-');
    await enclosed.keep('made', content);
    await send({ ...request('secretariat'), enclosed: 'made' });
    await sendAnother({ ...request('secretariat'), enclosed: 'gone' });
    expect(sent.map(({ attachments }) => attachments)).toEqual([
      [{ name: `${certificate().id}.pdf`, type: 'application/pdf', content }],
      undefined,
    ]);
    expect(sent.map(({ text }) => text.includes('L’attestation est jointe'))).toEqual([true, false]);
  });

  it('comes back to the student as a copy, in the student’s language', async () => {
    const { register, send, sent } = sender();
    register.holds(activeCertificate());
    await send(request('student'));
    expect(sent).toMatchObject([
      { to: 'chloe@example.org', subject: 'Uw bericht aan het secretariaat: Principes algorithmiques' },
    ]);
    expect(sent[0]?.replyTo).toBeUndefined();
    expect(sent[0]?.text).toContain(`${siteOrigin}/nl/certificate#${certificate().id}`);
  });

  it('is one mail, however often it was asked for', async () => {
    const { register, send, sent } = sender();
    register.holds(activeCertificate());
    for (const asked of Array(3).fill(request('secretariat'))) await send(asked);
    expect(sent).toHaveLength(1);
  });

  it('reaches the secretariat all the same when the account is closed or joined to another meanwhile', async () => {
    for (const leaving of [{ closedAt: at }, { joining: 'another' as AccountId }, undefined]) {
      const { open, register, send, sent } = sender();
      if (leaving) open(profile(leaving));
      register.holds(activeCertificate());
      expect(await send(request('secretariat'))).toEqual([]);
      expect(sent).toMatchObject([{ to: 'secretariat@example.org', replyTo: 'chloe@example.org' }]);
    }
  });

  it('waits for a busy provider, and is still one mail', async () => {
    const { postponed, register, send, sendAfresh, sent } = sender(() => ({
      mailer: {
        send: async () => {
          throw new ProviderBusy('Throttling');
        },
      },
    }));
    register.holds(activeCertificate());
    expect(await send(request('secretariat'))).toEqual([]);
    for (const { request } of [...postponed, ...postponed]) await sendAfresh(request);
    expect(sent).toHaveLength(1);
  });

  it('that the secretariat’s own address refuses is laid aside for the operator; the copy is not', async () => {
    const { register, send } = sender(() => ({
      mailer: {
        send: async () => {
          throw new AddressRefused('MessageRejected');
        },
      },
    }));
    register.holds(activeCertificate());
    expect(await send(request('secretariat'))).toHaveLength(1);
    expect(await send(request('student'))).toEqual([]);
  });
});
