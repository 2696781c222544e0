import { Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, test } from 'vitest';
import { resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const functions = resources(template, 'AWS::Lambda::Function');

const newestNode = Runtime.ALL.filter(
  ({ family, name }) => family === RuntimeFamily.NODEJS && /\d+\.x$/.test(name),
)
  .map(({ name }) => Number(/\d+/.exec(name)?.[0]))
  .reduce((a, b) => Math.max(a, b));

describe.each(functions)('the function $name', ({ id, properties }) => {
  test('runs on the newest Node.js that the CDK knows, on ARM', () => {
    expect(properties.Runtime).toBe(`nodejs${newestNode}.x`);
    expect(properties.Architectures).toEqual(['arm64']);
  });

  test('has a role of its own, without anything that AWS manages and may widen', () => {
    const role = text(properties.Role).slice(1, -'.Arn>'.length);
    expect(functions.filter((other) => text(other.properties.Role) === `<${role}.Arn>`)).toHaveLength(1);
    const { ManagedPolicyArns, Policies } = resource(template, 'AWS::IAM::Role', role).properties;
    expect([ManagedPolicyArns, Policies]).toEqual([undefined, undefined]);
  });

  test('writes to a log of its own, for three months, as JSON', () => {
    const log = text(properties.LoggingConfig.LogGroup).slice(1, -1);
    expect(properties.LoggingConfig.LogFormat).toBe('JSON');
    expect(resource(template, 'AWS::Logs::LogGroup', log).properties.RetentionInDays).toBe(90);
    expect(
      functions.filter((other) => text(other.properties.LoggingConfig.LogGroup) === `<${log}>`),
    ).toHaveLength(1);
  });

  test('ends by itself, before whoever called it gives up', () => {
    // API Gateway waits for 30 seconds, Lambda for 15 minutes.
    expect(properties.Timeout).toBeLessThan(id.startsWith('apiapi') ? 30 : 901);
  });

  test('has an environment that fits (4 KB), and no secret in it', () => {
    const variables: Record<string, unknown> = properties.Environment.Variables;
    expect(JSON.stringify(variables).length).toBeLessThan(4_096);
    for (const [name, value] of Object.entries(variables)) {
      expect(text(value)).not.toMatch(/resolve:|SecretString/);
      if (/SECRET|PASSWORD|TOKEN/.test(name)) {
        expect(name).toMatch(/_ARN$/);
        expect(value).toHaveProperty('Ref');
      }
    }
  });
});

describe('what the stack tells of itself', () => {
  test('holds no secret: an address or a name each, and where a secret lies', () => {
    const outputs = template.findOutputs('*');
    for (const [name, { Value }] of Object.entries(outputs)) {
      expect(text(Value), name).not.toMatch(/resolve:|SecretString|ClientSecret/);
    }
  });
});
