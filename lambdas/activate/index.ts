import { Logger } from '@aws-lambda-powertools/logger';
import { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { contacts } from '../adapters/contacts.ts';
import { connectDatabase } from '../adapters/database.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { followUpQueue } from '../adapters/follow-up-queue.ts';
import { certificateMailQueue, connectQueues } from '../adapters/mail-queue.ts';
import { mailedElsewhere } from '../adapters/mailed-elsewhere.ts';
import { register } from '../adapters/register.ts';
import { returnedCertificates } from '../adapters/returned-certificates.ts';
import { unreachableAddresses } from '../adapters/unreachable.ts';
import { unreachableListQueue } from '../adapters/unreachable-list.ts';
import { createHandler } from './handler.ts';

const environment = readEnvironment(
  z.object({
    CERTIFICATES_TABLE: z.string(),
    ACCOUNTS_TABLE: z.string(),
    MAIL_QUEUE_URL: z.url(),
    FOLLOW_UP_QUEUE_URL: z.url(),
    MAIL_EVENT_QUEUE_URL: z.url(),
    LIST_SECONDS: z.coerce.number().int().min(0).max(900),
    MAIL_GRACE_SECONDS: z.coerce.number().int().min(0).max(900),
  }),
);
const database = connectDatabase();
const queues = connectQueues();

export const handler = createHandler({
  accounts: accounts(database, environment.ACCOUNTS_TABLE),
  clock: systemClock,
  contacts: contacts(database, environment.ACCOUNTS_TABLE),
  followUps: followUpQueue(queues, environment.FOLLOW_UP_QUEUE_URL),
  log: new Logger(),
  mailedElsewhere: mailedElsewhere(database, environment.CERTIFICATES_TABLE),
  mails: certificateMailQueue(queues, environment.MAIL_QUEUE_URL, environment.MAIL_GRACE_SECONDS),
  register: register(database, environment.CERTIFICATES_TABLE, environment.ACCOUNTS_TABLE),
  returned: returnedCertificates(database, environment.CERTIFICATES_TABLE),
  unreachable: unreachableAddresses(database, environment.ACCOUNTS_TABLE),
  unreachableList: unreachableListQueue(
    { clock: systemClock, client: queues, database, table: environment.ACCOUNTS_TABLE },
    { url: environment.MAIL_EVENT_QUEUE_URL, delaySeconds: environment.LIST_SECONDS },
  ),
});
