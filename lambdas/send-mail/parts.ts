import type { Logger } from '@aws-lambda-powertools/logger';
import type { Clock } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { Mail, MailContext } from '../../domain/mails/mail.ts';
import { renderMail } from '../../domain/mails/render-mail.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { Identity } from '../adapters/identity.ts';
import type { MailQueues } from '../adapters/mail-queue.ts';
import type { Mailer } from '../adapters/mailer.ts';
import type { Register } from '../adapters/register.ts';
import type { Tokens } from '../adapters/tokens.ts';

export interface Parts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'profileOf'>;
  readonly certificateMails: Pick<CertificateMails, 'claim' | 'release' | 'settle'>;
  readonly clock: Clock;
  readonly contacts: Contacts;
  readonly identity: Pick<Identity, 'find'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mailer: Mailer;
  readonly mails: Pick<MailQueues, 'postpone'>;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly tokens: Pick<Tokens, 'mint'>;
  /** How long an activation link works, in days. */
  readonly validDays: number;
  readonly institute: MailContext['institute'];
  readonly siteOrigin: string;
}

/** @returns the mail provider's id of the message. */
export function post(
  parts: Parts,
  to: string,
  language: Language,
  mail: Mail,
  headers: { readonly replyTo?: string } = {},
): Promise<string> {
  const { institute, siteOrigin, mailer } = parts;
  return mailer.send({ to, ...headers, ...renderMail(mail, { language, institute, origin: siteOrigin }) });
}
