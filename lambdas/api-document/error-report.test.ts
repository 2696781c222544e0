import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { documentsInMemory } from '../testing/documents-in-memory.ts';
import { dies } from '../testing/failures.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, chloe, profile } from '../testing/people.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler, type Parts } from './handler.ts';
import { instituteSeal } from './seal/institute-seal.ts';

/** Chloé, who looks at her certificate. */
async function atCertificate(changes: Partial<Parts> = {}) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.open(profile(), chloe.studentNumber);
  world.register.holds(activeCertificate());
  const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, 0)}`;
  const parts = { ...appOptions, ...world, ...documentsInMemory(), log };
  const call = caller(createHandler({ ...parts, seal: instituteSeal(parts), ...changes }));
  return { ...world, call, cookie, log };
}

describe('a report of an error', () => {
  const id = '0b6f3d0e-6a35-4f6b-9e5f-6b1d2f6a7c11';
  const body = {
    id,
    certificate: activeCertificate().id,
    message: 'Mon nom s’écrit Lefebvre.\r\n\r\nMerci !',
  };

  it('asks for a mail to the secretariat and a copy for the student, with the words as they were typed', async () => {
    const { asked, call, cookie } = await atCertificate();
    expect(await outcomeOf(await call('POST /api/wallet/error-report', { cookie, body }))).toBe('202');
    expect(asked).toMatchObject([
      { kind: 'error-report', to: 'secretariat', message: 'Mon nom s’écrit Lefebvre.\n\nMerci !' },
      {
        kind: 'error-report',
        to: 'student',
        from: { firstName: 'Chloé', address: chloe.address, language: 'fr' },
      },
    ]);
  });

  it('goes with the certificate’s document to the secretariat, and to nobody else', async () => {
    const { asked, call, cookie, enclosed } = await atCertificate();
    await call('POST /api/wallet/error-report', { cookie, body });
    const [name = ''] = enclosed.names();
    expect(asked.map((mail) => 'enclosed' in mail && mail.enclosed)).toEqual([name, false]);
    const { attachments, text } = await readPdf((await enclosed.find(name)) ?? new Uint8Array());
    expect(text).toContain('Principes algorithmiques');
    expect(Object.keys(attachments)).toEqual(['credential.jwt']);
  });

  it('goes without one when there is none: it was revoked, or cannot be made', async () => {
    const { asked, call, cookie, register } = await atCertificate({ seal: dies });
    expect(await outcomeOf(await call('POST /api/wallet/error-report', { cookie, body }))).toBe('202');
    const reason = { kind: 'withdrawn', text: 'mauvais fichier', withImport: true } as const;
    const revokedAt = '2026-07-01T10:00:00.000Z' as Instant;
    register.holds({ ...activeCertificate(), state: 'revoked', revokedAt, reason });
    const again = { ...body, id: '0b6f3d0e-6a35-4f6b-9e5f-6b1d2f6a7c12' };
    expect(await outcomeOf(await call('POST /api/wallet/error-report', { cookie, body: again }))).toBe('202');
    expect(asked).toHaveLength(4);
    for (const mail of asked) expect(mail).not.toHaveProperty('enclosed');
  });

  it('that is sent twice asks for the same two mails', async () => {
    const { asked, call, cookie } = await atCertificate();
    await call('POST /api/wallet/error-report', { cookie, body });
    await call('POST /api/wallet/error-report', { cookie, body });
    expect(asked.slice(2)).toEqual(asked.slice(0, 2));
    expect(new Set(asked.map((mail) => 'id' in mail && mail.id)).size).toBe(2);
  });

  it('is about a certificate of one’s own, or about none', async () => {
    const { asked, call, cookie } = await atCertificate();
    const another = { ...body, certificate: 'ZZZZZZZZZZZZZZZZ' };
    expect(await outcomeOf(await call('POST /api/wallet/error-report', { cookie, body: another }))).toBe(
      '404 not-found',
    );
    expect(await outcomeOf(await call('POST /api/wallet/error-report', { body }))).toBe('401 not-signed-in');
    expect(asked).toEqual([]);
  });

  it.each(['', ' \n ', 'x'.repeat(2_001), 'a\u202eb', 'a\u0000b'])(
    'has words that a person may write, and not %j',
    async (message) => {
      const { call, cookie } = await atCertificate();
      const answer = await call('POST /api/wallet/error-report', { cookie, body: { ...body, message } });
      expect(await outcomeOf(answer)).toBe('400 invalid-request');
    },
  );

  it('can be sent ten times an hour, so that nobody fills the secretariat’s mailbox', async () => {
    const { call, cookie } = await atCertificate();
    for (let sent = 0; sent < 10; sent += 1) {
      const answer = await call('POST /api/wallet/error-report', { cookie, body });
      expect(await outcomeOf(answer)).toBe('202');
    }
    const answer = await call('POST /api/wallet/error-report', { cookie, body });
    expect(await outcomeOf(answer)).toBe('429 too-many-requests');
  });
});
