import { Logger } from '@aws-lambda-powertools/logger';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { certificateByNumber } from '../adapters/certificate-by-number.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { register } from '../adapters/register.ts';
import { secret } from '../adapters/secret.ts';
import { namedKey, publishedKeys, signingKey } from '../adapters/signing-key.ts';
import { createHandler } from './handler.ts';

const formerKeys = json(z.array(z.object({ x: z.string(), y: z.string() })));
const environment = readEnvironment(
  z.object({
    ACCOUNTS_TABLE: z.string(),
    CERTIFICATES_TABLE: z.string(),
    FORMER_KEYS: formerKeys,
    FORMER_SEAL_KEYS: formerKeys,
    HASHING_SECRET_ARN: z.string(),
    OPERATIONS_TABLE: z.string(),
    ORIGIN_SECRET_ARN: z.string(),
    SEAL_KEY_ARN: z.string(),
    SIGNING_KEY_ARN: z.string(),
    SITE_ORIGIN: z.url(),
    WEBSITE: z.url(),
  }),
);
const database = connectDatabase();
const keys = new KMSClient();
const sealKey = signingKey(kmsKey(keys, environment.SEAL_KEY_ARN));
const secrets = new SecretsManagerClient();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE } = environment;

export const handler = handle(
  createHandler({
    accounts: accounts(database, ACCOUNTS_TABLE),
    certificateByNumber: certificateByNumber(database, CERTIFICATES_TABLE),
    clock: systemClock,
    formerKeys: () => Promise.all(environment.FORMER_KEYS.map(namedKey)),
    log: new Logger(),
    originSecret: secret(secrets, environment.ORIGIN_SECRET_ARN),
    rate: rateLimiter(
      database,
      environment.OPERATIONS_TABLE,
      secret(secrets, environment.HASHING_SECRET_ARN),
    ),
    register: register(database, CERTIFICATES_TABLE, ACCOUNTS_TABLE),
    sealKeys: () => publishedKeys(sealKey, environment.FORMER_SEAL_KEYS),
    signingKey: signingKey(kmsKey(keys, environment.SIGNING_KEY_ARN)),
    siteOrigin: environment.SITE_ORIGIN,
    website: environment.WEBSITE,
  }),
);
