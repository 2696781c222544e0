import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { seconds } from '../../domain/clock.ts';
import { processMessages } from '../events/process-records.ts';
import { importFile, type Parts } from './import-file.ts';
import { droppedFiles } from './s3-event.ts';

/** Kept of the function's time for telling what became of a file: enough to write the longest report. */
const reserve = seconds(30);

/**
 * Imports each results file that the queue tells of.
 * @param parts.tries how often the queue delivers a message before it lays it aside.
 */
export function createHandler(parts: Parts & { readonly tries: number }) {
  async function follow({ body, attributes }: SQSRecord, until?: number): Promise<void> {
    const lastTry = Number(attributes.ApproximateReceiveCount) >= parts.tries;
    for (const drop of droppedFiles(body)) await importFile(parts, drop, lastTry, until);
  }

  return async (
    event: SQSEvent,
    context?: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    // A function that is cut off tells nobody of the file.
    const until = context && parts.clock.now() + context.getRemainingTimeInMillis() - reserve;
    return processMessages(event, parts.log, (record) => follow(record, until));
  };
}
