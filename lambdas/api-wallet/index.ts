import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { register } from '../adapters/register.ts';
import { returnedCertificates } from '../adapters/returned-certificates.ts';
import { walletVisits } from '../adapters/wallet-visits.ts';
import { limitedEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(limitedEnvironment.extend({ CERTIFICATES_TABLE: z.string() }));
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...limitedParts(environment, database),
    register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
    returned: returnedCertificates(database, environment.CERTIFICATES_TABLE),
    walletVisits: walletVisits(database, environment.ACCOUNTS_TABLE),
  }),
);
