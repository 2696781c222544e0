import type { AccountId } from '../../domain/certificate.ts';
import type { RecoveryCodes } from '../adapters/recovery-codes.ts';

export function recoveryCodesInMemory(): RecoveryCodes {
  const kept = new Map<AccountId, Set<string>>();
  return {
    replace: async (accountId, codes) => void kept.set(accountId, new Set(codes)),
    count: async (accountId) => kept.get(accountId)?.size ?? 0,
    knows: async (accountId, code) => kept.get(accountId)?.has(code) ?? false,
    spend: async (accountId, code) => kept.get(accountId)?.delete(code) ?? false,
  };
}
