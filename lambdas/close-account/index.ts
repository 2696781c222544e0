import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { departures } from '../adapters/departures.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { followUpQueue } from '../adapters/follow-up-queue.ts';
import { identity } from '../adapters/identity.ts';
import { connectQueues, promptMailQueue } from '../adapters/mail-queue.ts';
import { register } from '../adapters/register.ts';
import { returnedCertificates } from '../adapters/returned-certificates.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    USER_POOL_ID: z.string(),
    USER_POOL_CLIENT_ID: z.string(),
    PROMPT_MAIL_QUEUE_URL: z.url(),
    FOLLOW_UP_QUEUE_URL: z.url(),
  }),
);
const database = connectDatabase();
const queues = connectQueues();

export const handler = createHandler({
  accounts: accounts(database, environment.ACCOUNTS_TABLE),
  clock: systemClock,
  departures: departures(database, environment.ACCOUNTS_TABLE),
  external: externalIdentities(database, environment.ACCOUNTS_TABLE),
  followUps: followUpQueue(queues, environment.FOLLOW_UP_QUEUE_URL),
  identity: identity(
    new CognitoIdentityProviderClient(),
    environment.USER_POOL_ID,
    environment.USER_POOL_CLIENT_ID,
  ),
  log: new Logger(),
  mails: promptMailQueue(queues, environment.PROMPT_MAIL_QUEUE_URL),
  register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
  returned: returnedCertificates(database, environment.CERTIFICATES_TABLE),
});
