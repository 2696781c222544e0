import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { minutes, seconds } from '../../domain/clock.ts';
import type { ImportQueue } from '../adapters/import-queue.ts';
import { loggable } from '../adapters/loggable.ts';
import { processMessages } from '../events/process-records.ts';
import { beginImport, importFile, type Parts } from './import-file.ts';
import { readMessage } from './import-message.ts';

/** Kept of the function's time for telling what became of a file: enough to write the longest report. */
const reserve = seconds(30);

/** Until a failed import is tried again, the first time; doubled with each. */
const firstDelay = minutes(1);

export interface HandlerParts extends Parts {
  /** How often the queue delivers a message before it lays it aside. */
  readonly tries: number;
  readonly queue: ImportQueue;
}

/** Imports each file that the queue tells of, and goes on with the imports that had to stop. */
export function createHandler(parts: HandlerParts) {
  const { imports, log, queue, tries } = parts;

  async function follow({ body, attributes, receiptHandle }: SQSRecord, until?: number): Promise<void> {
    const message = readMessage(body);
    const received = Number(attributes.ApproximateReceiveCount);
    const limits = { lastTry: received >= tries, ...(until !== undefined && { until }) };
    try {
      if ('goOn' in message) await importFile(parts, await imports.find(message.goOn), limits);
      else for (const drop of message.drops) await importFile(parts, await beginImport(parts, drop), limits);
    } catch (error) {
      // The queue's own time is that of a run that was cut off, half an hour; this one is known to be over.
      const delay = (firstDelay * 2 ** (received - 1)) / seconds(1);
      await queue.comeBack(receiptHandle, delay).catch((cause: unknown) => {
        log.error('a failed import comes back late', { cause: loggable(cause) });
      });
      throw error;
    }
  }

  return async (
    event: SQSEvent,
    context?: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    // A function that is cut off tells nobody of the file.
    const until = context && parts.clock.now() + context.getRemainingTimeInMillis() - reserve;
    return processMessages(event, log, (record) => follow(record, until));
  };
}
