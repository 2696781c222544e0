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
import type { StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Departures } from '../adapters/departures.ts';
import type { ExternalIdentities } from '../adapters/external-identities.ts';
import { fillWallet } from '../adapters/fill-wallet.ts';
import type { FollowUpQueue } from '../adapters/follow-up-queue.ts';
import type { Identity } from '../adapters/identity.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Register } from '../adapters/register.ts';
import type { ReturnedCertificates } from '../adapters/returned-certificates.ts';
import { followOrPutAside } from '../events/follow-or-put-aside.ts';

export interface Parts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly departures: Pick<Departures, 'forgetAccount' | 'forgetNumber' | 'unlink'>;
  readonly external: Pick<ExternalIdentities, 'identitiesOf' | 'unlink'>;
  readonly followUps: FollowUpQueue;
  readonly identity: Pick<Identity, 'remove'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly mails: PromptMailQueue;
  readonly register: Pick<Register, 'activateAll'>;
  readonly returned: ReturnedCertificates;
}

/**
 * Follows profiles that their owners have closed. Every certificate goes back to waiting for a link before the
 * account's own note of its number goes, and nobody comes in by an external identity; the profile, from which all of this begins, goes last. So this can die
 * anywhere: the record is handed out again, and what is done already is found done.
 */
export function createHandler(parts: Parts) {
  const { accounts, departures, external, followUps, identity, log, mails } = parts;

  async function clearAway({ accountId, email, language }: Profile): Promise<void> {
    const numbers = await accounts.studentNumbersOf(accountId);
    for (const studentNumber of numbers) {
      await departures.unlink(accountId, studentNumber);
      await giveBack(studentNumber);
      await departures.forgetNumber(accountId, studentNumber);
    }
    for (const { id } of await external.identitiesOf(accountId)) await external.unlink(accountId, id);
    await identity.remove(accountId);
    await departures.forgetAccount(accountId);
    await mails.request({ kind: 'account-closed', address: email, language });
    log.info('closed an account', { numbers: numbers.length });
  }

  /** A repetition may come when the number has a new owner: what is in that wallet stays there. */
  async function giveBack(studentNumber: StudentNumber): Promise<void> {
    if (await accounts.accountOf(studentNumber)) return;
    await parts.returned.returnAll(studentNumber);
    // Whoever linked it between the two is given back what was taken.
    if (await accounts.accountOf(studentNumber)) {
      await fillWallet(parts, studentNumber, instantOf(parts.clock.now()));
    }
  }

  async function follow(record: DynamoDBRecord): Promise<void> {
    const image = record.dynamodb?.NewImage;
    if (image) await clearAway(unmarshall(image as Record<string, AttributeValue>) as Profile);
  }

  return (event: DynamoDBStreamEvent | SQSEvent): Promise<DynamoDBBatchResponse | SQSBatchResponse> =>
    followOrPutAside(event, { followUps, log }, follow);
}
