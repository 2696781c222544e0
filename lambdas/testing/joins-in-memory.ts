import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { Profile } from '../adapters/accounts.ts';
import { type Joins, TargetMovedError } from '../adapters/joins.ts';
import { isStanding } from '../adapters/standing-account.ts';
import type { ExternalInMemory } from './external-in-memory.ts';
import type { SharesInMemory } from './shares-in-memory.ts';

/** Accounts on their way into others, in the memory of one test. */
export function joinsInMemory(
  profiles: Map<AccountId, Profile>,
  links: Map<StudentNumber, AccountId>,
  external: ExternalInMemory,
  shares: SharesInMemory,
): Joins {
  const joined = new Map<AccountId, AccountId>();
  const isOpen = (accountId: AccountId) => isStanding(profiles.get(accountId));

  const joins: Joins = {
    async begin(from, into) {
      const profile = profiles.get(from);
      const isFree = profile && !profile.closedAt && (profile.joining ?? into) === into;
      if (!isFree || !isOpen(into)) throw new Problem('join-impossible');
      profiles.set(from, { ...profile, joining: into });
    },
    async leaving(from) {
      const profile = profiles.get(from);
      return profile?.joining ? { ...profile, joining: profile.joining } : undefined;
    },
    async targetOf(into) {
      if (isOpen(into)) return into;
      const next = profiles.get(into)?.joining ?? joined.get(into);
      return next && joins.targetOf(next);
    },
    async abandon(from) {
      const { joining: _, ...profile } = profiles.get(from) ?? ({} as Profile);
      profiles.set(from, profile);
    },
    async moveNumber(from, into, studentNumber) {
      if (!isOpen(into)) throw new TargetMovedError();
      if (links.get(studentNumber) === from) links.set(studentNumber, into);
    },
    async moveIdentity(from, into, { id }) {
      if (!isOpen(into)) throw new TargetMovedError();
      external.move(id, from, into);
    },
    async moveShare(from, into, { key }) {
      if (!isOpen(into)) throw new TargetMovedError();
      shares.move(key, from, into);
    },
    async finish(from, into) {
      profiles.delete(from);
      joined.set(from, into);
    },
  };
  return joins;
}
