import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { languages } from '../../domain/language.ts';
import { certificateMails } from '../adapters/certificate-mails.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { dropBucket } from '../adapters/drop-bucket.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { connectQueues } from '../adapters/mail-queue.ts';
import { revocationQueue } from '../adapters/revocation-queue.ts';
import { revocations } from '../adapters/revocations.ts';
import { withdrawals } from '../adapters/withdrawals.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    OPERATIONS_TABLE: z.string(),
    DROP_BUCKET: z.string(),
    QUEUE_URL: z.url(),
    LANGUAGE: z.enum(languages),
    TIME_ZONE: z.string(),
    TRIES: z.coerce.number().int().positive(),
  }),
);
const database = connectDatabase();
const { CERTIFICATES_TABLE: table } = environment;

export const handler = createHandler({
  bucket: dropBucket(new S3Client(), environment.DROP_BUCKET),
  clock: systemClock,
  contacts: contacts(database, environment.ACCOUNTS_TABLE),
  language: environment.LANGUAGE,
  log: new Logger(),
  pause,
  queue: revocationQueue(connectQueues(), environment.QUEUE_URL),
  revocations: revocations(database, environment.OPERATIONS_TABLE),
  timeZone: environment.TIME_ZONE,
  tries: environment.TRIES,
  withdrawals: withdrawals(
    database,
    table,
    certificateMails(database, table, environment.OPERATIONS_TABLE),
    systemClock,
  ),
});
