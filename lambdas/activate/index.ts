import { Logger } from '@aws-lambda-powertools/logger';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { certificateMailQueue, connectQueues } from '../adapters/mail-queue.ts';
import { register } from '../adapters/register.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    MAIL_QUEUE_URL: z.url(),
    MAIL_GRACE_SECONDS: z.coerce.number().int().min(0).max(900),
  }),
);
const database = connectDatabase();

export const handler = createHandler({
  accounts: accounts(database, environment.ACCOUNTS_TABLE),
  clock: systemClock,
  log: new Logger(),
  mails: certificateMailQueue(connectQueues(), environment.MAIL_QUEUE_URL, environment.MAIL_GRACE_SECONDS),
  register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
});
