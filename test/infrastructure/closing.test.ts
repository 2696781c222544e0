import { describe, expect, test } from 'vitest';
import { resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const aside = resource(template, 'AWS::SQS::Queue', 'closingdeadletters');
const [following, ...others] = resources(template, 'AWS::Lambda::EventSourceMapping').filter(
  ({ properties }) =>
    text(properties.EventSourceArn).endsWith('.StreamArn>') &&
    text(properties.FunctionName).startsWith('<closingcloseaccount'),
);

describe('closing an account', () => {
  test('is followed by one function, woken by a profile that its owner has closed and by no other change', () => {
    expect(others).toEqual([]);
    const accounts = resource(template, 'AWS::DynamoDB::GlobalTable', 'tablesaccounts');
    expect(text(following?.properties.EventSourceArn)).toBe(`<${accounts.id}.StreamArn>`);
    const patterns = following?.properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) =>
      JSON.parse(Pattern),
    );
    expect(patterns).toEqual([
      {
        eventName: ['MODIFY'],
        dynamodb: { Keys: { sk: { S: ['PROFILE'] } }, NewImage: { closedAt: { S: [{ exists: true }] } } },
      },
    ]);
  });

  test('misses none as long as the stream remembers it', () => {
    expect(following?.properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [aside.id, 'Arn'] } } },
    });
    expect(following?.properties).not.toHaveProperty('MaximumRetryAttempts');
  });

  test('has at most two functions follow the accounts’ stream: more would slow each other (DynamoDB quotas)', () => {
    const accounts = resource(template, 'AWS::DynamoDB::GlobalTable', 'tablesaccounts');
    const followers = resources(template, 'AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => text(properties.EventSourceArn) === `<${accounts.id}.StreamArn>`,
    );
    expect(followers.length).toBeLessThanOrEqual(2);
  });
});
