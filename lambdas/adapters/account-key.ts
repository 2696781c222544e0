import type { AccountId } from '../../domain/certificate.ts';

/** Partition of all that belongs to an account (accounts table). */
export function accountKey(accountId: AccountId): string {
  return `ACCOUNT#${accountId}`;
}

/** The part of a transaction that makes sure of an account: it is there and not being joined to another. */
export function openAccountCheck(table: string, accountId: AccountId) {
  return {
    TableName: table,
    Key: { pk: accountKey(accountId), sk: 'PROFILE' },
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(joining)',
  };
}
