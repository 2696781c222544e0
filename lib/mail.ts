import { Duration, Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { providerId } from '../domain/external-providers.ts';
import type { Institute } from '../domain/institute.ts';
import { contactsByAddress } from '../lambdas/adapters/contacts-index.ts';
import type { Documents } from './documents.ts';
import { MailEvents } from './mail-events.ts';
import { NodeFunction } from './node-function.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly userPool: IUserPool;
  readonly siteOrigin: string;
  /** Where the list of unreachable students lies. */
  readonly dropBucket: IBucket;
  /** Whose documents go with messages to the secretariat. */
  readonly documents: Documents;
  /** Whether mails go out. Otherwise they wait in their queues. */
  readonly enabled: boolean;
  readonly alarmTopic: ITopic;
}

/**
 * Two ways to the mail provider: certificates, by the thousand on results day, and mails that somebody waits
 * for at a screen, which must not stand behind them.
 */
export class Mail extends Construct {
  readonly certificateMails: WorkQueue;
  readonly promptMails: WorkQueue;
  /** What became of mails. */
  readonly events: WorkQueue;

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    const { institute, tables, userPool, siteOrigin, enabled, alarmTopic } = props;
    const workerTimeout = Duration.seconds(15);
    const common = { alarmTopic, workerTimeout };
    this.certificateMails = new WorkQueue(this, 'certificate-mails', { of: 'certificate mails', ...common });
    this.promptMails = new WorkQueue(this, 'prompt-mails', { of: 'mails about accounts', ...common });

    const configurationSet = new ConfigurationSet(this, 'configuration-set');
    this.events = new MailEvents(this, 'events', {
      institute,
      tables,
      dropBucket: props.dropBucket,
      configurationSet,
      mailQueue: this.certificateMails.queue,
      alarmTopic,
    }).work;
    const { name, shortName, secretariat, website, postalAddress, languages, brand } = institute;
    const providers = institute.externalIdentities?.providers ?? [];
    const fn = new NodeFunction(this, 'send-mail', {
      description: 'Sends the mails that the mail queues ask for',
      timeout: workerTimeout,
      environment: {
        CERTIFICATES_TABLE: tables.certificates.tableName,
        ACCOUNTS_TABLE: tables.accounts.tableName,
        OPERATIONS_TABLE: tables.operations.tableName,
        USER_POOL_ID: userPool.userPoolId,
        CONFIGURATION_SET: configurationSet.configurationSetName,
        DOCUMENTS_BUCKET: props.documents.bucket.bucketName,
        SENDER: JSON.stringify(institute.mail.sender),
        INSTITUTE: JSON.stringify({
          ...{ name, shortName, secretariat, website, postalAddress, languages },
          // Of its looks a mail shows the colour alone.
          brand: { accent: brand.accent },
        }),
        PROVIDERS: JSON.stringify(
          providers.map((each) => ({
            id: providerId(each),
            ...(each.kind === 'oidc' && { label: each.label }),
          })),
        ),
        VALID_DAYS: String(institute.activation.validDays),
        SITE_ORIGIN: siteOrigin,
        CERTIFICATE_MAIL_QUEUE_URL: this.certificateMails.queue.queueUrl,
        PROMPT_MAIL_QUEUE_URL: this.promptMails.queue.queueUrl,
        MAIL_EVENT_QUEUE_URL: this.events.queue.queueUrl,
        LIST_SECONDS: String(institute.mail.listSeconds),
      },
    });
    for (const { queue } of [this.certificateMails, this.promptMails]) {
      fn.addEventSource(
        new SqsEventSource(queue, {
          // One mail at a time and few at once: the provider's rate is respected by waiting, not by failing.
          batchSize: 1,
          maxConcurrency: institute.mail.concurrency,
          reportBatchItemFailures: true,
          enabled,
        }),
      );
      // What cannot be sent yet goes back to its place in the queue.
      queue.grantSendMessages(fn);
    }
    this.events.queue.grantSendMessages(fn);
    grantItems(fn, tables.certificates, ['Query', 'UpdateItem', 'DeleteItem']);
    grantItems(fn, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem']);
    // Which other providers open an account.
    if (providers.length > 0) grantItems(fn, tables.accounts, ['Query']);
    grantIndex(fn, tables.accounts, contactsByAddress);
    grantItems(fn, tables.operations, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
    userPool.grant(fn, 'cognito-idp:AdminGetUser');
    props.documents.grantEnclosed(fn);

    const { address } = institute.mail.sender;
    const identity = (value: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: value });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          identity(address),
          identity(institute.mail.sender.identity ?? address.slice(address.lastIndexOf('@') + 1)),
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: configurationSet.configurationSetName,
          }),
        ],
      }),
    );
  }
}
