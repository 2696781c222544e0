import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { seconds } from '../../domain/clock.ts';
import {
  longestMailWait,
  type MailRequest,
  mailRequest,
  mailWaitSeconds,
} from '../../domain/mail-request.ts';
import { longestDelaySeconds } from '../adapters/mail-queue.ts';
import { AddressRefused, ProviderBusy } from '../adapters/mailer.ts';
import type { OnceOnly } from '../adapters/once-only.ts';
import { processMessages } from '../events/process-records.ts';
import { sendCertificateMail } from './certificate-mail.ts';
import { NotYet } from './not-yet.ts';
import type { Parts } from './parts.ts';
import { sendPromptMail } from './prompt-mail.ts';

/**
 * Sends what the mail queues ask for, each message on its own: one that fails comes back alone. What only has to
 * wait is put back as a new message, so that waiting uses up none of the tries of the queue.
 * @param once runs an act once per id, also when SQS delivers its message again.
 */
export function createHandler(parts: Parts, once: OnceOnly) {
  async function send(request: MailRequest, id: string, context: Context): Promise<void> {
    if (request.kind === 'certificates') {
      return sendCertificateMail(parts, request.studentNumber, request.again);
    }
    try {
      await once(id, () => sendPromptMail(parts, request), context);
    } catch (error) {
      // Whoever asked at a screen gave an address that no mail can go to; it is on the list if it is a student's.
      if (!(error instanceof AddressRefused) || isToSecretariat(request)) throw error;
    }
  }

  async function sendOrWait({ body, messageId }: SQSRecord, context: Context): Promise<void> {
    const request = mailRequest.parse(JSON.parse(body));
    const now = parts.clock.now();
    const early = request.kind === 'certificates' && request.again ? request.again.at - now : 0;
    if (early > 0) {
      // SQS delays no message for a day.
      return parts.mails.postpone(request, Math.min(Math.ceil(early / seconds(1)), longestDelaySeconds));
    }
    // What was asked for twice comes as two messages: an id of the request's own makes them one mail.
    const first = 'id' in request ? request.id : messageId;
    const { id, since, times } = request.waits ?? { id: first, since: now, times: 0 };
    try {
      await send(request, id, context);
    } catch (error) {
      if (!(error instanceof ProviderBusy || error instanceof NotYet)) throw error;
      if (now - since > longestMailWait) throw error;
      const most = error instanceof NotYet ? error.mostSeconds : Number.POSITIVE_INFINITY;
      const delay = Math.min(mailWaitSeconds(times), most);
      await parts.mails.postpone({ ...request, waits: { id, since, times: times + 1 } }, delay);
      parts.log.info('a mail waits', { why: error.message, seconds: delay });
    }
  }

  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processMessages(event, parts.log, (record) => sendOrWait(record, context));
}

/** Nobody is at a screen for it: the operator has to hear that it did not go. */
function isToSecretariat(request: MailRequest): boolean {
  return request.kind === 'error-report' && request.to === 'secretariat';
}
