import type { Logger } from '@aws-lambda-powertools/logger';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type { PendingCertificate, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { KnownContact } from '../../domain/contact.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { FollowUpQueue } from '../adapters/follow-up-queue.ts';
import { loggable } from '../adapters/loggable.ts';
import type { CertificateMailQueue } from '../adapters/mail-queue.ts';
import type { Register } from '../adapters/register.ts';
import { processMessages, processStream } from '../events/process-records.ts';
import { type ContactParts, followContact } from './follow-contact.ts';

export interface Parts extends ContactParts {
  readonly accounts: Pick<Accounts, 'accountOf'>;
  readonly clock: Clock;
  readonly followUps: FollowUpQueue;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mails: CertificateMailQueue;
  readonly register: Pick<Register, 'activate' | 'activateAll'>;
}

/**
 * Follows two streams. A new certificate becomes active at once if its student number is linked to an account,
 * and its mail is asked for either way; so is the mail about one that was taken back. A new link activates what was
 * waiting, in case the request that made it died half-way. A contact that has changed is followed by itself.
 *
 * A certificate and a link that are written at the same moment cannot miss each other: each side writes first
 * and then reads the other consistently.
 *
 * A record that fails is put on a queue, where it is tried again and in the end laid aside by itself: whatever is
 * done here may be done late and in any order. Only when the queue cannot be reached does the stream wait.
 */
export function createHandler(parts: Parts) {
  const { accounts, clock, followUps, log, mails, register } = parts;

  async function welcome(certificate: PendingCertificate): Promise<void> {
    if (await accounts.accountOf(certificate.studentNumber)) {
      await register.activate(certificate, instantOf(clock.now()));
    }
  }

  async function catchUp(studentNumber: StudentNumber): Promise<void> {
    const activated = await register.activateAll(studentNumber, instantOf(clock.now()));
    if (activated > 0) log.info('activated what a new link had left waiting', { activated });
  }

  return async (event: DynamoDBStreamEvent | SQSEvent): Promise<DynamoDBBatchResponse | SQSBatchResponse> => {
    /** One request per student is enough: the mail gathers all that waits. */
    const asked = new Map<StudentNumber, Promise<void>>();

    async function askForMail(studentNumber: StudentNumber): Promise<void> {
      const asking = asked.get(studentNumber) ?? mails.request(studentNumber);
      asked.set(studentNumber, asking);
      await asking;
    }

    async function follow(record: DynamoDBRecord): Promise<void> {
      const image = record.dynamodb?.NewImage;
      if (!image) return;
      const item = unmarshall(image as Record<string, AttributeValue>);
      if (item.sk === 'LINK') return catchUp(item.studentNumber as StudentNumber);
      if (item.sk === 'CONTACT') return followChange(record, item as unknown as KnownContact);
      if (item.state === 'pending') await welcome(item as unknown as PendingCertificate);
      await askForMail(item.studentNumber as StudentNumber);
    }

    async function followChange({ dynamodb }: DynamoDBRecord, contact: KnownContact): Promise<void> {
      if (!dynamodb?.OldImage) return;
      const before = unmarshall(dynamodb.OldImage as Record<string, AttributeValue>) as KnownContact;
      if (await followContact(parts, before, contact)) await mails.request(contact.studentNumber);
    }

    async function followOrPutAside(record: DynamoDBRecord): Promise<void> {
      try {
        await follow(record);
      } catch (error) {
        log.error('a record could not be followed and is put aside', {
          cause: loggable(error),
          record: record.eventID,
        });
        await followUps.add(record);
      }
    }

    return isOfQueue(event)
      ? processMessages(event, log, ({ body }) => follow(JSON.parse(body)))
      : processStream(event, log, followOrPutAside);
  };
}

function isOfQueue(event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent {
  return event.Records.some((record) => 'messageId' in record);
}
