import { describe, expect, test } from 'vitest';
import { resource, resources, statements, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const drop = resource(template, 'AWS::S3::Bucket', 'issuingdrop');
const buckets = resources(template, 'AWS::S3::Bucket');
const importQueue = resource(template, 'AWS::SQS::Queue', 'issuingimportsqueue');

describe('the bucket for results', () => {
  test('keeps every version of a file, and stays when the stack goes', () => {
    expect(drop.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(drop).toMatchObject({ deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  test('tells the import queue of new files in the folders that mean something, and of nothing else', () => {
    expect(drop.properties.NotificationConfiguration).toEqual({
      QueueConfigurations: ['results/', 'check/', 'contacts/'].map((folder) => ({
        Event: 's3:ObjectCreated:*',
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: folder }] } },
        Queue: { 'Fn::GetAtt': [importQueue.id, 'Arn'] },
      })),
    });
  });

  test('is made after the queue lets it speak', () => {
    const { DependsOn } = template.findResources('AWS::S3::Bucket')[drop.id] ?? {};
    expect(DependsOn).toContain(resource(template, 'AWS::SQS::QueuePolicy', 'issuingimportsqueue').id);
  });

  test('may speak to the import queue, and only S3 of this account may', () => {
    const { properties } = resource(template, 'AWS::SQS::QueuePolicy', 'issuingimportsqueue');
    expect(statements(properties.PolicyDocument).filter(({ effect }) => effect === 'Allow')).toEqual([
      {
        effect: 'Allow',
        actions: ['sqs:SendMessage'],
        resources: [`<${importQueue.id}.Arn>`],
        principal: { Service: 's3.amazonaws.com' },
        condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  test('forgets within days what an import lays aside, and uploads that were never finished', () => {
    expect(drop.properties.LifecycleConfiguration.Rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Prefix: 'work/', ExpirationInDays: 7 }),
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
