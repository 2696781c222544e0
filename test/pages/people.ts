import type { BrowserContext, Page } from 'playwright-core';
import institute from '../../config/institute.example.ts';
import type {
  AccountId,
  ActiveCertificate,
  Certificate,
  CertificateId,
  Instant,
  IsoDate,
  PendingCertificate,
  StudentNumber,
} from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import type { Profile } from '../../lambdas/adapters/accounts.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { activeCertificate, profile } from '../../lambdas/testing/people.ts';
import type { Portal } from './portal.ts';

/** A student with an account. */
export const amina = {
  accountId: '0c5f7f0a-6a1b-4b7e-8f57-4c3f0a9f1d11' as AccountId,
  studentNumber: '2024-00583' as StudentNumber,
  firstName: 'Amina',
  lastName: 'El Idrissi',
  email: 'amina.elidrissi@example.org',
  password: 'quatre mots sans aucun lien',

  /** A certificate of hers that she has. @param activatedAt milliseconds since the epoch. */
  certificate(changes: Partial<PendingCertificate>, activatedAt = Date.UTC(2026, 5, 30)): ActiveCertificate {
    return { ...activeCertificate(hers(changes)), activatedAt: instantOf(activatedAt) };
  },
};

function hers(changes: Partial<PendingCertificate>): Partial<PendingCertificate> {
  const { studentNumber, firstName, lastName } = amina;
  const holder = { studentNumber, firstName, lastName, birthDate: '1998-03-14' as IsoDate };
  return { id: newCertificateId(), ...holder, ...changes };
}

const year = (schoolYear: string, day: string) => ({ schoolYear, deliberatedOn: day as IsoDate });
export const successor = 'C0RRECTED7K3M9Q2' as CertificateId;

/** Certificates of every kind and in every state, over two school years. */
export function fullWallet({ register }: Portal): void {
  const revokedAt = '2026-06-30T08:00:00.000Z' as Instant;
  const revoked = (changes: Partial<PendingCertificate>) =>
    ({ ...amina.certificate(changes), state: 'revoked', revokedAt }) as const;
  const all: Certificate[] = [
    amina.certificate({
      ...{ id: successor, code: '7132 01 U21 D3', title: 'Comptabilité générale' },
      ...{ result: 78.5, ects: 6, periods: 80, version: 2 },
    }),
    amina.certificate({
      code: '7102 22 U32 D2',
      title: 'Économie politique',
      result: 64,
      ects: 4,
      periods: 60,
    }),
    amina.certificate({
      ...{ kind: 'exemption', code: '7521 05 U32 D2', title: 'Principes algorithmiques et programmation' },
      ects: 8,
    }),
    amina.certificate({
      ...{ kind: 'level-test', code: 'NL-UE2', title: 'Néerlandais – UE 2', level: 'A2', result: 81 },
      ...year('2024-2025', '2025-06-20'),
    }),
    amina.certificate({
      ...{ kind: 'level-test', code: 'NL-UE1', title: 'Néerlandais – UE 1', level: 'A1', result: 74 },
      ...year('2024-2025', '2024-09-05'),
    }),
    {
      ...revoked({
        code: '7132 01 U21 D3',
        title: 'Comptabilité générale',
        result: 58.5,
        ects: 6,
        periods: 80,
      }),
      reason: { kind: 'superseded', by: successor },
    },
    {
      ...revoked({ kind: 'exemption-test', code: 'X-12', title: 'Bureautique' }),
      reason: { kind: 'withdrawn', text: 'mauvais fichier', withImport: true },
    },
  ];
  register.holds(...all);
}

/** What the site shows is accepted, unless a test is about that. */
export const termsOfToday: Profile['terms'] = {
  version: institute.terms.version,
  acceptedAt: '2026-07-01T09:00:00.000Z' as Instant,
};

/** An account that can be signed in to. */
export function openAccountOf(portal: Portal, who: typeof amina): void {
  const { accountId, studentNumber, firstName, lastName, email } = who;
  portal.open(profile({ accountId, firstName, lastName, email, terms: termsOfToday }), studentNumber);
  portal.identity.has(email, accountId, who.password);
}

/** Opens an account and a session in it, as if the browser had signed in before. */
export async function signInAs(portal: Portal, visitor: BrowserContext, who: typeof amina): Promise<void> {
  openAccountOf(portal, who);
  const value = await portal.sessions.open(who.accountId, { refreshToken: 'refresh' }, portal.clock.now());
  const cookie = { name: '__Host-session', value, url: portal.origin.replace('http:', 'https:') };
  await visitor.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Strict' }]);
  // An empty page has no storage.
  await visitor.addInitScript("if (location.protocol !== 'about:') localStorage.setItem('signed-in', '1')");
}

/** The titles of the cards on a page, in order. */
export async function titlesOn(page: Page): Promise<string[]> {
  return page.locator('.certificate h3').allTextContents();
}
