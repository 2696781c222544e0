import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { importKinds } from '../domain/results/import-kind.ts';
import { notifyOfDrops } from './drop-notifications.ts';
import { NodeFunction } from './node-function.ts';
import { grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { tries, WorkQueue } from './work-queue.ts';

/** How long results files and their reports stay: a school year, and some weeks. */
const kept = Duration.days(400);

export interface IssuingProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly accessLogs: IBucket;
  readonly alarmTopic: ITopic;
}

/** From a file in a bucket to certificates in the register, or contacts of students, and a report beside. */
export class Issuing extends Construct {
  readonly dropBucket: Bucket;
  readonly importQueue: Queue;
  readonly importDeadLetters: Queue;

  constructor(scope: Construct, id: string, props: IssuingProps) {
    super(scope, id);
    // A file that takes longer is gone on with in another run; one whose run was cut off comes back after six times this.
    const timeout = Duration.minutes(5);

    const { queue, deadLetters } = new WorkQueue(this, 'imports', {
      of: 'results files',
      alarmTopic: props.alarmTopic,
      workerTimeout: timeout,
    });
    this.importQueue = queue;
    this.importDeadLetters = deadLetters;

    this.dropBucket = new Bucket(this, 'drop', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'drop/',
      // The register keeps what counts; files with names and results need not lie about for ever.
      lifecycleRules: [
        { expiration: kept, noncurrentVersionExpiration: Duration.days(30) },
        // What an import lays aside until its report is written: for whoever redrives it on the last day that its
        // dead letter is kept, and some days more.
        {
          prefix: 'work/',
          expiration: Duration.days(30),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Parts of a report that was never finished.
        { prefix: 'reports/', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
    });
    notifyOfDrops(this.dropBucket, importKinds, queue);

    const fn = new NodeFunction(this, 'import', {
      description: 'Reads a file that was dropped, does what its lines say and writes its report',
      timeout,
      environment: {
        CERTIFICATES_TABLE: props.tables.certificates.tableName,
        ACCOUNTS_TABLE: props.tables.accounts.tableName,
        OPERATIONS_TABLE: props.tables.operations.tableName,
        DROP_BUCKET: this.dropBucket.bucketName,
        IMPORT_QUEUE_URL: queue.queueUrl,
        TIME_ZONE: props.institute.timeZone,
        TRIES: String(tries),
        PASS_MARK: String(props.institute.passMark),
        LANGUAGES: JSON.stringify(props.institute.languages),
      },
    });
    fn.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, maxConcurrency: 5, reportBatchItemFailures: true }),
    );
    // What stands of a certificate is read, and revoked by what corrects it.
    grantItems(fn, props.tables.certificates, ['PutItem', 'Query', 'UpdateItem']);
    grantItems(fn, props.tables.accounts, ['GetItem', 'UpdateItem']);
    grantItems(fn, props.tables.operations, ['GetItem', 'PutItem', 'UpdateItem']);
    // An import that runs out of time asks for another run.
    fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    const readFile = ['s3:GetObject', 's3:GetObjectVersion'];
    for (const folder of importKinds) this.grantObjects(fn, folder, readFile);
    this.grantObjects(fn, 'work', ['s3:GetObject', 's3:PutObject']);
    this.grantObjects(fn, 'reports', ['s3:PutObject', 's3:AbortMultipartUpload']);
  }

  private grantObjects(fn: NodeFunction, folder: string, actions: string[]): void {
    fn.addToRolePolicy(
      new PolicyStatement({ actions, resources: [this.dropBucket.arnForObjects(`${folder}/*`)] }),
    );
    const bucketId = Stack.of(this).getLogicalId(this.dropBucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${folder}/*]`,
      reason: 'The secretariat names its files, and a report is named after its file.',
    });
  }
}
