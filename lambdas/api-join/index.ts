import { handle } from 'hono/aws-lambda';
import { z } from 'zod';
import { connectDatabase } from '../adapters/database.ts';
import { departures } from '../adapters/departures.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { externalIdentities } from '../adapters/external-identities.ts';
import { joinQueue } from '../adapters/join-queue.ts';
import { joins } from '../adapters/joins.ts';
import { connectQueues } from '../adapters/mail-queue.ts';
import { shares } from '../adapters/shares.ts';
import { limitedEnvironment } from '../api/environment.ts';
import { limitedParts } from '../api/parts.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(limitedEnvironment.extend({ JOIN_QUEUE_URL: z.url() }));
const database = connectDatabase();

export const handler = handle(
  createHandler({
    ...limitedParts(environment, database),
    departures: departures(database, environment.ACCOUNTS_TABLE),
    external: externalIdentities(database, environment.ACCOUNTS_TABLE),
    joinQueue: joinQueue(connectQueues(), environment.JOIN_QUEUE_URL),
    joins: joins(database, environment.ACCOUNTS_TABLE),
    shares: shares(database, environment.ACCOUNTS_TABLE),
  }),
);
