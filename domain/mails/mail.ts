import type { Award, CertificateId, Holder, StudentNumber } from '../certificate.ts';
import type { Institute } from '../institute.ts';
import type { Language } from '../language.ts';

export type MailHolder = Pick<Holder, 'firstName' | 'lastName'>;
export type MailCertificate = Pick<Award, 'kind' | 'title' | 'code' | 'schoolYear'>;

interface AboutCertificates {
  readonly holder: MailHolder;
  /** At least one. */
  readonly certificates: readonly MailCertificate[];
}

/** What a student is told of one certificate. */
export type MailNews =
  | { readonly kind: 'new'; readonly certificate: MailCertificate }
  /** It says otherwise than `was`, which the student knows, and which was taken back for `reason` if there is one. */
  | {
      readonly kind: 'corrected';
      readonly certificate: Award;
      readonly was: Award;
      readonly reason?: string;
    }
  /** `reason` is what the secretariat gave for one. */
  | { readonly kind: 'revoked'; readonly certificate: MailCertificate; readonly reason: string };

/** Every mail that the portal sends, with what only the sender of it knows. */
export type Mail =
  /** Certificates wait to be activated; `activation-renewed` when the student asked for the link. */
  | ({
      readonly kind: 'activation' | 'activation-renewed';
      readonly token: string;
      readonly validDays: number;
    } & AboutCertificates)
  /** Certificates went into a wallet by themselves. */
  | ({
      readonly kind: 'new-in-wallet';
      /** Of the page where these mails are switched off. */
      readonly switchToken: string;
    } & AboutCertificates)
  /** Certificates were corrected or revoked; new ones may be among them. */
  | {
      readonly kind: 'certificates-changed';
      readonly holder: MailHolder;
      /** At least one. */
      readonly news: readonly MailNews[];
      /** Where the certificates are: in a wallet already, or behind a link; nowhere, when all of them are revoked. */
      readonly where: 'in-wallet' | { readonly token: string; readonly validDays: number } | 'nowhere';
    }
  /** Someone asked for an activation link, and all is in the wallet already. */
  | {
      readonly kind: 'already-linked';
      /** Takes all of it into another account, for whoever cannot enter that one any more. */
      readonly taking?: { readonly token: string; readonly validHours: number };
    }
  /** To an account that a link takes a student number from, when it is mailed and when it is used (`done`). */
  | { readonly kind: 'number-taken'; readonly studentNumber: StudentNumber; readonly done: boolean }
  | { readonly kind: 'password-reset'; readonly token: string; readonly validMinutes: number }
  /** `services` are those of other providers that open the account too, a new password or not. */
  | { readonly kind: 'password-changed'; readonly services: readonly string[] }
  /** An identity of another provider opens the account from now on. */
  | { readonly kind: 'external-linked' }
  /** Someone signed in to another account wants this one joined to it. */
  | { readonly kind: 'join-link'; readonly token: string; readonly validMinutes: number }
  | { readonly kind: 'accounts-joined' }
  /** To the account that stays: another, which had `address`, was joined to it. */
  | { readonly kind: 'joined-here'; readonly address: string }
  /** To an address that an account is to have from now on. */
  | { readonly kind: 'address-confirmation'; readonly token: string; readonly validHours: number }
  /** An account wants an address that another has: told to the other alone. */
  | { readonly kind: 'address-taken' }
  /** To the address that an account has: it is asked to have another. */
  | { readonly kind: 'address-notice'; readonly address: string }
  /** Signing in asks for a code from now on, or no more. */
  | { readonly kind: 'second-factor'; readonly on: boolean }
  /** All recovery codes that there were are good no more. */
  | { readonly kind: 'recovery-codes-renewed' }
  | { readonly kind: 'account-closed' }
  /** Someone asked for a new password with an address that has no account. */
  | { readonly kind: 'no-account' }
  /** A student says what is wrong with a certificate: to the secretariat, or `-copy` to the student. */
  | ({ readonly kind: 'error-report' | 'error-report-copy' } & ErrorReport);

export interface ErrorReport {
  /** Who writes, by the account's own names and address. */
  readonly from: MailHolder & { readonly address: string };
  readonly certificate: Award & { readonly id: CertificateId };
  /** In the student's own words, of one or more lines. */
  readonly message: string;
  /** Whether the certificate's document is attached. */
  readonly enclosed?: boolean;
}

export interface MailContext {
  readonly language: Language;
  readonly institute: Pick<
    Institute,
    'name' | 'shortName' | 'secretariat' | 'website' | 'postalAddress' | 'languages' | 'brand'
  >;
  /** Origin of the site, without a slash at its end: `https://attestations.example.org`. */
  readonly origin: string;
}

export interface RenderedMail {
  /** One line of Unicode; SES or the mail library encodes it for the header. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where a mail program asks that no more mails of the kind are sent; only of a kind that may be switched off. */
  readonly unsubscribe?: string;
}
