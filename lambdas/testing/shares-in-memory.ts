import type { AccountId } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { Share } from '../../domain/shares/share.ts';
import type { Profile } from '../adapters/accounts.ts';
import type { Shares } from '../adapters/shares.ts';
import { isStanding } from '../adapters/standing-account.ts';

export type SharesInMemory = ReturnType<typeof sharesInMemory>;

/** Links that students have given out, in the memory of one test. */
export function sharesInMemory(profiles: ReadonlyMap<AccountId, Profile>) {
  const kept = new Map<string, Share>();
  const requests = new Map<string, string>();
  const of = (accountId: AccountId) => [...kept.values()].filter((share) => share.accountId === accountId);
  const shares: Shares = {
    find: async (key) => kept.get(key),
    keysOf: async (accountId) => of(accountId).map(({ key }) => key),
    sharesOf: async (accountId) => of(accountId).toReversed(),
    madeBy: async (accountId, request) => requests.get(`${accountId} ${request}`),
    async create(share, request) {
      const { accountId, key } = share;
      if (!isStanding(profiles.get(accountId))) throw new Problem('not-signed-in');
      if (requests.has(`${accountId} ${request}`)) return false;
      requests.set(`${accountId} ${request}`, key);
      kept.set(key, share);
      return true;
    },
    async revoke(accountId, key) {
      if (kept.get(key)?.accountId === accountId) kept.delete(key);
    },
    async noteOpened(key, openedAt) {
      const share = kept.get(key);
      if (share) kept.set(key, { ...share, opened: share.opened + 1, openedAt });
      return share !== undefined;
    },
  };
  return {
    ...shares,
    move(key: string, from: AccountId, into: AccountId) {
      const share = kept.get(key);
      if (share?.accountId === from) kept.set(key, { ...share, accountId: into });
    },
    /** What a reader of the table sees. */
    all: () => [...kept.values()],
  };
}
