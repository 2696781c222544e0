import { describe, expect, test } from 'vitest';
import { type Resource, resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const aside = resource(template, 'AWS::SQS::Queue', 'activationdeadletters');
const mappings = resources(template, 'AWS::Lambda::EventSourceMapping').filter(
  ({ properties }) =>
    text(properties.EventSourceArn).endsWith('.StreamArn>') &&
    text(properties.FunctionName).startsWith('<activationactivate'),
);

function following(table: string): Resource {
  const { id } = resource(template, 'AWS::DynamoDB::GlobalTable', `tables${table}`);
  const found = mappings.find(({ properties }) => text(properties.EventSourceArn) === `<${id}.StreamArn>`);
  if (!found) throw new Error(`Nobody follows ${table}`);
  return found;
}

const patterns = ({ properties }: Resource) =>
  properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

test.each(['certificates', 'accounts'])('the stream of the %s has two followers at most', (table) => {
  // More readers of one shard are throttled (Developer Guide of DynamoDB, “Change data capture”).
  const { id } = resource(template, 'AWS::DynamoDB::GlobalTable', `tables${table}`);
  const followers = mappings.filter(
    ({ properties }) => text(properties.EventSourceArn) === `<${id}.StreamArn>`,
  );
  expect(followers.length).toBeLessThanOrEqual(2);
});

describe('activation', () => {
  test('follows the certificates and the accounts, by one function', () => {
    expect(mappings).toHaveLength(2);
  });

  test('is woken by a certificate that is new or was taken back, not by the marks that are left on it', () => {
    expect(patterns(following('certificates'))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { state: { S: ['pending'] } } } },
      {
        eventName: ['MODIFY'],
        dynamodb: {
          NewImage: {
            state: { S: ['revoked'] },
            reason: { M: { kind: { S: ['withdrawn'] } } },
            mail: { S: ['queued'] },
          },
        },
      },
    ]);
  });

  test('is woken by a new link and by a contact that changes, not by sessions, tokens and profiles', () => {
    expect(patterns(following('accounts'))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['LINK'] } } } },
      { eventName: ['MODIFY'], dynamodb: { Keys: { sk: { S: ['CONTACT'] } } } },
    ]);
  });

  test.each(mappings)('by $name misses nothing as long as the stream remembers it', ({ properties }) => {
    expect(properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [aside.id, 'Arn'] } } },
    });
    // Without limits of its own: a day, the stream's memory.
    expect(properties).not.toHaveProperty('MaximumRetryAttempts');
    expect(properties).not.toHaveProperty('MaximumRecordAgeInSeconds');
  });

  test('puts aside what fails, on a queue that it works at itself', () => {
    const fn = resource(template, 'AWS::Lambda::Function', 'activationactivate');
    const queue = resource(template, 'AWS::SQS::Queue', 'activationfollowupsqueue');
    expect(fn.properties.Environment.Variables.FOLLOW_UP_QUEUE_URL).toEqual({ Ref: queue.id });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queue.id, 'Arn'] },
      FunctionName: { Ref: fn.id },
    });
  });
});
