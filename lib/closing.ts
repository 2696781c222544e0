import { Duration } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { NodeFunction } from './node-function.ts';
import { following, followUpLater, putAside } from './put-aside.ts';
import { grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import type { WorkQueue } from './work-queue.ts';

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
    const timeout = Duration.seconds(30);
    const aside = putAside(this, {
      of: 'accounts that could not be cleared away at once',
      lostOf: 'accounts that are being closed',
      alarmTopic: props.alarmTopic,
      timeout,
    });
    this.followUps = aside.followUps;
    this.deadLetters = aside.deadLetters;

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
        ...following(aside),
        batchSize: 10,
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
    followUpLater(fn, aside);
    grantItems(fn, tables.certificates, ['Query', 'UpdateItem']);
    grantItems(fn, tables.accounts, ['GetItem', 'Query', 'DeleteItem']);
    userPool.grant(fn, 'cognito-idp:AdminDeleteUser');
    props.promptMailQueue.grantSendMessages(fn);
  }
}
