import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface AccessLogsProps {
  /** @default access control lists are off */
  readonly objectOwnership?: ObjectOwnership;
}

/** Where the access logs of a stack's buckets and of its edge lie. Who asked for what is forgotten after 90 days. */
export class AccessLogs extends Bucket {
  constructor(scope: Construct, id: string, props: AccessLogsProps = {}) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      ...props,
    });
  }
}
