import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { contactsByAddress } from '../lambdas/adapters/contacts-index.ts';
import { NodeFunction } from './node-function.ts';
import { following, followUpLater, putAside } from './put-aside.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import type { WorkQueue } from './work-queue.ts';

export interface ActivationProps {
  readonly tables: Tables;
  readonly mailQueue: IQueue;
  /** Takes the request to write the list of unreachable students anew. */
  readonly mailEventQueue: IQueue;
  readonly graceSeconds: number;
  /** How long the list of unreachable students gathers news. */
  readonly listSeconds: number;
  readonly alarmTopic: ITopic;
}

/** Follows new certificates, new links and new addresses, so that what belongs in a wallet gets there. */
export class Activation extends Construct {
  /** Records that could not be followed at once. */
  readonly followUps: WorkQueue;
  /** Records that could not even be put on that queue for a day. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ActivationProps) {
    super(scope, id);
    const timeout = Duration.seconds(30);
    const aside = putAside(this, {
      of: 'records of the certificates and accounts streams',
      lostOf: 'the certificates and accounts streams',
      alarmTopic: props.alarmTopic,
      timeout,
    });
    this.followUps = aside.followUps;
    this.deadLetters = aside.deadLetters;

    const fn = new NodeFunction(this, 'activate', {
      description: 'Activates certificates of linked students and asks for their mail',
      timeout,
      environment: {
        CERTIFICATES_TABLE: props.tables.certificates.tableName,
        ACCOUNTS_TABLE: props.tables.accounts.tableName,
        MAIL_QUEUE_URL: props.mailQueue.queueUrl,
        MAIL_GRACE_SECONDS: String(props.graceSeconds),
        FOLLOW_UP_QUEUE_URL: this.followUps.queue.queueUrl,
        MAIL_EVENT_QUEUE_URL: props.mailEventQueue.queueUrl,
        LIST_SECONDS: String(props.listSeconds),
      },
    });
    fn.addEventSource(
      new DynamoEventSource(props.tables.certificates, {
        ...following(aside),
        batchSize: 100,
        // New certificates, and those whose students are to hear that they are revoked: never the marks that
        // activation and mail leave on them, nor what a correction supersedes, which comes as a new one.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { state: { S: FilterRule.isEqual('pending') } } },
          }),
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('MODIFY'),
            dynamodb: {
              NewImage: {
                state: { S: FilterRule.isEqual('revoked') },
                reason: { M: { kind: { S: FilterRule.isEqual('withdrawn') } } },
                mail: { S: FilterRule.isEqual('queued') },
              },
            },
          }),
        ],
      }),
    );
    fn.addEventSource(
      new DynamoEventSource(props.tables.accounts, {
        ...following(aside),
        batchSize: 100,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.isEqual('LINK') } } },
          }),
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('MODIFY'),
            dynamodb: { Keys: { sk: { S: FilterRule.isEqual('CONTACT') } } },
          }),
        ],
      }),
    );
    followUpLater(fn, aside);
    grantItems(fn, props.tables.certificates, ['GetItem', 'Query', 'UpdateItem']);
    grantItems(fn, props.tables.accounts, ['GetItem', 'PutItem', 'UpdateItem']);
    grantIndex(fn, props.tables.accounts, contactsByAddress);
    props.mailQueue.grantSendMessages(fn);
    props.mailEventQueue.grantSendMessages(fn);
  }
}
