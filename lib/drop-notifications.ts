import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/**
 * Has a bucket tell a queue of what is dropped into some folders. By the bucket's own property rather than CDK's custom
 * resource: one function less. The queue's policy names the account and not the bucket, because bucket and policy
 * would wait for each other.
 */
export function notifyOfDrops(bucket: Bucket, folders: readonly string[], queue: Queue): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  const configuration = resource.notificationConfiguration as
    | CfnBucket.NotificationConfigurationProperty
    | undefined;
  const others = (configuration?.queueConfigurations ?? []) as CfnBucket.QueueConfigurationProperty[];
  resource.notificationConfiguration = {
    queueConfigurations: [
      ...others,
      ...folders.map((folder) => ({
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: `${folder}/` }] } },
      })),
    ],
  };
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account } },
    }),
  );
  bucket.node.addDependency(queue.node.findChild('Policy'));
}
