import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { AccessLogs } from './access-logs.ts';
import { Activation } from './activation.ts';
import { Api } from './api.ts';
import { Closing } from './closing.ts';
import { Documents } from './documents.ts';
import { ExternalLogins } from './external-logins.ts';
import { Issuing } from './issuing.ts';
import { Joining } from './joining.ts';
import { Logins } from './logins.ts';
import { Mail } from './mail.ts';
import { Revoking } from './revoking.ts';
import { SigningKey } from './signing-key.ts';
import { Tables } from './tables.ts';

export interface PorteDocumentStackProps extends StackProps {
  readonly institute: Institute;
  /** Scheme and host of the site, without a slash at the end. As long as it is not known, mails wait. */
  readonly siteOrigin?: string;
  /** Where Cognito serves OAuth 2.0, where that is not AWS. */
  readonly oauthEndpoint?: string;
}

/** A name that is nobody's (RFC 6761, section 6.4). */
const unknownOrigin = 'https://site-origin-not-known-yet.invalid';

/** Everything but the site: from a results file to a wallet behind an API. */
export class PorteDocumentStack extends Stack {
  readonly api: Api;

  constructor(scope: Construct, id: string, props: PorteDocumentStackProps) {
    super(scope, id, props);
    const { institute, siteOrigin = unknownOrigin, oauthEndpoint } = props;

    const alarmTopic = new Topic(this, 'alarms', { enforceSSL: true });
    // The policy that enforceSSL makes takes the place of SNS’s own, by which an account’s alarms may speak.
    alarmTopic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (institute.operatorEmail) alarmTopic.addSubscription(new EmailSubscription(institute.operatorEmail));
    const tables = new Tables(this, 'tables');
    const signing = new SigningKey(this, 'signing', institute);
    const logins = new Logins(this, 'logins');
    const externalLogins =
      institute.externalIdentities &&
      new ExternalLogins(this, 'external-logins', {
        institute: institute.externalIdentities,
        siteOrigin,
        endpoint: oauthEndpoint,
      });
    const accessLogs = new AccessLogs(this, 'access-logs');
    const documents = new Documents(this, 'documents', { institute, accessLogs, alarmTopic });
    const issuing = new Issuing(this, 'issuing', {
      institute,
      tables,
      accessLogs,
      alarmTopic,
    });
    const mail = new Mail(this, 'mail', {
      institute,
      tables,
      userPool: logins.userPool,
      siteOrigin,
      dropBucket: issuing.dropBucket,
      documents,
      enabled: siteOrigin !== unknownOrigin,
      alarmTopic,
    });
    const activation = new Activation(this, 'activation', {
      tables,
      mailQueue: mail.certificateMails.queue,
      mailEventQueue: mail.events.queue,
      graceSeconds: institute.mail.graceSeconds,
      listSeconds: institute.mail.listSeconds,
      alarmTopic,
    });
    const revoking = new Revoking(this, 'revoking', {
      institute,
      tables,
      dropBucket: issuing.dropBucket,
      alarmTopic,
    });
    const joining = new Joining(this, 'joining', {
      tables,
      logins,
      promptMailQueue: mail.promptMails.queue,
      alarmTopic,
    });
    const closing = new Closing(this, 'closing', {
      tables,
      userPool: logins.userPool,
      userPoolClientId: logins.client.userPoolClientId,
      promptMailQueue: mail.promptMails.queue,
      alarmTopic,
    });
    this.api = new Api(this, 'api', {
      institute,
      tables,
      logins,
      externalLogins,
      promptMailQueue: mail.promptMails.queue,
      joinQueue: joining.queue,
      signing,
      documents,
      siteOrigin,
    });

    const outputs = {
      ApiUrl: this.api.url,
      OriginSecretArn: this.api.originSecret.secretArn,
      DropBucketName: issuing.dropBucket.bucketName,
      CertificatesTableName: tables.certificates.tableName,
      AccountsTableName: tables.accounts.tableName,
      OperationsTableName: tables.operations.tableName,
      UserPoolId: logins.userPool.userPoolId,
      UserPoolClientId: logins.client.userPoolClientId,
      SigningKeyArn: signing.key.keyArn,
      SealKeyArn: documents.seal.key.keyArn,
      DocumentsBucketName: documents.bucket.bucketName,
      ImportQueueUrl: issuing.importQueue.queueUrl,
      ImportDeadLetterQueueUrl: issuing.importDeadLetters.queueUrl,
      FollowUpQueueUrl: activation.followUps.queue.queueUrl,
      FollowUpDeadLetterQueueUrl: activation.followUps.deadLetters.queueUrl,
      StreamDeadLetterQueueUrl: activation.deadLetters.queueUrl,
      RevocationQueueUrl: revoking.queue.queueUrl,
      RevocationDeadLetterQueueUrl: revoking.deadLetters.queueUrl,
      ClosingQueueUrl: closing.followUps.queue.queueUrl,
      ClosingDeadLetterQueueUrl: closing.followUps.deadLetters.queueUrl,
      ClosingStreamDeadLetterQueueUrl: closing.deadLetters.queueUrl,
      MailQueueUrl: mail.certificateMails.queue.queueUrl,
      MailDeadLetterQueueUrl: mail.certificateMails.deadLetters.queueUrl,
      PromptMailQueueUrl: mail.promptMails.queue.queueUrl,
      PromptMailDeadLetterQueueUrl: mail.promptMails.deadLetters.queueUrl,
      MailEventQueueUrl: mail.events.queue.queueUrl,
      MailEventDeadLetterQueueUrl: mail.events.deadLetters.queueUrl,
      JoinQueueUrl: joining.queue.queueUrl,
      JoinDeadLetterQueueUrl: joining.deadLetters.queueUrl,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
