import type { Messages } from '../adapters/messages.ts';
import type { UnreachableAddress, UnreachableAddresses } from '../adapters/unreachable.ts';

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
  return {
    isUnreachable: async (address) => marked.has(address),
    async mark(mark, mailSentAt) {
      const { address } = mark;
      if ((cleared.get(address) ?? '') >= mailSentAt) return;
      const before = marked.get(address);
      const students = new Set([...(before?.students ?? []), ...(mark.students ?? [])]);
      marked.set(address, { ...mark, ...before, students });
    },
    async clear(address, clearedAt) {
      if ((marked.get(address)?.since ?? clearedAt) >= clearedAt) return;
      marked.delete(address);
      cleared.set(address, clearedAt);
    },
    all: async () => [...marked.values()],
  };
}
