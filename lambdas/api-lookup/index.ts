import { Logger } from '@aws-lambda-powertools/logger';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { captcha } from '../adapters/captcha.ts';
import { certificateByNumber } from '../adapters/certificate-by-number.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { register } from '../adapters/register.ts';
import { secret } from '../adapters/secret.ts';
import { signingEnvironment, signingParts } from '../api/signing-parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  signingEnvironment.extend({
    ACCOUNTS_TABLE: z.string(),
    HASHING_SECRET_ARN: z.string(),
    OPERATIONS_TABLE: z.string(),
    ORIGIN_SECRET_ARN: z.string(),
    SITE_ORIGIN: z.url(),
  }),
);
const database = connectDatabase();
const secrets = new SecretsManagerClient();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE, OPERATIONS_TABLE } = environment;
const hashingSecret = secret(secrets, environment.HASHING_SECRET_ARN);

export const handler = handle(
  createHandler({
    ...signingParts(environment, database),
    accounts: accounts(database, ACCOUNTS_TABLE),
    captcha: captcha(database, OPERATIONS_TABLE, hashingSecret),
    certificateByNumber: certificateByNumber(database, CERTIFICATES_TABLE),
    clock: systemClock,
    log: new Logger(),
    originSecret: secret(secrets, environment.ORIGIN_SECRET_ARN),
    rate: rateLimiter(database, OPERATIONS_TABLE, hashingSecret),
    register: register(database, CERTIFICATES_TABLE, ACCOUNTS_TABLE),
    siteOrigin: environment.SITE_ORIGIN,
  }),
);
