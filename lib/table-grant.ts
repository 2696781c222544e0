import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

export type ItemAction = 'ConditionCheckItem' | 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** The items of a table that are meant, and what of them. */
export interface Only {
  /** What their partition keys begin with. */
  readonly partitions: readonly string[];
  /** Of a write: the attributes that it may name, beside the key. IAM does not tell what is tested from what is set. */
  readonly attributes?: readonly string[];
}

/**
 * Lets a function do just these things with a table's items. CDK's own `table.grant` would open all its indexes
 * too; here an index is named or it is shut.
 */
export function grantItems(
  grantee: IGrantable,
  table: ITableV2,
  actions: readonly ItemAction[],
  only?: Only,
): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
      ...(only && { conditions: conditionsOf(only) }),
    }),
  );
}

/** A write names its partition and its attributes always, so `ForAllValues` lets none through that names none. */
function conditionsOf({ partitions, attributes }: Only) {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((prefix) => `${prefix}*`) },
    ...(attributes && {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
    }),
  };
}

/** Lets a function search one index of a table. */
export function grantIndex(grantee: IGrantable, table: ITableV2, index: string): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] }),
  );
}
