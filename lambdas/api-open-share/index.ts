import { Logger } from '@aws-lambda-powertools/logger';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { issuerSchema } from '../../domain/credential/issuer.ts';
import { accounts } from '../adapters/accounts.ts';
import { credentials } from '../adapters/credentials.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { profiles } from '../adapters/profiles.ts';
import { newStatusEntry } from '../adapters/random.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { register } from '../adapters/register.ts';
import { secret } from '../adapters/secret.ts';
import { sessions } from '../adapters/sessions.ts';
import { shares } from '../adapters/shares.ts';
import { signingKey } from '../adapters/signing-key.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    ACCOUNTS_TABLE: z.string(),
    CERTIFICATES_TABLE: z.string(),
    HASHING_SECRET_ARN: z.string(),
    ISSUER: json(issuerSchema),
    OPERATIONS_TABLE: z.string(),
    ORIGIN_SECRET_ARN: z.string(),
    SIGNING_KEY_ARN: z.string(),
    SITE_ORIGIN: z.url(),
  }),
);
const database = connectDatabase();
const secrets = new SecretsManagerClient();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE } = environment;

export const handler = handle(
  createHandler({
    accounts: accounts(database, ACCOUNTS_TABLE),
    clock: systemClock,
    credentials: credentials(database, CERTIFICATES_TABLE),
    issuer: environment.ISSUER,
    log: new Logger(),
    newStatusEntry,
    originSecret: secret(secrets, environment.ORIGIN_SECRET_ARN),
    profiles: profiles(database, ACCOUNTS_TABLE),
    rate: rateLimiter(
      database,
      environment.OPERATIONS_TABLE,
      secret(secrets, environment.HASHING_SECRET_ARN),
    ),
    register: register(database, CERTIFICATES_TABLE, ACCOUNTS_TABLE),
    sessions: sessions(database, ACCOUNTS_TABLE),
    shares: shares(database, ACCOUNTS_TABLE),
    signingKey: signingKey(kmsKey(new KMSClient(), environment.SIGNING_KEY_ARN)),
    siteOrigin: environment.SITE_ORIGIN,
  }),
);
