import { handle } from 'hono/aws-lambda';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { limitedEnvironment, termsEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(limitedEnvironment.extend(termsEnvironment));

export const handler = handle(
  createHandler({
    ...limitedParts(environment, connectDatabase()),
    termsVersion: environment.TERMS_VERSION,
  }),
);
