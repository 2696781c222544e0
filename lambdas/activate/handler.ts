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
import { fillWallet } from '../adapters/fill-wallet.ts';
import type { FollowUpQueue } from '../adapters/follow-up-queue.ts';
import type { CertificateMailQueue } from '../adapters/mail-queue.ts';
import type { Register } from '../adapters/register.ts';
import type { ReturnedCertificates } from '../adapters/returned-certificates.ts';
import { followOrPutAside } from '../events/follow-or-put-aside.ts';
import { type ContactParts, followContact } from './follow-contact.ts';

export interface Parts extends ContactParts {
  readonly accounts: Pick<Accounts, 'accountOf'>;
  readonly clock: Clock;
  readonly followUps: FollowUpQueue;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mails: CertificateMailQueue;
  readonly register: Pick<Register, 'activate' | 'activateAll'>;
  readonly returned: ReturnedCertificates;
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
  const { accounts, clock, followUps, log, mails, register, returned } = parts;

  async function welcome(certificate: PendingCertificate): Promise<void> {
    const { studentNumber } = certificate;
    if (!(await accounts.accountOf(studentNumber))) return;
    await register.activate(certificate, instantOf(clock.now()));
    // An account that was closed meanwhile may have returned what was active before this was.
    if (!(await accounts.accountOf(studentNumber))) await returned.returnAll(studentNumber);
  }

  async function catchUp(studentNumber: StudentNumber): Promise<void> {
    const activated = await fillWallet(parts, studentNumber, instantOf(clock.now()));
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
      for (const studentNumber of await followContact(parts, before, contact))
        await mails.request(studentNumber);
    }

    return followOrPutAside(event, { followUps, log }, follow);
  };
}
