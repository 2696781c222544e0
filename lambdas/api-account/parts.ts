import type { Clock } from '../../domain/clock.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { ExternalIdentities } from '../adapters/external-identities.ts';
import type { Identity } from '../adapters/identity.ts';
import type { Joins } from '../adapters/joins.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Profiles } from '../adapters/profiles.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { RecoveryCodes } from '../adapters/recovery-codes.ts';
import type { Register } from '../adapters/register.ts';
import type { Sessions } from '../adapters/sessions.ts';
import type { Shares } from '../adapters/shares.ts';
import type { Tokens } from '../adapters/tokens.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import type { TextsOfToday } from '../api/acceptance.ts';
import type { AppOptions } from '../api/app.ts';

export interface Parts extends AppOptions, TextsOfToday {
  readonly accounts: Pick<Accounts, 'notePassword' | 'profileOf' | 'studentNumbersOf' | 'wantArrivalMails'>;
  readonly clock: Clock;
  readonly contacts: Pick<Contacts, 'contactOf' | 'formerOf' | 'readdress'>;
  readonly external: Pick<ExternalIdentities, 'identitiesOf'>;
  readonly identity: Pick<
    Identity,
    | 'answer'
    | 'askForCode'
    | 'enter'
    | 'find'
    | 'newSecret'
    | 'proveSecret'
    | 'setAddress'
    | 'setPassword'
    | 'stillWelcome'
  >;
  readonly institute: {
    readonly shortName: string;
    /** ISO 3166-1 alpha-2: where a telephone number without a prefix belongs. */
    readonly country: string;
    readonly timeZone: string;
  };
  readonly joins: Pick<Joins, 'joinedTo'>;
  readonly mails: PromptMailQueue;
  readonly profiles: Profiles;
  readonly rate: RateLimiter;
  readonly recoveryCodes: RecoveryCodes;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly sessions: Sessions;
  readonly shares: Pick<Shares, 'sharesOf'>;
  readonly tokens: Pick<Tokens, 'read'>;
  readonly unreachable: Pick<UnreachableAddresses, 'whyUnreachable'>;
}
