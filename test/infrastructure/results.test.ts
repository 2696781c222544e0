import { describe, expect, test } from 'vitest';
import { resource, resources, statements, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const drop = resource(template, 'AWS::S3::Bucket', 'issuingdrop');
const buckets = resources(template, 'AWS::S3::Bucket');

/** The queues that hear of what is dropped, each with its folder. */
const queues = [
  ['results/', 'issuingimportsqueue'],
  ['check/', 'issuingimportsqueue'],
  ['contacts/', 'issuingimportsqueue'],
  ['revocations/', 'revokingrevocationsqueue'],
] as const;
const queueOf = (name: string) => resource(template, 'AWS::SQS::Queue', name);

describe('the bucket for results', () => {
  test('keeps every version of a file, and stays when the stack goes', () => {
    expect(drop.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(drop).toMatchObject({ deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  test('tells each queue of new files in its folder and of nothing else', () => {
    expect(drop.properties.NotificationConfiguration).toEqual({
      QueueConfigurations: queues.map(([folder, queue]) => ({
        Event: 's3:ObjectCreated:*',
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: folder }] } },
        Queue: { 'Fn::GetAtt': [queueOf(queue).id, 'Arn'] },
      })),
    });
  });

  test.each(queues)('is made after the queue of %s lets it speak', (_, queue) => {
    const { DependsOn } = template.findResources('AWS::S3::Bucket')[drop.id] ?? {};
    expect(DependsOn).toContain(resource(template, 'AWS::SQS::QueuePolicy', queue).id);
  });

  test.each(queues)('may speak to the queue of %s, and only S3 of this account may', (_, queue) => {
    const { properties } = resource(template, 'AWS::SQS::QueuePolicy', queue);
    expect(statements(properties.PolicyDocument).filter(({ effect }) => effect === 'Allow')).toEqual([
      {
        effect: 'Allow',
        actions: ['sqs:SendMessage'],
        resources: [`<${queueOf(queue).id}.Arn>`],
        principal: { Service: 's3.amazonaws.com' },
        condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  test('keeps what an import lays aside longer than the letter that may have it gone on with', () => {
    const kept = Object.values(template.findResources('AWS::SQS::Queue')).map(
      ({ Properties }) => Properties.MessageRetentionPeriod / 86_400,
    );
    const { Rules } = drop.properties.LifecycleConfiguration;
    const { ExpirationInDays } = Rules.find(({ Prefix }: { Prefix?: string }) => Prefix === 'work/');
    expect(ExpirationInDays).toBeGreaterThan(2 * Math.max(...kept));
    expect(ExpirationInDays).toBeLessThanOrEqual(30);
  });

  test('forgets within days uploads that were never finished', () => {
    expect(drop.properties.LifecycleConfiguration.Rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          Prefix: 'reports/',
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        }),
      ]),
    );
  });

  test('has its visitors written down', () => {
    expect(drop.properties.LoggingConfiguration).toMatchObject({ LogFilePrefix: 'drop/' });
  });
});

describe.each(buckets)('the bucket $name', ({ id, properties }) => {
  test('is encrypted and private', () => {
    expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ]);
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  test('speaks TLS only, and lets in nobody but the writer of access logs', () => {
    const policy = resources(template, 'AWS::S3::BucketPolicy').find(
      (each) => text(each.properties.Bucket) === `<${id}>`,
    );
    const all = statements(policy?.properties.PolicyDocument);
    expect(all).toContainEqual({
      effect: 'Deny',
      actions: ['s3:*'],
      resources: [`<${id}.Arn>`, `<${id}.Arn>/*`],
      principal: { AWS: '*' },
      condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    for (const { principal, condition } of all.filter(({ effect }) => effect === 'Allow')) {
      expect(principal).toEqual({ Service: 'logging.s3.amazonaws.com' });
      expect(condition).toMatchObject({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
    }
  });
});
