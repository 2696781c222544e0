import { describe, expect, test, vi } from 'vitest';
import { claimLease } from '../../lambdas/send-mail/certificate-mail.ts';
import { type Resource, resource, resources, statements, text } from './resources.ts';
import { institute, mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const queues = resources(template, 'AWS::SQS::Queue');
const asideArn = ({ properties }: Resource) => text(properties.RedrivePolicy?.deadLetterTargetArn ?? '');
const deadLetters = queues.filter(({ properties }) => properties.RedrivePolicy === undefined);
const work = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
const mappings = resources(template, 'AWS::Lambda::EventSourceMapping');

function workerOf(queue: Resource): { mapping: Resource; timeout: number } {
  const mapping = mappings.find(({ properties }) => text(properties.EventSourceArn) === `<${queue.id}.Arn>`);
  if (!mapping) throw new Error(`Nobody works at ${queue.id}`);
  const functions = resources(template, 'AWS::Lambda::Function');
  const fn = functions.find(({ id }) => text(mapping.properties.FunctionName) === `<${id}>`);
  return { mapping, timeout: fn?.properties.Timeout };
}

describe.each(queues)('the queue $name', ({ id, properties }) => {
  test('is encrypted', () => {
    expect(properties.SqsManagedSseEnabled).toBe(true);
  });

  test('speaks TLS only', () => {
    const policies = resources(template, 'AWS::SQS::QueuePolicy')
      .filter((policy) => policy.properties.Queues.some((queue: unknown) => text(queue) === `<${id}>`))
      .flatMap((policy) => statements(policy.properties.PolicyDocument));
    expect(policies).toContainEqual({
      effect: 'Deny',
      actions: ['sqs:*'],
      resources: [`<${id}.Arn>`],
      principal: { AWS: '*' },
      condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test('keeps what it holds as long as SQS can', () => {
    expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  });
});

describe('what cannot be processed', () => {
  test('is laid aside after five tries, each queue’s in a queue of its own', () => {
    expect(work).toHaveLength(8);
    for (const { properties } of work) expect(properties.RedrivePolicy.maxReceiveCount).toBe(5);
    const aside = new Set(work.map(asideArn));
    expect(aside.size).toBe(work.length);
    for (const arn of aside) expect(deadLetters.map(({ id }) => `<${id}.Arn>`)).toContain(arn);
  });

  test.each(deadLetters)('alarms the operator as soon as something lies in $name', ({ id }) => {
    const alarms = resources(template, 'AWS::CloudWatch::Alarm').filter(({ properties }) =>
      properties.Dimensions.some(({ Value }: { Value: unknown }) => text(Value) === `<${id}.QueueName>`),
    );
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.properties).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [{ Ref: resource(template, 'AWS::SNS::Topic', 'alarms').id }],
    });
  });

  test('is let through to the operator: a topic with a policy of its own hears only whom it names', () => {
    const { id } = resource(template, 'AWS::SNS::Topic', 'alarms');
    const policy = resource(template, 'AWS::SNS::TopicPolicy', 'alarms').properties.PolicyDocument;
    expect(statements(policy)).toContainEqual({
      effect: 'Allow',
      actions: ['sns:Publish'],
      resources: [`<${id}>`],
      principal: { Service: 'cloudwatch.amazonaws.com' },
      condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });

  test('is told to the operator by mail, if the institute names one', () => {
    const told = (of: ReturnType<typeof mainTemplate>) =>
      resources(of, 'AWS::SNS::Subscription').filter(({ properties }) => properties.Protocol === 'email');
    expect(told(template)).toEqual([]);
    const named = mainTemplate({ institute: institute({ operatorEmail: 'operator@example.org' }) });
    expect(told(named).map(({ properties }) => properties.Endpoint)).toEqual(['operator@example.org']);
  });
});

describe.each(work)('whoever works at $name', (queue) => {
  const { mapping, timeout } = workerOf(queue);

  test('has six times its own time before a message is given again', () => {
    expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
  });

  test('takes one message at a time, or few events of mails, and says which failed', () => {
    expect(mapping.properties).toMatchObject({
      BatchSize: queue.id.startsWith('mailevents') ? 10 : 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('mails', () => {
  const mailQueues = work.filter(({ id }) => /^mail(certificate|prompt)mails/.test(id));

  test('go out no more at once than the institute has said, from each queue', () => {
    const slow = institute();
    const template = mainTemplate({ institute: { ...slow, mail: { ...slow.mail, concurrency: 7 } } });
    for (const { id } of mailQueues) {
      template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: { 'Fn::GetAtt': [id, 'Arn'] },
        ScalingConfig: { MaximumConcurrency: 7 },
      });
    }
  });

  test('are claimed longer than their sender lives, and shorter than until they are given again', () => {
    for (const queue of mailQueues) {
      expect(claimLease).toBeGreaterThan(workerOf(queue).timeout * 1_000);
      expect(claimLease).toBeLessThan(queue.properties.VisibilityTimeout * 1_000);
    }
  });

  test('wait in their queues while nobody knows the address that their links should name; who deploys is told', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const enabled = (template: ReturnType<typeof mainTemplate>) =>
      mailQueues.map(
        ({ id }) =>
          resources(template, 'AWS::Lambda::EventSourceMapping').find(
            ({ properties }) => text(properties.EventSourceArn) === `<${id}.Arn>`,
          )?.properties.Enabled,
      );
    expect(enabled(template)).toEqual([true, true]);
    expect(enabled(mainTemplate({ siteOrigin: undefined }))).toEqual([false, false]);
    expect(told.mock.calls.join('\n')).toMatch(/Deploy again with the output SiteOrigin/);
    told.mockRestore();
  });
});
