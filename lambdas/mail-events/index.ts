import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
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
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    OPERATIONS_TABLE: z.string(),
    DROP_BUCKET: z.string(),
    MAIL_QUEUE_URL: z.url(),
    LANGUAGES: json(instituteSchema.shape.languages),
    TIME_ZONE: z.string(),
  }),
);
const database = connectDatabase();
const { ACCOUNTS_TABLE, CERTIFICATES_TABLE, OPERATIONS_TABLE } = environment;

export const handler = createHandler({
  accounts: accounts(database, ACCOUNTS_TABLE),
  bucket: dropBucket(new S3Client(), environment.DROP_BUCKET),
  certificateMails: certificateMails(database, CERTIFICATES_TABLE, OPERATIONS_TABLE),
  contacts: contacts(database, ACCOUNTS_TABLE),
  languages: environment.LANGUAGES,
  log: new Logger(),
  messages: messages(database, OPERATIONS_TABLE),
  retries: certificateMailQueue(connectQueues(), environment.MAIL_QUEUE_URL, longestDelaySeconds),
  timeZone: environment.TIME_ZONE,
  unreachable: unreachableAddresses(database, ACCOUNTS_TABLE),
});
