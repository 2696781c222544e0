import { handle } from 'hono/aws-lambda';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { limitedEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(limitedEnvironment);

export const handler = handle(createHandler(limitedParts(environment, connectDatabase())));
