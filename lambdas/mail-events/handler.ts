import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { listRequest, type MailEvent, mailEvent, readMailEvent } from '../../domain/mail-event.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import { loggable } from '../adapters/loggable.ts';
import type { Messages } from '../adapters/messages.ts';
import type { UnreachableAddresses } from '../adapters/unreachable.ts';
import { processMessages } from '../events/process-records.ts';
import { type ListParts, writeUnreachableList } from './unreachable-list.ts';

export interface Parts extends ListParts {
  readonly certificateMails: Pick<CertificateMails, 'conclude'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly messages: Pick<Messages, 'find'>;
  readonly unreachable: Pick<UnreachableAddresses, 'all' | 'mark'>;
}

const queued = z.union([mailEvent, listRequest]);

/**
 * Follows what became of mails: notes it on the certificates, marks addresses that mail does not reach, and
 * writes the secretariat's list of them, once for all messages that are delivered together.
 */
export function createHandler(parts: Parts) {
  const { certificateMails, log, messages, unreachable } = parts;

  /** @throws Error when the mail is not known yet: its event was faster than its sender, and comes again. */
  async function follow(event: MailEvent): Promise<void> {
    const { unreachable: struck, ...outcome } = readMailEvent(event);
    const { messageId, timestamp: sentAt } = event.mail;
    const message = await messages.find(messageId);
    const students = message?.studentNumber && new Set([message.studentNumber]);
    for (const address of struck?.addresses ?? []) {
      await unreachable.mark(
        { address, reason: struck?.reason ?? 'bounced', since: outcome.at, students },
        sentAt,
      );
    }
    if (!message) throw new Error('Nobody has noted the mail that this event is about');
    if (message.studentNumber) await certificateMails.conclude(message.studentNumber, messageId, outcome);
    if (outcome.mail !== 'delivered') log.info('a mail did not arrive', { messageId, outcome: outcome.mail });
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    /** The messages that change the list. */
    const listed: string[] = [];
    const answer = await processMessages(event, log, async ({ body, messageId }) => {
      const request = queued.parse(JSON.parse(body));
      if ('kind' in request || readMailEvent(request).unreachable) listed.push(messageId);
      if ('eventType' in request) await follow(request);
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
