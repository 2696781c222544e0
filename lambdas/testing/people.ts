import type {
  AccountId,
  ActiveCertificate,
  CertificateId,
  ImportId,
  Instant,
  IsoDate,
  PendingCertificate,
  StudentNumber,
} from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Profile } from '../adapters/accounts.ts';

/** Chloé and what the institute knows of her; a test changes what it is about. */
export const chloe = {
  studentNumber: '2024-00117' as StudentNumber,
  accountId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' as AccountId,
  firstName: 'Chloé',
  lastName: 'Lefèvre',
  address: 'chloe.lefevre@example.org',
  password: 'tulipe cheval nuage',
} as const;

export const termsVersion = '2026-06';
export const privacyVersion = '2026-05';

export function certificate(changes: Partial<PendingCertificate> = {}): PendingCertificate {
  return {
    id: '7K3M9Q2X5T8V1B4N' as CertificateId,
    importId: 'june' as ImportId,
    issuedAt: '2026-07-01T08:00:00.000Z' as Instant,
    state: 'pending',
    mail: 'queued',
    studentNumber: chloe.studentNumber,
    firstName: chloe.firstName,
    lastName: chloe.lastName,
    kind: 'course-unit',
    code: '7521 05 U32 D2',
    title: 'Principes algorithmiques',
    deliberatedOn: '2026-06-26' as IsoDate,
    schoolYear: '2025-2026',
    ...changes,
  };
}

export function activeCertificate(changes: Partial<PendingCertificate> = {}): ActiveCertificate {
  return {
    ...certificate(changes),
    state: 'active',
    activatedAt: '2026-07-01T09:00:00.000Z' as Instant,
  };
}

export function contact(changes: Partial<Contact> = {}): Contact {
  const { studentNumber, firstName, lastName, address } = chloe;
  return { studentNumber, firstName, lastName, address, language: 'fr', ...changes };
}

export function profile(changes: Partial<Profile> = {}): Profile {
  const at = '2026-07-01T09:00:00.000Z' as Instant;
  const { accountId, firstName, lastName, address: email } = chloe;
  return {
    accountId,
    firstName,
    lastName,
    email,
    language: 'fr',
    terms: { version: termsVersion, acceptedAt: at },
    privacy: { version: privacyVersion, readAt: at },
    createdAt: at,
    ...changes,
  };
}
