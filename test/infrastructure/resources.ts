import type { Template } from 'aws-cdk-lib/assertions';

/** What a template says of a resource; loosely typed, since what it should say is what the tests are about. */
export interface Resource {
  readonly id: string;
  /** The id without the hash that the CDK adds: `tablescertificates`. */
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own properties, of any shape
  readonly properties: any;
  readonly deletionPolicy: string | undefined;
  readonly replacePolicy: string | undefined;
}

export function resources(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    name: id.replace(/[0-9A-F]{8}$/, ''),
    properties: resource.Properties ?? {},
    deletionPolicy: resource.DeletionPolicy,
    replacePolicy: resource.UpdateReplacePolicy,
  }));
}

/** The one resource whose id begins with `name`. */
export function resource(template: Template, type: string, name = ''): Resource {
  const [found, ...others] = resources(template, type).filter(({ id }) => id.startsWith(name));
  if (!found || others.length > 0) throw new Error(`${name} names ${found ? 'several' : 'no'} ${type}`);
  return found;
}

/** A value of a template as one reads it: `{"Fn::GetAtt": ["queue", "Arn"]}` is `<queue.Arn>`. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, argument] = []] = Object.entries(value as Record<string, unknown>);
  if (name === 'Ref') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${(argument as string[]).join('.')}>`;
  if (name === 'Fn::Sub') return argument as string;
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(text).join(separator);
  }
  return JSON.stringify(value);
}

export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal: unknown;
  readonly condition: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: a policy document of CloudFormation
export function statements(document: any): Statement[] {
  // biome-ignore lint/suspicious/noExplicitAny: one statement of it
  return list<any>(document.Statement).map((statement) => ({
    effect: statement.Effect,
    actions: list<string>(statement.Action),
    resources: list<unknown>(statement.Resource).map(text),
    principal: statement.Principal,
    condition: statement.Condition,
  }));
}

/** All that a role may do, by its policies. */
export function granted(template: Template, roleId: string): Statement[] {
  return resources(template, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((role: unknown) => text(role) === `<${roleId}>`))
    .flatMap(({ properties }) => statements(properties.PolicyDocument));
}
