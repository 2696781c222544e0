import { Logger } from '@aws-lambda-powertools/logger';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { secret } from '../adapters/secret.ts';
import { tokens } from '../adapters/tokens.ts';
import { apiEnvironment } from '../api/environment.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  apiEnvironment.pick({ ACCOUNTS_TABLE: true, ORIGIN_SECRET_ARN: true, SITE_ORIGIN: true }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    accounts: accounts(database, environment.ACCOUNTS_TABLE),
    clock: systemClock,
    log: new Logger(),
    originSecret: secret(new SecretsManagerClient(), environment.ORIGIN_SECRET_ARN),
    siteOrigin: environment.SITE_ORIGIN,
    tokens: tokens(database, environment.ACCOUNTS_TABLE),
  }),
);
