import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { certificateMails } from '../adapters/certificate-mails.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { externalVisits } from '../adapters/external-visits.ts';
import { register } from '../adapters/register.ts';
import { returnedCertificates } from '../adapters/returned-certificates.ts';
import { limitedEnvironment, termsEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  limitedEnvironment.extend({
    CERTIFICATES_TABLE: z.string(),
    ...termsEnvironment,
  }),
);
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...limitedParts(environment, database),
    certificateMails: certificateMails(
      database,
      environment.CERTIFICATES_TABLE,
      environment.OPERATIONS_TABLE,
    ),
    contacts: contacts(database, environment.ACCOUNTS_TABLE),
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    returned: returnedCertificates(database, environment.CERTIFICATES_TABLE),
    visits: externalVisits(database, environment.OPERATIONS_TABLE),
    termsVersion: environment.TERMS_VERSION,
    privacyVersion: environment.PRIVACY_VERSION,
  }),
);
