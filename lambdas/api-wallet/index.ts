import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { register } from '../adapters/register.ts';
import { returnedCertificates } from '../adapters/returned-certificates.ts';
import { walletVisits } from '../adapters/wallet-visits.ts';
import { apiEnvironment } from '../api/environment.ts';
import { apiParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(apiEnvironment.extend({ CERTIFICATES_TABLE: z.string() }));
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...apiParts(environment, database),
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    returned: returnedCertificates(database, environment.CERTIFICATES_TABLE),
    walletVisits: walletVisits(database, environment.ACCOUNTS_TABLE),
  }),
);
