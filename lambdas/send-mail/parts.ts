import type { Logger } from '@aws-lambda-powertools/logger';
import type { StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Localised } from '../../domain/institute.ts';
import type { Language } from '../../domain/language.ts';
import type { Mail, MailContext } from '../../domain/mails/mail.ts';
import { renderMail } from '../../domain/mails/render-mail.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { ExternalIdentities } from '../adapters/external-identities.ts';
import type { Identity } from '../adapters/identity.ts';
import type { Imports } from '../adapters/imports.ts';
import type { KeptDocuments } from '../adapters/kept-documents.ts';
import { loggable } from '../adapters/loggable.ts';
import type { MailQueues } from '../adapters/mail-queue.ts';
import { AddressRefused, type Letter, type Mailer } from '../adapters/mailer.ts';
import type { Messages } from '../adapters/messages.ts';
import type { Profiles } from '../adapters/profiles.ts';
import type { Register } from '../adapters/register.ts';
import type { Tokens } from '../adapters/tokens.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import type { UnreachableListQueue } from '../adapters/unreachable-list.ts';

export interface Parts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'linkOf' | 'profileOf'>;
  readonly certificateMails: Pick<
    CertificateMails,
    'claim' | 'hold' | 'reject' | 'release' | 'settle' | 'skip'
  >;
  readonly clock: Clock;
  readonly contacts: Contacts;
  /** Documents that are to go with a mail. */
  readonly enclosed: Pick<KeptDocuments, 'find'>;
  readonly external: Pick<ExternalIdentities, 'identitiesOf'>;
  readonly identity: Pick<Identity, 'find'>;
  readonly imports: Pick<Imports, 'isRunning'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mailer: Mailer;
  readonly mails: Pick<MailQueues, 'postpone'>;
  readonly messages: Pick<Messages, 'note'>;
  readonly profiles: Pick<Profiles, 'followAddress'>;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly tokens: Pick<Tokens, 'mint'>;
  readonly unreachable: Pick<UnreachableAddresses, 'isUnreachable' | 'mark'>;
  readonly unreachableList: UnreachableListQueue;
  /** How long an activation link works, in days. */
  readonly validDays: number;
  readonly institute: MailContext['institute'];
  /** Of external identities, where the institute has any; one without a label is known by its id. */
  readonly providers: readonly { readonly id: string; readonly label?: Localised | undefined }[];
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
  headers: Pick<Letter, 'attachments' | 'replyTo'> = {},
): Promise<string> {
  const { clock, institute, log, siteOrigin, mailer, unreachable, unreachableList } = parts;
  try {
    const context = { language, institute, origin: siteOrigin };
    return await mailer.send({ to, ...headers, ...renderMail(mail, context) });
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

/** Sends, and remembers the mail: what becomes of it may say that the address is not reached. */
export async function postPrompt(
  parts: Parts,
  to: string,
  mail: Parameters<typeof post>[2],
  studentNumber?: StudentNumber,
  headers?: Parameters<typeof post>[3],
): Promise<void> {
  const messageId = await post(parts, to, mail, headers);
  await parts.messages.note(messageId, { studentNumber }, parts.clock.now());
}
