import { describe, expect, it } from 'vitest';
import type { Certificate, CertificateId, Instant, RevocationReason, StudentNumber } from '../certificate.ts';
import { sharedCertificates } from './shared-certificates.ts';

const id = (name: string) => name as CertificateId;
const createdAt = '2026-07-05T08:00:00.000Z' as Instant;
const before = '2026-07-04T08:00:00.000Z' as Instant;
const after = '2026-07-06T08:00:00.000Z' as Instant;

function active(name: string, changes: object = {}): Certificate {
  return {
    ...{ id: name, importId: 'june', issuedAt: before, state: 'active', activatedAt: before, mail: 'sent' },
    ...{ studentNumber: '2024-00117', firstName: 'Chloé', lastName: 'Lefèvre', schoolYear: '2025-2026' },
    ...{ kind: 'course-unit', code: name.charAt(0), title: name, deliberatedOn: '2026-06-26' },
    ...changes,
  } as unknown as Certificate;
}

function revoked(name: string, reason: RevocationReason, revokedAt = after): Certificate {
  return active(name, { state: 'revoked', revokedAt, reason });
}

const superseded = (name: string, by: string, revokedAt = after) =>
  revoked(name, { kind: 'superseded', by: id(by) }, revokedAt);
const withdrawn = (name: string, revokedAt = after) =>
  revoked(name, { kind: 'withdrawn', text: 'wrong file', withImport: false }, revokedAt);

function shown(certificates: 'all' | string[], all: Certificate[]) {
  const allOf = ['2024-00117' as StudentNumber];
  const share = { certificates: certificates === 'all' ? { allOf } : certificates.map(id), createdAt };
  return sharedCertificates(share, all).map(({ certificate, state, successor }) =>
    [certificate.id, state, ...(successor ? [successor] : [])].join(' '),
  );
}

describe('a share of chosen certificates', () => {
  const a = active('A');
  const b = active('B', { deliberatedOn: '2026-06-30' });

  it('holds these and no others, the newest first', () => {
    expect(shown(['A', 'B'], [a, b, active('C')])).toEqual(['B active', 'A active']);
  });

  it('holds nothing that has left the wallet, nor what waits for another one', () => {
    expect(shown(['A', 'B'], [b, active('A', { state: 'pending', activatedAt: undefined })])).toEqual([
      'B active',
    ]);
  });

  it('says of one that was revoked that it was', () => {
    expect(shown(['A'], [withdrawn('A', before)])).toEqual(['A revoked']);
  });

  it('points to the successor of one that was corrected, if that is shared too', () => {
    const successor = active('A2', { version: 2 });
    expect(shown(['A'], [superseded('A', 'A2'), successor])).toEqual(['A superseded']);
    expect(shown(['A', 'A2'], [superseded('A', 'A2'), successor])).toEqual(['A superseded A2', 'A2 active']);
  });
});

describe('a share of all certificates', () => {
  it('holds those too that came later', () => {
    const all = ['A', 'B'].map((name) => active(name));
    expect(shown('all', all)).toEqual(['A active', 'B active']);
  });

  it('holds nothing of a student number that came to the wallet after it was made', () => {
    expect(shown('all', [active('A'), active('B', { studentNumber: '2019-00042' })])).toEqual(['A active']);
  });

  it('brings up nothing that was revoked before anybody could see it there', () => {
    expect(shown('all', [withdrawn('A', before)])).toEqual([]);
    expect(shown('all', [withdrawn('A', after)])).toEqual(['A revoked']);
  });

  it('holds a correction, and what it corrects points there', () => {
    const successor = active('A2', { version: 2 });
    expect(shown('all', [superseded('A', 'A2'), successor])).toEqual(['A superseded A2', 'A2 active']);
  });
});
