import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { instituteSchema } from '../../domain/institute.ts';
import { accounts } from '../adapters/accounts.ts';
import { certificateMails } from '../adapters/certificate-mails.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { dropBucket } from '../adapters/drop-bucket.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { certificateMailQueue, connectQueues, longestDelaySeconds } from '../adapters/mail-queue.ts';
import { messages } from '../adapters/messages.ts';
import { unreachableAddresses } from '../adapters/unreachable.ts';
import { unreachableListQueue, unreachableListTurns } from '../adapters/unreachable-list.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    OPERATIONS_TABLE: z.string(),
    DROP_BUCKET: z.string(),
    MAIL_QUEUE_URL: z.url(),
    MAIL_EVENT_QUEUE_URL: z.url(),
    LIST_SECONDS: z.coerce.number().int().min(0).max(900),
    LANGUAGES: json(instituteSchema.shape.languages),
    TIME_ZONE: z.string(),
  }),
);
const database = connectDatabase();
const queues = connectQueues();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE, OPERATIONS_TABLE } = environment;

export const handler = createHandler({
  accounts: accounts(database, ACCOUNTS_TABLE),
  bucket: dropBucket(new S3Client(), environment.DROP_BUCKET),
  certificateMails: certificateMails(database, CERTIFICATES_TABLE, OPERATIONS_TABLE),
  contacts: contacts(database, ACCOUNTS_TABLE),
  languages: environment.LANGUAGES,
  log: new Logger(),
  messages: messages(database, OPERATIONS_TABLE),
  retries: certificateMailQueue(queues, environment.MAIL_QUEUE_URL, longestDelaySeconds),
  timeZone: environment.TIME_ZONE,
  unreachable: unreachableAddresses(database, ACCOUNTS_TABLE),
  unreachableList: unreachableListQueue(
    { clock: systemClock, client: queues, database, table: ACCOUNTS_TABLE },
    { url: environment.MAIL_EVENT_QUEUE_URL, delaySeconds: environment.LIST_SECONDS },
  ),
  turns: unreachableListTurns(database, ACCOUNTS_TABLE),
  clock: systemClock,
});
