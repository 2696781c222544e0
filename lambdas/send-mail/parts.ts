import type { Logger } from '@aws-lambda-powertools/logger';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { Mail, MailContext } from '../../domain/mails/mail.ts';
import { renderMail } from '../../domain/mails/render-mail.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { Identity } from '../adapters/identity.ts';
import type { Imports } from '../adapters/imports.ts';
import { loggable } from '../adapters/loggable.ts';
import type { MailQueues, UnreachableListQueue } from '../adapters/mail-queue.ts';
import { AddressRefused, type Mailer } from '../adapters/mailer.ts';
import type { Messages } from '../adapters/messages.ts';
import type { Register } from '../adapters/register.ts';
import type { Tokens } from '../adapters/tokens.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';

export interface Parts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'profileOf'>;
  readonly certificateMails: Pick<
    CertificateMails,
    'claim' | 'hold' | 'reject' | 'release' | 'settle' | 'skip'
  >;
  readonly clock: Clock;
  readonly contacts: Contacts;
  readonly identity: Pick<Identity, 'find'>;
  readonly imports: Pick<Imports, 'isRunning'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mailer: Mailer;
  readonly mails: Pick<MailQueues, 'postpone'>;
  readonly messages: Pick<Messages, 'note'>;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly tokens: Pick<Tokens, 'mint'>;
  readonly unreachable: Pick<UnreachableAddresses, 'isUnreachable' | 'mark'>;
  readonly unreachableList: UnreachableListQueue;
  /** How long an activation link works, in days. */
  readonly validDays: number;
  readonly institute: MailContext['institute'];
  readonly siteOrigin: string;
}

/**
 * Writes a mail and sends it. An address that the provider refuses is marked as one that mail does not reach.
 * @returns the mail provider's id of the message.
 * @throws ProviderBusy, AddressRefused
 */
export async function post(
  parts: Parts,
  to: string,
  { language, ...mail }: Mail & { readonly language: Language },
): Promise<string> {
  const { clock, institute, log, siteOrigin, mailer, unreachable, unreachableList } = parts;
  try {
    return await mailer.send({ to, ...renderMail(mail, { language, institute, origin: siteOrigin }) });
  } catch (error) {
    if (error instanceof AddressRefused) {
      const now = instantOf(clock.now());
      await unreachable.mark({ address: to, reason: 'refused', since: now }, now);
      await unreachableList.request();
      log.info('the provider refuses an address', { cause: loggable(error.cause) });
    }
    throw error;
  }
}
