import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { Profile } from '../adapters/accounts.ts';
import { JoinChangedError, type Joins, type Leaving } from '../adapters/joins.ts';
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
  const requests = new Map<string, AccountId>();
  const joinedTo: { readonly into: AccountId; readonly joinedAt: Instant }[] = [];
  const isOpen = (accountId: AccountId) => isStanding(profiles.get(accountId));
  /** The profile, if the account still goes where it did when it was read. */
  const stillLeaving = ({ accountId, joining }: Leaving) => {
    const profile = profiles.get(accountId);
    return profile?.joining === joining ? profile : undefined;
  };
  const mayMove = (from: Leaving, into: AccountId) => {
    if (!isOpen(into) || !stillLeaving(from)) throw new JoinChangedError();
  };

  const joins: Joins = {
    async noteRequest(request, from, into) {
      requests.set(`${into} ${request}`, from);
    },
    requested: async (request, into) => requests.get(`${into} ${request}`),
    isJoined: async (from, into) => joined.get(from) === into,
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
      const { joining: _, ...profile } = stillLeaving(from) ?? {};
      if ('accountId' in profile && !profile.emptied) profiles.set(from.accountId, profile as Profile);
    },
    async moveNumber(from, into, studentNumber) {
      mayMove(from, into);
      if (links.get(studentNumber) === from.accountId) links.set(studentNumber, into);
    },
    async moveIdentity(from, into, { id }) {
      mayMove(from, into);
      external.move(id, from.accountId, into);
    },
    async empty(from) {
      const profile = stillLeaving(from);
      if (!profile) throw new JoinChangedError();
      profiles.set(from.accountId, { ...profile, emptied: true });
    },
    async moveShare(from, into, { key }) {
      mayMove(from, into);
      shares.move(key, from.accountId, into);
    },
    joinedTo: async (accountId) =>
      joinedTo.filter(({ into }) => into === accountId).map(({ joinedAt }) => ({ joinedAt })),
    async finish(from, into, now) {
      if (!stillLeaving(from)) return;
      joinedTo.push({ into, joinedAt: instantOf(now) });
      profiles.delete(from.accountId);
      joined.set(from.accountId, into);
    },
  };
  return joins;
}
