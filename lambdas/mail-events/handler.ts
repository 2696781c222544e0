import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { seconds } from '../../domain/clock.ts';
import {
  listRequest,
  type MailEvent,
  mailEvent,
  readMailEvent,
  type UnreachableReason,
} from '../../domain/mail-event.ts';
import { isSoftBounce, mostSoftRetries, softRetryAfter } from '../../domain/soft-bounce.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import type { CertificateMailQueue } from '../adapters/mail-queue.ts';
import type { Messages } from '../adapters/messages.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import type { UnreachableListQueue } from '../adapters/unreachable-list.ts';
import { processMessages } from '../events/process-records.ts';
import { type ListParts, writeUnreachableList } from './unreachable-list.ts';

export interface Parts extends ListParts {
  readonly certificateMails: Pick<CertificateMails, 'conclude'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly messages: Pick<Messages, 'find'>;
  /** Where a mail is asked for once more. */
  readonly retries: CertificateMailQueue;
  readonly unreachable: Pick<UnreachableAddresses, 'all' | 'end' | 'mark'>;
  readonly unreachableList: UnreachableListQueue;
}

/** Milliseconds that it takes to say that a run is over. */
const reserve = seconds(3);

const queued = z.union([mailEvent, listRequest]);

/**
 * Follows what became of mails: notes it on the certificates, marks addresses that mail does not reach, and has a mail that
 * came back for a reason that may pass sent again a day later. The secretariat's list is asked for by a message of its own, so
 * that it is written once for all that comes meanwhile, and that no event fails with it.
 */
export function createHandler(parts: Parts) {
  const { certificateMails, clock, log, messages, retries, unreachable, unreachableList } = parts;

  /**
   * @throws Error when the mail is not known yet: its event was faster than its sender, and comes again.
   */
  async function follow(event: MailEvent): Promise<void> {
    const { unreachable: struck, unavailable = [], ...outcome } = readMailEvent(event);
    const { messageId, timestamp: sentAt } = event.mail;
    const message = await messages.find(messageId);
    const student = message?.studentNumber;

    async function mark(addresses: readonly string[], reason: UnreachableReason): Promise<void> {
      const students = student && new Set([student]);
      for (const address of addresses) {
        await unreachable.mark({ address, reason, since: outcome.at, students }, sentAt);
      }
      await unreachableList.request();
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

  return async (
    event: SQSEvent,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    const until = clock.now() + context.getRemainingTimeInMillis() - reserve;
    /** Written once for all who ask for it together. */
    let listing: Promise<void> | undefined;
    return processMessages(event, log, async ({ body }) => {
      const request = queued.parse(JSON.parse(body));
      if (!('kind' in request)) return follow(request);
      listing ??= writeUnreachableList(parts, until);
      await listing;
    });
  };
}
