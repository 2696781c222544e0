import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { processMessages } from '../events/process-records.ts';
import { importFile, type Parts } from './import-file.ts';
import { droppedFiles } from './s3-event.ts';

/** Imports each results file that the queue tells of. */
export function createHandler(parts: Parts) {
  async function follow({ body }: SQSRecord): Promise<void> {
    for (const drop of droppedFiles(body)) await importFile(parts, drop);
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => processMessages(event, parts.log, follow);
}
