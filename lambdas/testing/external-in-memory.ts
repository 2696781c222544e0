import type { AccountId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { ExternalIdentities, LinkedIdentity } from '../adapters/external-identities.ts';

export type ExternalInMemory = ReturnType<typeof externalInMemory>;

/**
 * Which external identity belongs to which account, in the memory of one test.
 * @param stands whether an account is there and not about to go.
 */
export function externalInMemory(stands: (accountId: AccountId) => boolean) {
  const linked = new Map<string, LinkedIdentity & { accountId: AccountId }>();
  const external = {
    accountOf: async ({ id }) => linked.get(id)?.accountId,
    identitiesOf: async (accountId) => [...linked.values()].filter((each) => each.accountId === accountId),
    async link(accountId, identity, now) {
      const owner = linked.get(identity.id)?.accountId ?? accountId;
      if (owner !== accountId) throw new Problem('external-elsewhere');
      if (!linked.has(identity.id) && !stands(accountId)) throw new Problem('not-signed-in');
      linked.set(identity.id, { ...identity, accountId, linkedAt: instantOf(now) });
    },
    async unlink(accountId, id) {
      if (linked.get(id)?.accountId === accountId) linked.delete(id);
    },
  } satisfies ExternalIdentities;
  return {
    ...external,
    move(id: string, from: AccountId, into: AccountId) {
      const identity = linked.get(id);
      if (identity?.accountId === from) linked.set(id, { ...identity, accountId: into });
    },
  };
}
