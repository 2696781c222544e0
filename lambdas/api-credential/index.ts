import { KMSClient } from '@aws-sdk/client-kms';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { register } from '../adapters/register.ts';
import { publishedKeys, signingKey } from '../adapters/signing-key.ts';
import { statusLists } from '../adapters/status-lists.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { formerHosts, publicKeys, signingEnvironment, signingParts } from '../api/signing-parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  apiEnvironment.extend({
    ...signingEnvironment.shape,
    FORMER_HOSTS: formerHosts,
    FORMER_SEAL_KEYS: publicKeys,
    SEAL_KEY_ARN: z.string(),
  }),
);
const database = connectDatabase();
const sealKey = signingKey(kmsKey(new KMSClient(), environment.SEAL_KEY_ARN));

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    ...signingParts(environment, database),
    formerHosts: environment.FORMER_HOSTS,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    statusLists: statusLists(database, environment.CERTIFICATES_TABLE),
    sealKeys: () => publishedKeys(sealKey, environment.FORMER_SEAL_KEYS),
  }),
);
