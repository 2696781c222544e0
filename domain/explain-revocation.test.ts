import { describe, expect, it } from 'vitest';
import type { Certificate, CertificateId, Instant, RevocationReason } from './certificate.ts';
import { explainRevocation } from './explain-revocation.ts';

const june = '2026-06-30T10:00:00.000Z' as Instant;
const july = '2026-07-02T10:00:00.000Z' as Instant;
const [first, second, third] = ['FIRST', 'SECOND', 'THIRD'] as CertificateId[] as [
  CertificateId,
  CertificateId,
  CertificateId,
];

function version(id: CertificateId, number: number, changes: Partial<Certificate> = {}): Certificate {
  return {
    ...{ id, importId: 'june', issuedAt: june, state: 'pending', mail: 'sent', studentNumber: '2024-00117' },
    ...{ firstName: 'Chloé', lastName: 'Lefèvre', kind: 'course-unit', code: 'A', title: 'Anglais' },
    ...{ deliberatedOn: '2026-06-26', schoolYear: '2025-2026' },
    ...(number > 1 && { version: number }),
    ...changes,
  } as Certificate;
}

const revoked = (id: CertificateId, number: number, reason: RevocationReason, revokedAt = june) =>
  version(id, number, { state: 'revoked', revokedAt, reason });
const by = (id: CertificateId) => ({ kind: 'superseded', by: id }) as const;
const taken = (text: string) => ({ kind: 'withdrawn', text, withImport: false }) as const;

describe('why a certificate is no longer valid', () => {
  it('is its correction, also when that was corrected in turn: what is valid is what one is led to', () => {
    const old = revoked(first, 1, by(second));
    expect(explainRevocation(old, [version(second, 2), old])).toEqual({
      kind: 'superseded',
      by: second,
      at: june,
    });
    const all = [version(third, 3), old, revoked(second, 2, by(third), july)];
    expect(explainRevocation(old, all)).toEqual({ kind: 'superseded', by: third, at: june });
  });

  it('is that its correction was taken back, for the reason of that', () => {
    const old = revoked(first, 1, by(second));
    const all = [old, revoked(second, 2, taken('Délibération annulée'), july)];
    expect(explainRevocation(old, all)).toEqual({
      kind: 'withdrawn',
      text: 'Délibération annulée',
      at: july,
    });
  });

  it('is the word of whoever took it back, and what has been issued since', () => {
    const old = revoked(first, 1, taken('Mauvais fichier'));
    const told = { kind: 'withdrawn', text: 'Mauvais fichier', at: june };
    expect(explainRevocation(old, [old])).toEqual(told);
    expect(explainRevocation(old, [old, version(second, 2)])).toEqual({ ...told, by: second });
  });

  it('has nothing to do with another certificate', () => {
    const old = revoked(first, 1, taken('Mauvais fichier'));
    expect(explainRevocation(old, [old, version(second, 2, { code: 'B' })])?.kind).toBe('withdrawn');
    expect(explainRevocation(old, [old, version(second, 2, { code: 'B' })])).not.toHaveProperty('by', second);
  });

  it('is left open while a successor comes or goes, and of one that is valid there is none', () => {
    const old = revoked(first, 1, by(second));
    expect(explainRevocation(old, [old])).toBeUndefined();
    expect(explainRevocation(version(first, 1), [])).toBeUndefined();
  });
});
