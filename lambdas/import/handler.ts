import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { processMessages } from '../events/process-records.ts';
import { importFile, type Parts } from './import-file.ts';
import { droppedFiles } from './s3-event.ts';

/**
 * Imports each results file that the queue tells of.
 * @param parts.tries how often the queue delivers a message before it lays it aside.
 */
export function createHandler(parts: Parts & { readonly tries: number }) {
  async function follow({ body, attributes }: SQSRecord): Promise<void> {
    const lastTry = Number(attributes.ApproximateReceiveCount) >= parts.tries;
    for (const drop of droppedFiles(body)) await importFile(parts, drop, lastTry);
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => processMessages(event, parts.log, follow);
}
