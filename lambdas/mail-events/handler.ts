import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import {
  listRequest,
  type MailEvent,
  mailEvent,
  readMailEvent,
  type UnreachableReason,
} from '../../domain/mail-event.ts';
import { isSoftBounce, mostSoftRetries, softRetryAfter } from '../../domain/soft-bounce.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import { loggable } from '../adapters/loggable.ts';
import type { CertificateMailQueue } from '../adapters/mail-queue.ts';
import type { Messages } from '../adapters/messages.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import { processMessages } from '../events/process-records.ts';
import { type ListParts, writeUnreachableList } from './unreachable-list.ts';

export interface Parts extends ListParts {
  readonly certificateMails: Pick<CertificateMails, 'conclude'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly messages: Pick<Messages, 'find'>;
  /** Where a mail is asked for once more. */
  readonly retries: CertificateMailQueue;
  readonly unreachable: Pick<UnreachableAddresses, 'all' | 'mark'>;
}

const queued = z.union([mailEvent, listRequest]);

/**
 * Follows what became of mails: notes it on the certificates, marks addresses that mail does not reach, has a mail that
 * came back for a reason that may pass sent again a day later, and writes the secretariat's list, once for all messages
 * that are delivered together.
 */
export function createHandler(parts: Parts) {
  const { certificateMails, log, messages, retries, unreachable } = parts;

  /**
   * @param onMark hears that the list has to be written anew.
   * @throws Error when the mail is not known yet: its event was faster than its sender, and comes again.
   */
  async function follow(event: MailEvent, onMark: () => void): Promise<void> {
    const { unreachable: struck, unavailable = [], ...outcome } = readMailEvent(event);
    const { messageId, timestamp: sentAt } = event.mail;
    const message = await messages.find(messageId);
    const student = message?.studentNumber;

    async function mark(addresses: readonly string[], reason: UnreachableReason): Promise<void> {
      onMark();
      const students = student && new Set([student]);
      for (const address of addresses) {
        await unreachable.mark({ address, reason, since: outcome.at, students }, sentAt);
      }
    }

    if (struck) await mark(struck.addresses, struck.reason);
    if (!message) throw new Error('Nobody has noted the mail that this event is about');
    if (outcome.mail !== 'delivered') log.info('a mail did not arrive', { messageId, outcome: outcome.mail });
    if (!student) return;
    const softly = await certificateMails.conclude(student, messageId, outcome);
    if (!isSoftBounce(outcome) || softly === 0) return;
    if (softly > mostSoftRetries) return mark(unavailable, 'unavailable');
    await retries.request(student, { about: messageId, at: Date.parse(outcome.at) + softRetryAfter });
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    /** The messages that change the list. */
    const listed: string[] = [];
    const answer = await processMessages(event, log, async ({ body, messageId }) => {
      const request = queued.parse(JSON.parse(body));
      if ('kind' in request) listed.push(messageId);
      else await follow(request, () => listed.push(messageId));
    });
    if (listed.length === 0) return answer;
    try {
      await writeUnreachableList(parts);
      return answer;
    } catch (error) {
      log.error('the list of unreachable students could not be written', { cause: loggable(error) });
      // They come again, change nothing more, and have the list written.
      const failed = new Set([
        ...answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
        ...listed,
      ]);
      return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
    }
  };
}
