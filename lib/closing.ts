import { Duration, Validations } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { NodeFunction } from './node-function.ts';
import { grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { WorkQueue } from './work-queue.ts';

export interface ClosingProps {
  readonly tables: Tables;
  readonly userPool: IUserPool;
  readonly userPoolClientId: string;
  readonly promptMailQueue: IQueue;
  readonly alarmTopic: ITopic;
}

/** Follows accounts that their owners have closed, until nothing of them is left but the certificates. */
export class Closing extends Construct {
  /** Closings that could not be followed at once. */
  readonly followUps: WorkQueue;
  /** Those that could not even be put on that queue for a day. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ClosingProps) {
    super(scope, id);
    const { tables, userPool } = props;
    this.deadLetters = new DeadLetters(this, 'dead-letters', {
      of: 'accounts that are being closed',
      alarmTopic: props.alarmTopic,
    }).queue;
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of a stream, which names it itself.',
    });

    const timeout = Duration.seconds(30);
    this.followUps = new WorkQueue(this, 'follow-ups', {
      of: 'accounts that could not be cleared away at once',
      alarmTopic: props.alarmTopic,
      workerTimeout: timeout,
    });

    const fn = new NodeFunction(this, 'close-account', {
      description: 'Clears away behind accounts that their owners have closed',
      timeout,
      environment: {
        CERTIFICATES_TABLE: tables.certificates.tableName,
        ACCOUNTS_TABLE: tables.accounts.tableName,
        USER_POOL_ID: userPool.userPoolId,
        USER_POOL_CLIENT_ID: props.userPoolClientId,
        PROMPT_MAIL_QUEUE_URL: props.promptMailQueue.queueUrl,
        FOLLOW_UP_QUEUE_URL: this.followUps.queue.queueUrl,
      },
    });
    fn.addEventSource(
      new DynamoEventSource(tables.accounts, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(this.deadLetters),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('MODIFY'),
            dynamodb: {
              Keys: { sk: { S: FilterRule.isEqual('PROFILE') } },
              NewImage: { closedAt: { S: FilterRule.exists() } },
            },
          }),
        ],
      }),
    );
    fn.addEventSource(
      new SqsEventSource(this.followUps.queue, {
        batchSize: 1,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
    this.followUps.queue.grantSendMessages(fn);
    grantItems(fn, tables.certificates, ['Query', 'UpdateItem']);
    grantItems(fn, tables.accounts, ['GetItem', 'Query', 'DeleteItem']);
    userPool.grant(fn, 'cognito-idp:AdminDeleteUser');
    props.promptMailQueue.grantSendMessages(fn);
  }
}
