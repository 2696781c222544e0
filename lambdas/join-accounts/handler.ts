import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { joinRequest } from '../adapters/join-queue.ts';
import { processMessages } from '../events/process-records.ts';
import { type CarryOutParts, carryOut } from './carry-out.ts';

export interface Parts extends CarryOutParts {
  readonly log: Pick<Logger, 'error'>;
}

/** Finishes what the request that joins two accounts has left, should it have died half-way; mostly there is nothing. */
export function createHandler(parts: Parts) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> =>
    processMessages(event, parts.log, async ({ body }) =>
      carryOut(parts, joinRequest.parse(JSON.parse(body)).from),
    );
}
