import type { CertificateView } from '../../domain/api.ts';
import type { Instant } from '../../domain/certificate.ts';
import type {
  LoosePaper,
  StatusUnknown,
  Unreadable,
  Verdict,
  VerdictName,
} from '../../domain/verification/verdict.ts';

/** A certificate as students have most. */
export const active = {
  id: 'C0RRECTED7K3M9Q2',
  kind: 'course-unit',
  code: '7132 01 U21 D3',
  title: 'Comptabilité générale',
  schoolYear: '2025-2026',
  state: 'active',
  studentNumber: '2024-00583',
  firstName: 'Amina',
  lastName: 'El Idrissi',
  birthDate: '1998-03-14',
  result: 78.5,
  ects: 6,
  periods: 80,
  deliberatedOn: '2026-06-26',
  issuedAt: '2026-06-30T08:00:00.000Z',
  activatedAt: '2026-06-30T08:00:00.000Z',
  isNew: false,
} as const satisfies CertificateView;

const at = '2026-07-02T08:00:00.000Z' as Instant;

/** The same with an id of its own, by which a page tells it from the others. */
function other(id: string, changes: Partial<CertificateView>): CertificateView {
  return { ...active, id: id.padEnd(16, '0'), ...changes };
}

/** A certificate in every way that it can stand. @param place tells those of one place of the page from others. */
export const standing = (place: string) =>
  ({
    active: other(`${place}A`, {}),
    pending: other(`${place}P`, { state: 'pending' }),
    superseded: other(`${place}S`, {
      state: 'revoked',
      revocation: { kind: 'superseded', by: active.id, at },
    }),
    withdrawn: other(`${place}W`, {
      state: 'revoked',
      revocation: { kind: 'withdrawn', text: 'mauvais fichier', at },
    }),
    'withdrawn, and replaced': other(`${place}R`, {
      state: 'revoked',
      revocation: { kind: 'withdrawn', text: 'mauvais fichier', at, by: active.id },
    }),
    'revoked, why is not known': other(`${place}U`, { state: 'revoked' }),
    'new since the last visit': other(`${place}N`, { isNew: true }),
    'a level test, with a long title': other(`${place}L`, {
      kind: 'level-test',
      code: 'NL-UE2',
      title: 'Néerlandais – Unité d’enseignement 2, niveau élémentaire',
      level: 'A2',
      ects: undefined,
      periods: undefined,
    }),
    'an exemption, without a result': other(`${place}E`, { kind: 'exemption', result: undefined }),
  }) as const;

const facts = { issuer: { did: 'did:web:certificates.example.org', host: 'certificates.example.org' } };

/** Every answer to "is it true?". */
export const verdicts: Readonly<Record<VerdictName, Verdict>> = {
  genuine: { verdict: 'genuine', facts, asOf: at },
  unsealed: { verdict: 'unsealed', facts, paper: 'unsealed', asOf: at },
  'status-unknown': { verdict: 'status-unknown', facts, why: 'unreachable' },
  'not-yet-valid': { verdict: 'not-yet-valid', facts, from: at },
  unchecked: { verdict: 'unchecked' },
  'unknown-key': { verdict: 'unknown-key' },
  unknown: { verdict: 'unknown' },
  unreadable: { verdict: 'unreadable', why: 'empty' },
  superseded: { verdict: 'superseded', facts, on: at, successor: active.id },
  revoked: { verdict: 'revoked', facts, on: at },
  expired: { verdict: 'expired', facts, since: at },
  altered: { verdict: 'altered', part: 'credential' },
  'unknown-issuer': {
    verdict: 'unknown-issuer',
    issuer: { did: 'did:web:diplomas.example.net', host: 'diplomas.example.net' },
  },
};

/** Reasons besides those above. */
export const unsealed: Readonly<Record<Exclude<LoosePaper, 'unsealed'>, Verdict>> = {
  'sealed-by-another': { verdict: 'unsealed', facts, paper: 'sealed-by-another', asOf: at },
  'added-to': { verdict: 'unsealed', facts, paper: 'added-to', asOf: at },
};
export const statusUnknown: Readonly<Record<Exclude<StatusUnknown, 'unreachable'>, Verdict>> = {
  untrustworthy: { verdict: 'status-unknown', facts, why: 'untrustworthy' },
  outdated: { verdict: 'status-unknown', facts, why: 'outdated', asOf: at },
  ahead: { verdict: 'status-unknown', facts, why: 'ahead' },
  unnamed: { verdict: 'status-unknown', facts, why: 'unnamed' },
};
export const unreadable: Readonly<Record<Exclude<Unreadable, 'empty'>, Verdict>> = {
  'too-large': { verdict: 'unreadable', why: 'too-large' },
  unsigned: { verdict: 'unreadable', why: 'unsigned' },
  'no-credential': { verdict: 'unreadable', why: 'no-credential' },
  malformed: { verdict: 'unreadable', why: 'malformed' },
  'no-certificate': { verdict: 'unreadable', why: 'no-certificate' },
};
