import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { enclosedDocuments } from '../../domain/document/enclosed-documents.ts';
import { instituteSchema } from '../../domain/institute.ts';
import { languages as allLanguages } from '../../domain/language.ts';
import { formatSender } from '../../domain/mails/headers.ts';
import { accounts } from '../adapters/accounts.ts';
import { certificateMails } from '../adapters/certificate-mails.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { identity } from '../adapters/identity.ts';
import { imports } from '../adapters/imports.ts';
import { keptDocuments } from '../adapters/kept-documents.ts';
import { connectQueues, mailQueues } from '../adapters/mail-queue.ts';
import { mailer } from '../adapters/mailer.ts';
import { messages } from '../adapters/messages.ts';
import { onceOnly } from '../adapters/once-only.ts';
import { profiles } from '../adapters/profiles.ts';
import { register } from '../adapters/register.ts';
import { tokens } from '../adapters/tokens.ts';
import { unreachableAddresses } from '../adapters/unreachable.ts';
import { unreachableListQueue } from '../adapters/unreachable-list.ts';
import { createHandler } from './handler.ts';

const { name, shortName, secretariat, website, postalAddress, languages, brand, mail } =
  instituteSchema.shape;

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    OPERATIONS_TABLE: z.string(),
    USER_POOL_ID: z.string(),
    CONFIGURATION_SET: z.string(),
    DOCUMENTS_BUCKET: z.string(),
    SENDER: json(mail.shape.sender),
    INSTITUTE: json(z.object({ name, shortName, secretariat, website, postalAddress, languages, brand })),
    VALID_DAYS: z.coerce.number().int().positive(),
    PROVIDERS: json(
      z.array(
        z.object({ id: z.string(), label: z.partialRecord(z.enum(allLanguages), z.string()).optional() }),
      ),
    ),
    SITE_ORIGIN: z.url(),
    CERTIFICATE_MAIL_QUEUE_URL: z.url(),
    PROMPT_MAIL_QUEUE_URL: z.url(),
    MAIL_EVENT_QUEUE_URL: z.url(),
    LIST_SECONDS: z.coerce.number().int().min(0).max(900),
  }),
);
const database = connectDatabase();
const queues = connectQueues();
const { SENDER: sender, INSTITUTE: institute } = environment;

export const handler = createHandler(
  {
    accounts: accounts(database, environment.ACCOUNTS_TABLE),
    certificateMails: certificateMails(
      database,
      environment.CERTIFICATES_TABLE,
      environment.OPERATIONS_TABLE,
    ),
    clock: systemClock,
    contacts: contacts(database, environment.ACCOUNTS_TABLE),
    enclosed: keptDocuments(new S3Client(), environment.DOCUMENTS_BUCKET, enclosedDocuments),
    external: externalIdentities(database, environment.ACCOUNTS_TABLE),
    // Looks logins up only; it signs nobody in, so it needs no client.
    identity: identity(new CognitoIdentityProviderClient(), environment.USER_POOL_ID, ''),
    imports: imports(database, environment.OPERATIONS_TABLE),
    institute,
    log: new Logger(),
    mailer: mailer(
      // It waits in the queue and not here; a request without an answer may have sent the mail.
      new SESClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 2_000, socketTimeout: 8_000 } }),
      formatSender(sender.name, sender.address),
      institute.secretariat.email,
      environment.CONFIGURATION_SET,
    ),
    mails: mailQueues(queues, {
      certificates: environment.CERTIFICATE_MAIL_QUEUE_URL,
      prompt: environment.PROMPT_MAIL_QUEUE_URL,
    }),
    messages: messages(database, environment.OPERATIONS_TABLE),
    profiles: profiles(database, environment.ACCOUNTS_TABLE),
    providers: environment.PROVIDERS,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    siteOrigin: environment.SITE_ORIGIN,
    tokens: tokens(database, environment.ACCOUNTS_TABLE),
    unreachable: unreachableAddresses(database, environment.ACCOUNTS_TABLE),
    unreachableList: unreachableListQueue(
      { clock: systemClock, client: queues, database, table: environment.ACCOUNTS_TABLE },
      { url: environment.MAIL_EVENT_QUEUE_URL, delaySeconds: environment.LIST_SECONDS },
    ),
    validDays: environment.VALID_DAYS,
  },
  onceOnly(environment.OPERATIONS_TABLE),
);
