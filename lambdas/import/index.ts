import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { instituteSchema } from '../../domain/institute.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { dropBucket } from '../adapters/drop-bucket.ts';
import { json, readEnvironment } from '../adapters/environment.ts';
import { importQueue } from '../adapters/import-queue.ts';
import { imports } from '../adapters/imports.ts';
import { connectQueues } from '../adapters/mail-queue.ts';
import { newCertificateId } from '../adapters/random.ts';
import { register } from '../adapters/register.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    OPERATIONS_TABLE: z.string(),
    DROP_BUCKET: z.string(),
    IMPORT_QUEUE_URL: z.url(),
    PASS_MARK: z.coerce.number().min(0).max(100),
    LANGUAGES: json(instituteSchema.shape.languages),
    TIME_ZONE: z.string(),
    TRIES: z.coerce.number().int().positive(),
  }),
);
const database = connectDatabase();

export const handler = createHandler({
  bucket: dropBucket(new S3Client(), environment.DROP_BUCKET),
  clock: systemClock,
  contacts: contacts(database, environment.ACCOUNTS_TABLE),
  imports: imports(database, environment.OPERATIONS_TABLE),
  languages: environment.LANGUAGES,
  log: new Logger(),
  newId: newCertificateId,
  queue: importQueue(connectQueues(), environment.IMPORT_QUEUE_URL),
  passMark: environment.PASS_MARK,
  timeZone: environment.TIME_ZONE,
  tries: environment.TRIES,
  register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
});
