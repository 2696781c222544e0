import { describe, expect, test } from 'vitest';
import { resource, resources, statements, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const configurationSet = resource(template, 'AWS::SES::ConfigurationSet').id;
const topic = resource(template, 'AWS::SNS::Topic', 'mailevents');
const queue = resource(template, 'AWS::SQS::Queue', 'maileventsworkqueue');

describe('what the provider says of mails', () => {
  test('is told to a topic, of every mail of the configuration set that arrives or does not', () => {
    const { properties } = resource(template, 'AWS::SES::ConfigurationSetEventDestination');
    expect(text(properties.ConfigurationSetName)).toBe(`<${configurationSet}>`);
    expect(properties.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'],
      SnsDestination: { TopicARN: { Ref: topic.id } },
    });
  });

  test('comes from this configuration set alone, and by TLS', () => {
    const policy = resource(template, 'AWS::SNS::TopicPolicy', 'mailevents').properties.PolicyDocument;
    expect(statements(policy).map(({ effect, principal }) => [effect, principal])).toEqual([
      ['Deny', '*'],
      ['Allow', { Service: 'ses.amazonaws.com' }],
    ]);
    const { condition } = statements(policy).at(-1) ?? {};
    const { StringEquals } = condition as { StringEquals: Record<string, unknown> };
    expect(text(StringEquals['AWS:SourceArn'])).toMatch(
      new RegExp(`:configuration-set/<${configurationSet}>$`),
    );
    expect(StringEquals['AWS:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
  });

  test('is encrypted with a key that changes every year and that the provider may use for topics of this account alone', () => {
    const key = resource(template, 'AWS::KMS::Key', 'mailevents');
    expect(text(topic.properties.KmsMasterKeyId)).toBe(`<${key.id}.Arn>`);
    expect(key.properties.EnableKeyRotation).toBe(true);
    const { actions, condition, principal } = statements(key.properties.KeyPolicy).at(-1) ?? {};
    expect(principal).toEqual({ Service: 'ses.amazonaws.com' });
    expect(actions).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
    const { StringLike } = condition as { StringLike: Record<string, unknown> };
    expect(text(StringLike['kms:EncryptionContext:aws:sns:topicArn'])).toMatch(
      /^arn:.*:sns:.*<AWS::AccountId>:\*$/,
    );
  });

  test('reaches the queue as it was said, and nothing but the topic is let in there', () => {
    const subscription = resource(template, 'AWS::SNS::Subscription', 'mailevents');
    expect(subscription.properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    const allowed = resources(template, 'AWS::SQS::QueuePolicy')
      .filter(({ properties }) => properties.Queues.some((each: unknown) => text(each) === `<${queue.id}>`))
      .flatMap(({ properties }) => statements(properties.PolicyDocument))
      .filter(({ effect }) => effect === 'Allow');
    expect(allowed).toEqual([
      {
        effect: 'Allow',
        actions: ['sqs:SendMessage'],
        resources: [`<${queue.id}.Arn>`],
        principal: { Service: 'sns.amazonaws.com' },
        condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic.id } } },
      },
    ]);
  });

  test('waits a moment, so that it comes after its mail has been written down', () => {
    expect(queue.properties.DelaySeconds).toBe(5);
  });
});
