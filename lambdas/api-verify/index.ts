import { Logger } from '@aws-lambda-powertools/logger';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { certificateByNumber } from '../adapters/certificate-by-number.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { register } from '../adapters/register.ts';
import { secret } from '../adapters/secret.ts';
import { publishedKeys, signingKey } from '../adapters/signing-key.ts';
import { formerHosts, keysEnvironment, keysParts, publicKeys } from '../api/signing-parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  keysEnvironment.extend({
    ACCOUNTS_TABLE: z.string(),
    CERTIFICATES_TABLE: z.string(),
    FORMER_HOSTS: formerHosts,
    FORMER_SEAL_KEYS: publicKeys,
    HASHING_SECRET_ARN: z.string(),
    OPERATIONS_TABLE: z.string(),
    ORIGIN_SECRET_ARN: z.string(),
    SEAL_KEY_ARN: z.string(),
    SITE_ORIGIN: z.url(),
    WEBSITE: z.url(),
  }),
);
const database = connectDatabase();
const sealKey = signingKey(kmsKey(new KMSClient(), environment.SEAL_KEY_ARN));
const secrets = new SecretsManagerClient();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE } = environment;

export const handler = handle(
  createHandler({
    ...keysParts(environment),
    formerHosts: environment.FORMER_HOSTS,
    accounts: accounts(database, ACCOUNTS_TABLE),
    certificateByNumber: certificateByNumber(database, CERTIFICATES_TABLE),
    clock: systemClock,
    log: new Logger(),
    originSecret: secret(secrets, environment.ORIGIN_SECRET_ARN),
    rate: rateLimiter(
      database,
      environment.OPERATIONS_TABLE,
      secret(secrets, environment.HASHING_SECRET_ARN),
    ),
    register: register(database, CERTIFICATES_TABLE, ACCOUNTS_TABLE),
    sealKeys: () => publishedKeys(sealKey, environment.FORMER_SEAL_KEYS),
    siteOrigin: environment.SITE_ORIGIN,
    website: environment.WEBSITE,
  }),
);
