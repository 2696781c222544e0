import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Logins } from './logins.ts';
import { NodeFunction } from './node-function.ts';
import { grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { WorkQueue } from './work-queue.ts';

export interface JoiningProps {
  readonly tables: Tables;
  readonly logins: Logins;
  readonly promptMailQueue: IQueue;
  readonly alarmTopic: ITopic;
}

/** What it takes to move all that an account holds to another and to close it. */
export function grantJoining(
  fn: NodeFunction,
  { tables, logins, promptMailQueue }: Omit<JoiningProps, 'alarmTopic'>,
): void {
  grantItems(fn, tables.accounts, [
    'GetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'ConditionCheckItem',
  ]);
  logins.userPool.grant(fn, 'cognito-idp:AdminDeleteUser');
  promptMailQueue.grantSendMessages(fn);
}

/** Comes after every request that joins two accounts, and finishes what one has left that died half-way. */
export class Joining extends Construct {
  readonly queue: IQueue;
  readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, props: JoiningProps) {
    super(scope, id);
    const timeout = Duration.seconds(30);
    const work = new WorkQueue(this, 'joins', {
      of: 'accounts on their way into another',
      alarmTopic: props.alarmTopic,
      workerTimeout: timeout,
    });
    this.queue = work.queue;
    this.deadLetters = work.deadLetters;
    const fn = new NodeFunction(this, 'join-accounts', {
      description: 'Finishes the joining of two accounts',
      timeout,
      environment: {
        ACCOUNTS_TABLE: props.tables.accounts.tableName,
        USER_POOL_ID: props.logins.userPool.userPoolId,
        PROMPT_MAIL_QUEUE_URL: props.promptMailQueue.queueUrl,
      },
    });
    fn.addEventSource(new SqsEventSource(work.queue, { batchSize: 1, reportBatchItemFailures: true }));
    grantJoining(fn, props);
  }
}
