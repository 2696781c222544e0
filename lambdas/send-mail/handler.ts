import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { mailRequest } from '../../domain/mail-request.ts';
import type { OnceOnly } from '../adapters/once-only.ts';
import { processMessages } from '../events/process-records.ts';
import { sendCertificateMail } from './certificate-mail.ts';
import type { Parts } from './parts.ts';
import { sendPromptMail } from './prompt-mail.ts';

/**
 * Sends what the mail queues ask for, each message on its own: one that fails comes back alone.
 * @param once runs an act once per id, also when SQS delivers its message again.
 */
export function createHandler(parts: Parts, once: OnceOnly) {
  async function send(record: SQSRecord, context: Context): Promise<void> {
    const request = mailRequest.parse(JSON.parse(record.body));
    if (request.kind === 'certificates') await sendCertificateMail(parts, request.studentNumber);
    // What was asked for twice comes as two messages: an id of the request's own makes them one mail.
    else
      await once(
        'id' in request ? request.id : record.messageId,
        () => sendPromptMail(parts, request),
        context,
      );
  }

  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processMessages(event, parts.log, (record) => send(record, context));
}
