import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { departures } from '../adapters/departures.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { identity } from '../adapters/identity.ts';
import { joins } from '../adapters/joins.ts';
import { connectQueues, promptMailQueue } from '../adapters/mail-queue.ts';
import { profiles } from '../adapters/profiles.ts';
import { sessions } from '../adapters/sessions.ts';
import { shares } from '../adapters/shares.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({ ACCOUNTS_TABLE: z.string(), USER_POOL_ID: z.string(), PROMPT_MAIL_QUEUE_URL: z.url() }),
);
const database = connectDatabase();
const table = environment.ACCOUNTS_TABLE;

export const handler = createHandler({
  accounts: accounts(database, table),
  clock: systemClock,
  departures: departures(database, table),
  external: externalIdentities(database, table),
  // Deletes logins only; it signs nobody in, so it needs no client.
  identity: identity(new CognitoIdentityProviderClient(), environment.USER_POOL_ID, ''),
  joins: joins(database, table),
  log: new Logger(),
  mails: promptMailQueue(connectQueues(), environment.PROMPT_MAIL_QUEUE_URL),
  profiles: profiles(database, table),
  sessions: sessions(database, table),
  shares: shares(database, table),
});
