import { KMSClient } from '@aws-sdk/client-kms';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { issuerSchema } from '../../domain/credential/issuer.ts';
import { credentials } from '../adapters/credentials.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { newStatusEntry } from '../adapters/random.ts';
import { register } from '../adapters/register.ts';
import { namedKey, publishedKeys, signingKey } from '../adapters/signing-key.ts';
import { statusLists } from '../adapters/status-lists.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const formerKeys = json(z.array(z.object({ x: z.string(), y: z.string() })));
const environment = readEnvironment(
  apiEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    FORMER_KEYS: formerKeys,
    FORMER_SEAL_KEYS: formerKeys,
    ISSUER: json(issuerSchema),
    SEAL_KEY_ARN: z.string(),
    SIGNING_KEY_ARN: z.string(),
  }),
);
const database = connectDatabase();
const keys = new KMSClient();
const sealKey = signingKey(kmsKey(keys, environment.SEAL_KEY_ARN));

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    credentials: credentials(database, environment.CERTIFICATES_TABLE),
    formerKeys: () => Promise.all(environment.FORMER_KEYS.map(namedKey)),
    issuer: environment.ISSUER,
    newStatusEntry,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    statusLists: statusLists(database, environment.CERTIFICATES_TABLE),
    sealKeys: () => publishedKeys(sealKey, environment.FORMER_SEAL_KEYS),
    signingKey: signingKey(kmsKey(keys, environment.SIGNING_KEY_ARN)),
  }),
);
