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
import { Construct } from 'constructs';
import { checkLogo } from '../config/logo.ts';
import { documentIssuerOf } from '../domain/document/document-issuer.ts';
import type { Institute } from '../domain/institute.ts';
import { colourProfile, fontFiles } from '../lambdas/api-document/pdf/font-files.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';
import { SealKey } from './seal-key.ts';

export interface DocumentsProps {
  readonly institute: Institute;
  readonly accessLogs: IBucket;
}

/** What sealed documents take: the key, and a bucket in which they wait to be asked for again. */
export class Documents extends Construct {
  readonly seal: SealKey;
  private readonly bucket: Bucket;
  private readonly institute: Institute;

  constructor(scope: Construct, id: string, { accessLogs, institute }: DocumentsProps) {
    super(scope, id);
    this.institute = institute;
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
    return fn;
  }

  /** What lies beside the function: too much for its environment. */
  private files(): NonNullable<NodeFunctionProps['files']> {
    const fonts = Object.values(fontFiles).map((file) => [
      `fonts/${basename(file)}`,
      { copyOf: `node_modules/${file}` },
    ]);
    return {
      ...Object.fromEntries(fonts),
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

  private grantSealing(fn: NodeFunction): void {
    this.seal.key.grant(fn, 'kms:GetPublicKey', 'kms:Sign');
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    // Else S3 says of what is not there that it is forbidden.
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
      reason: 'A document is named by the digest of what it follows from.',
    });
  }
}
