import type { Award, Holder } from '../certificate.ts';
import type { Institute } from '../institute.ts';
import type { Language } from '../language.ts';

export type MailHolder = Pick<Holder, 'firstName' | 'lastName'>;
export type MailCertificate = Pick<Award, 'kind' | 'title' | 'code' | 'schoolYear'>;

interface AboutCertificates {
  readonly holder: MailHolder;
  /** At least one. */
  readonly certificates: readonly MailCertificate[];
}

/** Every mail that the institute sends to a student, with what only the sender of it knows. */
export type Mail =
  /** Certificates wait to be activated; `activation-renewed` when the student asked for the link. */
  | ({
      readonly kind: 'activation' | 'activation-renewed';
      readonly token: string;
      readonly validDays: number;
    } & AboutCertificates)
  /** Certificates went into a wallet by themselves. */
  | ({ readonly kind: 'new-in-wallet' } & AboutCertificates)
  /** Someone asked for an activation link, and all is in the wallet already. */
  | { readonly kind: 'already-linked' }
  | { readonly kind: 'password-reset'; readonly token: string; readonly validMinutes: number }
  | { readonly kind: 'password-changed' }
  /** To an address that an account is to have from now on. */
  | { readonly kind: 'address-confirmation'; readonly token: string; readonly validHours: number }
  /** An account wants an address that another has: told to the other alone. */
  | { readonly kind: 'address-taken' }
  /** To the address that an account has: it is asked to have another. */
  | { readonly kind: 'address-notice'; readonly address: string }
  /** Signing in asks for a code from now on, or no more. */
  | { readonly kind: 'second-factor'; readonly on: boolean }
  | { readonly kind: 'account-closed' }
  /** Someone asked for a new password with an address that has no account. */
  | { readonly kind: 'no-account' };

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
}
