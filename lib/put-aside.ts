import { type Duration, Validations } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { NodeFunction } from './node-function.ts';
import { WorkQueue } from './work-queue.ts';

interface PutAsideProps {
  /** What is in the records, for the alarms. */
  readonly of: string;
  /** What comes here of streams that forget it before it could be put aside. */
  readonly lostOf: string;
  readonly alarmTopic: ITopic;
  /** Of the function that follows. */
  readonly timeout: Duration;
}

/** Where records of a stream go that could not be followed at once, so that they hold up none behind them. */
export interface PutAside {
  readonly followUps: WorkQueue;
  /** Records that could not even be put on that queue for a day. */
  readonly deadLetters: Queue;
}

export function putAside(scope: Construct, { of, lostOf, alarmTopic, timeout }: PutAsideProps): PutAside {
  const deadLetters = new DeadLetters(scope, 'dead-letters', { of: lostOf, alarmTopic }).queue;
  Validations.of(deadLetters).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is the dead-letter queue of streams, which name it themselves.',
  });
  const followUps = new WorkQueue(scope, 'follow-ups', { of, alarmTopic, workerTimeout: timeout });
  return { deadLetters, followUps };
}

/** How a stream is followed whose records may be put aside. */
export function following({ deadLetters }: PutAside) {
  return {
    startingPosition: StartingPosition.TRIM_HORIZON,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    // A record that fails is put on a queue: what is tried again here is to reach that queue, as long as the stream
    // remembers the record (24 hours).
    onFailure: new SqsDlq(deadLetters),
  };
}

/** Lets a function put records aside, and gives them back to it one by one. */
export function followUpLater(fn: NodeFunction, { followUps }: PutAside): void {
  fn.addEventSource(
    new SqsEventSource(followUps.queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
  );
  followUps.queue.grantSendMessages(fn);
}
