import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { register } from '../adapters/register.ts';
import { secret } from '../adapters/secret.ts';
import { shares } from '../adapters/shares.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  apiEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    HASHING_SECRET_ARN: z.string(),
    OPERATIONS_TABLE: z.string(),
  }),
);
const database = connectDatabase();
const sealingSecret = secret(new SecretsManagerClient(), environment.HASHING_SECRET_ARN);

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    rate: rateLimiter(database, environment.OPERATIONS_TABLE, sealingSecret),
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    sealingSecret,
    shares: shares(database, environment.ACCOUNTS_TABLE),
  }),
);
