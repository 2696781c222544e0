import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

export type ItemAction = 'ConditionCheckItem' | 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/**
 * Lets a function do just these things with a table's items. CDK's own `table.grant` would open all its indexes
 * too; here an index is named or it is shut.
 */
export function grantItems(grantee: IGrantable, table: ITableV2, actions: readonly ItemAction[]): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  );
}

/** Lets a function search one index of a table. */
export function grantIndex(grantee: IGrantable, table: ITableV2, index: string): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] }),
  );
}
