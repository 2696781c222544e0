import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';

/** What Lambda gives beside an event; nothing here reads it. */
export const context = { functionName: 'test' } as Context;

/** Messages `message-1`, `message-2`, … as SQS delivers them. A body that is no string goes as JSON. */
export function messages(bodies: readonly unknown[], receiveCount = 1): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({
      messageId: `message-${index + 1}`,
      receiptHandle: 'receipt',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: '0',
        SenderId: 'sender',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue',
      awsRegion: 'eu-west-1',
    })),
  };
}

/** New items as a table's stream tells of them, numbered `1`, `2`, …; `undefined` is a removal. */
export function inserted(...items: readonly (object | undefined)[]): DynamoDBStreamEvent {
  return {
    Records: items.map((item, index) => ({
      eventID: `event-${index + 1}`,
      eventName: item ? 'INSERT' : 'REMOVE',
      dynamodb: {
        SequenceNumber: String(index + 1),
        ...(item && {
          NewImage: marshall(item, { removeUndefinedValues: true }) as NonNullable<
            DynamoDBRecord['dynamodb']
          >['NewImage'],
        }),
      },
    })),
  };
}

/** A change of an item as the stream of a table that keeps both images tells of it. */
export function modified(before: object, after: object): DynamoDBStreamEvent {
  const image = (item: object) => marshall(item, { removeUndefinedValues: true });
  const dynamodb = { SequenceNumber: '1', OldImage: image(before), NewImage: image(after) };
  return {
    Records: [{ eventID: 'event-1', eventName: 'MODIFY', dynamodb: dynamodb as DynamoDBRecord['dynamodb'] }],
  };
}

/** Which records a function gives back, by message id or sequence number. */
export function failuresOf(response: { batchItemFailures: { itemIdentifier: string }[] }): string[] {
  return response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
