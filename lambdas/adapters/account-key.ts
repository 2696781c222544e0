import type { AccountId } from '../../domain/certificate.ts';

/** Partition of all that belongs to an account (accounts table). */
export function accountKey(accountId: AccountId): string {
  return `ACCOUNT#${accountId}`;
}
