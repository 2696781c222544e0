import type { StudentNumber } from '../../domain/certificate.ts';
import { epochSeconds } from '../../domain/clock.ts';
import type { Messages } from '../adapters/messages.ts';
import type { UnreachableAddress, UnreachableAddresses } from '../adapters/unreachable.ts';
import type { UnreachableListTurns } from '../adapters/unreachable-list.ts';

export function messagesInMemory(): Messages {
  const noted = new Map<string, Awaited<ReturnType<Messages['find']>>>();
  return {
    note: async (messageId, message) => void noted.set(messageId, message),
    find: async (messageId) => noted.get(messageId),
  };
}

export function unreachableInMemory(): UnreachableAddresses {
  const marked = new Map<string, UnreachableAddress>();
  const cleared = new Map<string, string>();
  const students = new Map<string, Set<StudentNumber>>();
  return {
    isUnreachable: async (address) => marked.has(address),
    async whyUnreachable(address) {
      const { reason, since } = marked.get(address) ?? {};
      return reason && since && { address, reason, since };
    },
    async mark(mark, mailSentAt) {
      const { address } = mark;
      if ((cleared.get(address) ?? '') >= mailSentAt) return;
      const before = marked.get(address);
      const known = new Set([...(students.get(address) ?? []), ...(mark.students ?? [])]);
      students.set(address, known);
      marked.set(address, { ...mark, ...before, students: known });
    },
    async clear(address, clearedAt) {
      if ((marked.get(address)?.since ?? clearedAt) < clearedAt) {
        marked.delete(address);
        cleared.set(address, clearedAt);
      }
      return students.get(address);
    },
    all: async () => [...marked.values()],
    async end(address, at) {
      const { endsAt: _, ...mark } = marked.get(address) ?? {};
      if (marked.has(address)) {
        marked.set(address, {
          ...(mark as UnreachableAddress),
          ...(at !== undefined && { endsAt: epochSeconds(at) }),
        });
      }
    },
  };
}

export function turnsInMemory(): UnreachableListTurns {
  let turns = 0;
  return { begin: async () => `turn ${++turns}`, isLast: async (turn) => turn === `turn ${turns}` };
}
