import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';

export interface WorkQueueProps {
  /** What waits here, for the alarm of its dead letters. */
  readonly of: string;
  readonly alarmTopic: ITopic;
  /** Time limit of the function that works here; a message is hidden six times as long, as AWS advises. */
  readonly workerTimeout: Duration;
  /** How long a message waits before it is delivered. @default not at all */
  readonly deliveryDelay?: Duration;
}

/** How often a message is delivered before it is laid aside. */
export const tries = 5;

/** A queue with its dead letters. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'dead-letters', props).queue;
    this.queue = new Queue(this, 'queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deliveryDelay: props.deliveryDelay,
      visibilityTimeout: Duration.seconds(props.workerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
  }
}
