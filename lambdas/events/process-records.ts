import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { loggable } from '../adapters/loggable.ts';

type ErrorLog = Pick<Logger, 'error'>;

/**
 * Runs each record on its own and tells Lambda which failed: of a queue these alone come back, of a stream all from
 * the first of them on. A failure is logged with its record's id and nothing of its content.
 */
function process(type: keyof typeof EventType, log: ErrorLog) {
  return async <Entry extends DynamoDBRecord | SQSRecord>(
    event: DynamoDBStreamEvent | SQSEvent,
    follow: (record: Entry) => Promise<void>,
  ) =>
    processPartialResponse(
      event,
      async (record: Entry) => {
        try {
          await follow(record);
        } catch (error) {
          log.error('a record failed and will be tried again', {
            cause: loggable(error),
            record: idOf(record),
          });
          throw error;
        }
      },
      new BatchProcessor(EventType[type]),
      // A batch of which all failed is told record by record too: else one poison record would hold the others.
      { throwOnFullBatchFailure: false },
    );
}

function idOf(record: DynamoDBRecord | SQSRecord): string | undefined {
  return 'messageId' in record ? record.messageId : record.eventID;
}

export function processMessages(
  event: SQSEvent,
  log: ErrorLog,
  follow: (record: SQSRecord) => Promise<void>,
) {
  return process('SQS', log)(event, follow);
}

export function processStream(
  event: DynamoDBStreamEvent,
  log: ErrorLog,
  follow: (record: DynamoDBRecord) => Promise<void>,
) {
  return process('DynamoDBStreams', log)(event, follow);
}
