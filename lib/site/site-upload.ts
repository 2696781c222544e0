import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { cacheControl } from './response-headers.ts';

export interface SiteUploadProps {
  /** Folder of the built site. */
  readonly siteFolder: string;
  readonly bucket: Bucket;
}

/**
 * Puts the built site into its bucket. Assets of earlier versions stay, for pages that are open while a new
 * version comes. Nothing at the edge need be invalidated: pages are asked for anew, and assets never change.
 */
export class SiteUpload extends Construct {
  constructor(scope: Construct, id: string, { siteFolder, bucket }: SiteUploadProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    const common = {
      sources: [Source.asset(siteFolder)],
      destinationBucket: bucket,
      prune: false,
      role,
      logGroup,
    };
    const assets = new BucketDeployment(this, 'assets', {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString(cacheControl.assets)],
    });
    const pages = new BucketDeployment(this, 'pages', {
      ...common,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString(cacheControl.pages)],
    });
    // A page never names a file that is not there yet.
    pages.node.addDependency(assets);
    this.acknowledge(role, bucket);
  }

  /** The function is CDK's own, and so is what it asks for: to read the uploaded files and to write these. */
  private acknowledge(role: Role, bucket: Bucket): void {
    const actions = ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'];
    const bucketId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket);
    const uploaded = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>';
    for (const finding of [
      ...actions.map((action) => `Action::${action}`),
      `Resource::<${bucketId}.Arn>/*`,
      `Resource::${uploaded}/*`,
    ]) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[${finding}]`,
        reason:
          'CDK’s upload, by its own grants: within the bucket of the pages and the one of CDK’s assets.',
      });
    }
    Validations.of(Stack.of(this)).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The only function of this stack is CDK’s upload, whose runtime comes with the CDK’s version.',
    });
  }
}
