import { KMSClient } from '@aws-sdk/client-kms';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { issuerSchema } from '../../domain/credential/issuer.ts';
import { credentials } from '../adapters/credentials.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { newStatusEntry } from '../adapters/random.ts';
import { register } from '../adapters/register.ts';
import { signingKey } from '../adapters/signing-key.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  apiEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    ISSUER: json(issuerSchema),
    SIGNING_KEY_ARN: z.string(),
  }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    credentials: credentials(database, environment.CERTIFICATES_TABLE),
    issuer: environment.ISSUER,
    newStatusEntry,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    signingKey: signingKey(new KMSClient(), environment.SIGNING_KEY_ARN),
  }),
);
