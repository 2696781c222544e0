import type { Logger } from '@aws-lambda-powertools/logger';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type { FollowUpQueue } from '../adapters/follow-up-queue.ts';
import { loggable } from '../adapters/loggable.ts';
import { processMessages, processStream } from './process-records.ts';

interface FollowParts {
  readonly followUps: FollowUpQueue;
  readonly log: Pick<Logger, 'error'>;
}

/**
 * Follows the records of a stream. One that fails is put on a queue, where it is tried again and in the end laid
 * aside by itself: what is done here may be done late and in any order. Only when the queue cannot be reached does
 * the stream wait.
 */
export function followOrPutAside(
  event: DynamoDBStreamEvent | SQSEvent,
  { followUps, log }: FollowParts,
  follow: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse | SQSBatchResponse> {
  if (isOfQueue(event)) return processMessages(event, log, ({ body }) => follow(JSON.parse(body)));
  return processStream(event, log, async (record) => {
    try {
      await follow(record);
    } catch (error) {
      log.error('a record could not be followed and is put aside', {
        cause: loggable(error),
        record: record.eventID,
      });
      await followUps.add(record);
    }
  });
}

function isOfQueue(event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent {
  return event.Records.some((record) => 'messageId' in record);
}
