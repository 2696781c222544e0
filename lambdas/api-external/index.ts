import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { instituteSchema } from '../../domain/institute.ts';
import { connectDatabase } from '../adapters/database.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { externalLogin, poolKeys } from '../adapters/external-login.ts';
import { externalVisits } from '../adapters/external-visits.ts';
import { limitedEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  limitedEnvironment.extend({
    EXTERNAL_POOL_ID: z.string(),
    EXTERNAL_CLIENT_ID: z.string(),
    EXTERNAL_ISSUER: z.url(),
    EXTERNAL_KEYS_URL: z.url(),
    EXTERNAL_ORIGIN: z.url(),
    EXTERNAL_PROVIDERS: json(z.array(z.string())),
    EXTERNAL_REDIRECT_URI: z.url(),
    LANGUAGES: json(instituteSchema.shape.languages),
  }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...limitedParts(environment, database),
    external: externalIdentities(database, environment.ACCOUNTS_TABLE),
    languages: environment.LANGUAGES,
    login: externalLogin({
      client: new CognitoIdentityProviderClient(),
      pool: environment.EXTERNAL_POOL_ID,
      clientId: environment.EXTERNAL_CLIENT_ID,
      issuer: environment.EXTERNAL_ISSUER,
      keys: poolKeys(environment.EXTERNAL_KEYS_URL),
      origin: environment.EXTERNAL_ORIGIN,
      redirectUri: environment.EXTERNAL_REDIRECT_URI,
    }),
    providers: environment.EXTERNAL_PROVIDERS,
    visits: externalVisits(database, environment.OPERATIONS_TABLE),
  }),
);
