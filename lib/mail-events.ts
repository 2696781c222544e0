import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { contactsByAddress } from '../lambdas/adapters/contacts-index.ts';
import { NodeFunction } from './node-function.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailEventsProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly dropBucket: IBucket;
  readonly configurationSet: ConfigurationSet;
  /** Takes the request to send a mail once more. */
  readonly mailQueue: IQueue;
  readonly alarmTopic: ITopic;
}

/** What becomes of mails: from the provider's events to certificates, and to the list of whom no mail reaches. */
export class MailEvents extends Construct {
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    super(scope, id);
    const { institute, tables, dropBucket, alarmTopic } = props;
    const timeout = Duration.seconds(30);
    this.work = new WorkQueue(this, 'work', {
      of: 'mail events',
      alarmTopic,
      workerTimeout: timeout,
      // Some mailboxes answer faster than the sender writes down what it sent.
      deliveryDelay: Duration.seconds(5),
    });
    this.subscribe(props.configurationSet);

    const fn = new NodeFunction(this, 'mail-events', {
      description: 'Notes what became of mails, and lists whom they do not reach',
      timeout,
      environment: {
        CERTIFICATES_TABLE: tables.certificates.tableName,
        ACCOUNTS_TABLE: tables.accounts.tableName,
        OPERATIONS_TABLE: tables.operations.tableName,
        DROP_BUCKET: dropBucket.bucketName,
        MAIL_QUEUE_URL: props.mailQueue.queueUrl,
        MAIL_EVENT_QUEUE_URL: this.work.queue.queueUrl,
        LIST_SECONDS: String(institute.mail.listSeconds),
        LANGUAGES: JSON.stringify(institute.languages),
        TIME_ZONE: institute.timeZone,
      },
    });
    fn.addEventSource(
      new SqsEventSource(this.work.queue, {
        batchSize: 10,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
    grantItems(fn, tables.certificates, ['Query', 'UpdateItem']);
    grantItems(fn, tables.accounts, ['GetItem', 'Query', 'UpdateItem']);
    grantIndex(fn, tables.accounts, contactsByAddress);
    grantItems(fn, tables.operations, ['GetItem']);
    props.mailQueue.grantSendMessages(fn);
    this.work.queue.grantSendMessages(fn);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: ['csv', 'html'].map((ending) => dropBucket.arnForObjects(`reports/unreachable.${ending}`)),
      }),
    );
  }

  /** Events name addresses and subjects, so they lie encrypted on their way; SES needs a key whose policy names it. */
  private subscribe(configurationSet: ConfigurationSet): void {
    const topics = Stack.of(this).formatArn({ service: 'sns', resource: '*' });
    const key = new Key(this, 'key', {
      description: 'Encrypts what the mail provider says of mails, on its way to their queue',
      enableKeyRotation: true,
      // Nothing that it encrypts outlives the stack.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        // For a topic of this account; naming the topic itself would have each wait for the other.
        conditions: { StringLike: { 'kms:EncryptionContext:aws:sns:topicArn': topics } },
      }),
    );
    const topic = new Topic(this, 'topic', { masterKey: key, enforceSSL: true });
    topic.addSubscription(new SqsSubscription(this.work.queue, { rawMessageDelivery: true }));
    configurationSet.addEventDestination('event-destination', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }
}
