import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { certificatesById, certificatesByImport } from '../lambdas/adapters/certificates-index.ts';
import { contactsByImport } from '../lambdas/adapters/contacts-index.ts';
import { notifyOfDrops } from './drop-notifications.ts';
import { NodeFunction } from './node-function.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';
import { tries, WorkQueue } from './work-queue.ts';

export interface RevokingProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly dropBucket: Bucket;
  readonly alarmTopic: ITopic;
}

/**
 * From a revocations file in the drop bucket to certificates that are taken back. Has a queue and a function of its
 * own: taking an import back must not stand behind imports, and an import needs no right to delete.
 */
export class Revoking extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: RevokingProps) {
    super(scope, id);
    const { dropBucket, institute, tables } = props;
    const timeout = Duration.minutes(5);
    const { queue, deadLetters } = new WorkQueue(this, 'revocations', {
      of: 'revocations files',
      alarmTopic: props.alarmTopic,
      workerTimeout: timeout,
    });
    notifyOfDrops(dropBucket, ['revocations'], queue);
    this.queue = queue;
    this.deadLetters = deadLetters;

    const fn = new NodeFunction(this, 'revoke', {
      description: 'Reads a revocations file and takes certificates and imports back',
      timeout,
      environment: {
        CERTIFICATES_TABLE: tables.certificates.tableName,
        ACCOUNTS_TABLE: tables.accounts.tableName,
        OPERATIONS_TABLE: tables.operations.tableName,
        DROP_BUCKET: dropBucket.bucketName,
        QUEUE_URL: queue.queueUrl,
        LANGUAGE: institute.languages.default,
        TIME_ZONE: institute.timeZone,
        TRIES: String(tries),
      },
    });
    fn.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
    queue.grantSendMessages(fn);
    // The lock of a student's mail is asked for in the transaction that takes a certificate back, and that issues again
    // what it had corrected.
    grantItems(fn, tables.certificates, [
      'ConditionCheckItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ]);
    grantIndex(fn, tables.certificates, certificatesById);
    grantIndex(fn, tables.certificates, certificatesByImport);
    // Where students were reached before an import that is taken back.
    grantItems(fn, tables.accounts, ['GetItem', 'Query', 'UpdateItem']);
    grantIndex(fn, tables.accounts, contactsByImport);
    grantItems(fn, tables.operations, ['GetItem', 'PutItem', 'UpdateItem']);
    const orders = dropBucket.arnForObjects('revocations/*');
    const work = dropBucket.arnForObjects('work/*');
    const reports = dropBucket.arnForObjects('reports/*');
    for (const [resource, actions] of [
      [orders, ['s3:GetObject', 's3:GetObjectVersion']],
      // What there is to report of a long file, until its report is written.
      [work, ['s3:GetObject', 's3:PutObject']],
      // The report on an import is read to be written anew when the import is taken back.
      [reports, ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload']],
    ] as const) {
      fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    }
    const bucketId = Stack.of(this).getLogicalId(dropBucket.node.defaultChild as CfnBucket);
    for (const folder of ['revocations', 'work', 'reports']) {
      Validations.of(fn.role ?? fn).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${folder}/*]`,
        reason: 'The secretariat names its files, and a report is named after its file.',
      });
    }
  }
}
