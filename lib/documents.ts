import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { checkLogo } from '../config/logo.ts';
import { documentIssuerOf } from '../domain/document/document-issuer.ts';
import { enclosedDocuments } from '../domain/document/enclosed-documents.ts';
import { noStampLog, sealTerm, sealTermLog } from '../domain/document/seal-term.ts';
import type { Institute } from '../domain/institute.ts';
import { colourProfile, fontFiles, shaper } from '../lambdas/api-document/pdf/font-files.ts';
import { LogAlarm } from './log-alarm.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';
import { SealKey } from './seal-key.ts';

export interface DocumentsProps {
  readonly institute: Institute;
  readonly accessLogs: IBucket;
  readonly alarmTopic: ITopic;
}

/** What sealed documents take: the key, and a bucket in which they wait to be asked for again. */
export class Documents extends Construct {
  readonly seal: SealKey;
  readonly bucket: IBucket;
  private readonly alarmTopic: ITopic;
  private readonly institute: Institute;

  constructor(scope: Construct, id: string, { accessLogs, alarmTopic, institute }: DocumentsProps) {
    super(scope, id);
    this.institute = institute;
    this.alarmTopic = alarmTopic;
    this.warnOfEnd();
    this.seal = new SealKey(this, 'seal', institute);
    this.bucket = new Bucket(this, 'bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'documents/',
      // Whatever is asked for again after that is made again: the register keeps what counts.
      lifecycleRules: [{ expiration: Duration.days(30) }],
    });
  }

  /** The one function that may seal. @param environment what it needs of others */
  makeFunction(scope: Construct, environment: Record<string, string>): NodeFunction {
    const { timeStampUrl } = this.institute.seal;
    const fn = new NodeFunction(scope, 'api-document', {
      description: 'Certificates as sealed documents',
      environment: {
        ...environment,
        DOCUMENTS_BUCKET: this.bucket.bucketName,
        SEAL_KEY_ARN: this.seal.key.keyArn,
        ...(timeStampUrl && { TIME_STAMP_URL: timeStampUrl }),
      },
      files: this.files(),
      // Fonts are opened and drawn with: twice the processor of the others, for somebody waits.
      memoryMB: 1_024,
      timeout: Duration.seconds(25),
    });
    this.grantSealing(fn);
    this.alarmOfEnd(scope, fn);
    this.alarmOfStamps(scope, fn);
    return fn;
  }

  /** What is deployed with a certificate that is over seals nothing: whoever deploys is told, and not kept from it. */
  private warnOfEnd(): void {
    const chain = this.institute.seal.certificates.map((pem) => {
      const { validFrom, validTo } = new X509Certificate(pem);
      return { from: Date.parse(validFrom), until: Date.parse(validTo) };
    });
    const term = sealTerm(chain, Date.now());
    if (term === 'good') return;
    Validations.of(this).addWarning(
      'porte-document:seal-certificate',
      `A ${sealTermLog[term]}: docs/operations.md says how to order its successor.`,
    );
  }

  /** The one that the key makes for itself has no end. */
  private alarmOfEnd(scope: Construct, fn: NodeFunction): void {
    if (this.institute.seal.certificates.length === 0) return;
    new LogAlarm(scope, 'seal-certificate', {
      logGroup: fn.logGroup,
      prefix: sealTermLog.prefix,
      metricName: 'SealCertificateEnds',
      description:
        'The seal’s certificate ends within 30 days, or is over and no document can be sealed. docs/operations.md says how to order its successor.',
      alarmTopic: this.alarmTopic,
    });
  }

  /** A stamp that is missing now and then is another's hiccup. An authority that gives none any more nobody else would notice. */
  private alarmOfStamps(scope: Construct, fn: NodeFunction): void {
    if (this.institute.seal.timeStampUrl === undefined) return;
    new LogAlarm(scope, 'time-stamps', {
      logGroup: fn.logGroup,
      prefix: noStampLog,
      metricName: 'DocumentsWithoutTimeStamp',
      threshold: 3,
      description:
        'Three documents or more were sealed without a time stamp on one day: the authority does not answer in time, or not with a stamp that is taken.',
      alarmTopic: this.alarmTopic,
    });
  }

  /** What lies beside the function: too much for its environment. */
  private files(): NonNullable<NodeFunctionProps['files']> {
    const fonts = Object.values(fontFiles).map((file) => [
      `fonts/${basename(file)}`,
      { copyOf: `node_modules/${file}` },
    ]);
    return {
      ...Object.fromEntries(fonts),
      [basename(shaper)]: { copyOf: `node_modules/${shaper}` },
      [`data/${basename(colourProfile)}`]: { copyOf: `node_modules/${colourProfile}` },
      'document-issuer.json': { content: JSON.stringify(documentIssuerOf(this.institute, this.logo())) },
      'seal.pem': { content: this.institute.seal.certificates.join('\n') },
    };
  }

  /** On paper, which is always light. */
  private logo() {
    const { brand, shortName } = this.institute;
    if (!brand.logo) return undefined;
    const file = resolve(import.meta.dirname, '../config', brand.logo.light);
    return checkLogo(readFileSync(file), shortName, basename(file));
  }

  /** Lets a function send along what students' messages are about, and nothing else that lies here. */
  grantEnclosed(fn: NodeFunction): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects(`${enclosedDocuments}*`)],
      }),
    );
    this.grantList(fn);
    this.acknowledge(fn, `/${enclosedDocuments}*`, 'Each message has a document of its own.');
  }

  private grantSealing(fn: NodeFunction): void {
    this.seal.key.grant(fn, 'kms:GetPublicKey', 'kms:Sign');
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    this.grantList(fn);
    this.acknowledge(fn, '/*', 'A document is named by the digest of what it follows from.');
  }

  /** Else S3 says of what is not there that it is forbidden. */
  private grantList(fn: NodeFunction): void {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
  }

  private acknowledge(fn: NodeFunction, objects: string, reason: string): void {
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>${objects}]`,
      reason,
    });
  }
}
