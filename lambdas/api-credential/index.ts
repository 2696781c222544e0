import { KMSClient } from '@aws-sdk/client-kms';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { issuerSchema } from '../../domain/credential/issuer.ts';
import { credentials } from '../adapters/credentials.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { newStatusEntry } from '../adapters/random.ts';
import { register } from '../adapters/register.ts';
import { namedKey, signingKey } from '../adapters/signing-key.ts';
import { statusLists } from '../adapters/status-lists.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  apiEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    FORMER_KEYS: json(z.array(z.object({ x: z.string(), y: z.string() }))),
    ISSUER: json(issuerSchema),
    SIGNING_KEY_ARN: z.string(),
  }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    credentials: credentials(database, environment.CERTIFICATES_TABLE),
    formerKeys: () => Promise.all(environment.FORMER_KEYS.map(namedKey)),
    issuer: environment.ISSUER,
    newStatusEntry,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    statusLists: statusLists(database, environment.CERTIFICATES_TABLE),
    signingKey: signingKey(new KMSClient(), environment.SIGNING_KEY_ARN),
  }),
);
