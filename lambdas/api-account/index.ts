import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { joins } from '../adapters/joins.ts';
import { register } from '../adapters/register.ts';
import { shares } from '../adapters/shares.ts';
import { unreachableAddresses } from '../adapters/unreachable.ts';
import { limitedEnvironment, termsEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  limitedEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    COUNTRY: z.string(),
    SHORT_NAME: z.string(),
    TIME_ZONE: z.string(),
    ...termsEnvironment,
  }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...limitedParts(environment, database),
    contacts: contacts(database, environment.ACCOUNTS_TABLE),
    external: externalIdentities(database, environment.ACCOUNTS_TABLE),
    institute: {
      country: environment.COUNTRY,
      shortName: environment.SHORT_NAME,
      timeZone: environment.TIME_ZONE,
    },
    joins: joins(database, environment.ACCOUNTS_TABLE),
    privacyVersion: environment.PRIVACY_VERSION,
    termsVersion: environment.TERMS_VERSION,
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    shares: shares(database, environment.ACCOUNTS_TABLE),
    unreachable: unreachableAddresses(database, environment.ACCOUNTS_TABLE),
  }),
);
