import type { Brand } from './brand.ts';
import type { Language } from './language.ts';
import type { MailOutcome } from './mail-event.ts';

/** What a certificate can be awarded for. The words on the screen are in `texts`. */
export const certificateKinds = ['course-unit', 'level-test', 'exemption', 'exemption-test'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** A calendar date `YYYY-MM-DD`, without time or zone. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** An instant in UTC, ISO 8601 with milliseconds. */
export type Instant = Brand<string, 'Instant'>;

/** The institute's own identifier of a student (matricule): the identity. NFC, upper case, no outer spaces. */
export type StudentNumber = Brand<string, 'StudentNumber'>;

/** A certificate's public number: 16 random Crockford base32 characters (80 bits). Says nothing of the student. */
export type CertificateId = Brand<string, 'CertificateId'>;

export type ImportId = Brand<string, 'ImportId'>;
export type AccountId = Brand<string, 'AccountId'>;

/** Who a certificate is awarded to, as the institute writes it. */
export interface Holder {
  readonly studentNumber: StudentNumber;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate?: IsoDate;
}

/** What one valid line of a results file says. Student number, kind, code and date are its natural key. */
export interface Award extends Holder {
  readonly kind: CertificateKind;
  /** The institute's code of the course unit or test, single spaces, e.g. `7521 05 U32 D2`. */
  readonly code: string;
  readonly title: string;
  /** Level reached, e.g. `B1` of the CEFR. */
  readonly level?: string;
  /** Teaching periods of 50 minutes. */
  readonly periods?: number;
  /** ECTS credits. */
  readonly ects?: number;
  /** Percentage, 0 to 100. An exemption has none. */
  readonly result?: number;
  /** Date of deliberation. */
  readonly deliberatedOn: IsoDate;
  /** `2025-2026`. */
  readonly schoolYear: string;
}

/**
 * Where the mail about a certificate stands. `held`: it would go to an address that is known not to be reached;
 * `skipped`: the student saw the certificate before the mail left; `unwanted`: the student wants no such mails; `rejected`: the provider would not send it.
 */
export const mailStates = [
  'queued',
  'held',
  'sent',
  'skipped',
  'unwanted',
  'delivered',
  'bounced',
  'complained',
  'rejected',
] as const;
export type MailState = (typeof mailStates)[number];

/** What the last results line about a certificate said of its student's contact: tells news from repetition. */
export interface LineContact {
  readonly address: string;
  /** Absent when the line named none. */
  readonly language?: Language;
  /** The import of that line. */
  readonly importId: ImportId;
  /** When the file of that line was dropped. */
  readonly setAt: Instant;
  /** What the line has changed of the contact. */
  readonly replaced?: ReplacedContact;
}

/** Where a student was reached until a line said otherwise, as far as it did. */
export interface ReplacedContact {
  readonly address?: string;
  readonly language?: Language;
}

/** The student has not been told: whoever writes to them next tells of these too. */
export const untold = ['queued', 'held', 'bounced', 'rejected'] as const satisfies readonly MailState[];

interface Issued extends Award {
  readonly id: CertificateId;
  readonly importId: ImportId;
  readonly issuedAt: Instant;
  /** When its file was dropped: what an older file says of it comes too late. */
  readonly droppedAt?: Instant;
  readonly mail: MailState;
  /** The provider's id of the last mail about it, and the address that mail went to. */
  readonly mailMessageId?: string;
  readonly mailedTo?: string;
  /** Where that mail stood when the student's address changed: there again should the change be taken back in time. */
  readonly mailBefore?: MailState;
  /** When its student first had it on the screen, in the wallet. */
  readonly seenAt?: Instant;
  /** Counts the certificates of one natural key, from 2 on; the first carries none. At most one is not revoked. */
  readonly version?: number;
  /** The certificate that this one corrects. */
  readonly supersedes?: CertificateId;
  /** The certificate that this one says again, because what had corrected it was taken back with its import. */
  readonly reissues?: CertificateId;
  readonly lineContact?: LineContact;
  /** Its place in a status list, from when it was to be signed on: list and index. */
  readonly statusList?: string;
  readonly statusIndex?: number;
  /** What became of that mail. */
  readonly mailOutcome?: Omit<MailOutcome, 'mail'>;
  /** How many mails about it, one after the other, came back for a reason that may pass. */
  readonly softBounces?: number;
}

export interface PendingCertificate extends Issued {
  readonly state: 'pending';
  readonly activatedAt?: undefined;
}

export interface ActiveCertificate extends Issued {
  readonly state: 'active';
  readonly activatedAt: Instant;
}

/** Why a certificate is no longer valid. */
export type RevocationReason =
  /** A later results line said otherwise: the certificate `by` stands in its place. */
  | {
      readonly kind: 'superseded';
      readonly by: CertificateId;
      /** Its whole import was taken back since: should its successor be undone, it does not come back. */
      readonly withdrawn?: { readonly text: string; readonly at: Instant };
    }
  /** A person took it back, for the reason in `text`: alone, or with all of the import that issued it. */
  | { readonly kind: 'withdrawn'; readonly text: string; readonly withImport: boolean };

export interface RevokedCertificate extends Issued {
  readonly state: 'revoked';
  /** Of one that had been active, which it was again if its revocation were undone. */
  readonly activatedAt?: Instant;
  readonly revokedAt: Instant;
  readonly reason: RevocationReason;
}

export type StandingCertificate = PendingCertificate | ActiveCertificate;
export type Certificate = StandingCertificate | RevokedCertificate;

const awardFields = [
  'studentNumber',
  'firstName',
  'lastName',
  'birthDate',
  'kind',
  'code',
  'title',
  'level',
  'periods',
  'ects',
  'result',
  'deliberatedOn',
  'schoolYear',
] as const satisfies readonly (keyof Award)[];

/** The fields in which two awards of one natural key differ; empty when a line says nothing new. */
export function differences(a: Award, b: Award): (keyof Award)[] {
  return awardFields.filter((field) => a[field] !== b[field]);
}

/** Whether the student has not heard of a certificate; of one that was taken back, not of its end. */
export function isUntold({ mail }: Pick<Certificate, 'mail'>): boolean {
  return (untold as readonly MailState[]).includes(mail);
}

/**
 * Whether its student knows of a certificate: from the wallet, or by a mail that did not come back. One that waits for
 * another mail, because the student's address has changed, was told of before.
 */
export function isKnown({ mail, mailMessageId, mailOutcome, seenAt }: Certificate): boolean {
  if (seenAt !== undefined) return true;
  if (mail === 'unwanted') return mailMessageId !== undefined && mailOutcome?.bounce === undefined;
  if (!isUntold({ mail })) return true;
  const waits = mail === 'queued' || mail === 'held';
  return waits && mailMessageId !== undefined && mailOutcome?.bounce === undefined;
}

/** Whether a status list tells of it, because it was signed or about to be. */
export function isListed({ statusIndex }: Certificate): boolean {
  return statusIndex !== undefined;
}

/** What a certificate awards, without what the register knows of it beside. */
export function awardOf(certificate: Award): Award {
  return Object.fromEntries(
    awardFields.map((field) => [field, certificate[field]]).filter(([, value]) => value !== undefined),
  ) as unknown as Award;
}
