import example from '../../config/institute.example.ts';
import { issuerOf } from '../../domain/credential/issuer.ts';
import { parseInstitute } from '../../domain/institute.ts';
import type { Credentials, Signed } from '../adapters/credentials.ts';
import { newStatusEntry } from '../adapters/random.ts';
import type { SignedList, StatusLists } from '../adapters/status-lists.ts';
import type { registerInMemory } from './register-in-memory.ts';
import { signingKeyInMemory } from './signing-key-in-memory.ts';

/** All that signs certificates of a register in memory. */
export function signingInMemory(register: ReturnType<typeof registerInMemory>) {
  return {
    credentials: credentialsInMemory(register),
    formerHosts: [],
    formerKeys: async () => [],
    sealKeys: async () => [],
    statusLists: statusListsInMemory(register),
    issuer: issuerOf(parseInstitute(example)),
    newStatusEntry,
    signingKey: signingKeyInMemory(),
  };
}

function credentialsInMemory({ all, holds }: ReturnType<typeof registerInMemory>): Credentials {
  const kept = new Map<string, Signed>();
  const places = new Set<string>();
  return {
    find: async ({ id }, form) => kept.get(`${id} ${form}`),
    async reserve(certificate, { list, index }, now) {
      const entry = all().find(({ id }) => id === certificate.id);
      if (!entry || entry.state === 'revoked' || entry.statusList !== undefined) return 'changed';
      if (places.has(`${list}.${index}`)) return 'taken';
      places.add(`${list}.${index}`);
      const placed = { statusList: String(list), statusIndex: index };
      holds({ seenAt: now, ...entry, ...placed });
      return 'reserved';
    },
    async keep({ id }, form, signed, former) {
      const at = `${id} ${form}`;
      const standing = kept.get(at);
      if (standing?.jwt !== former?.jwt) return standing?.jwt ?? signed.jwt;
      kept.set(at, signed);
      return signed.jwt;
    },
  };
}

function statusListsInMemory({ all }: ReturnType<typeof registerInMemory>): StatusLists {
  const signed = new Map<string, SignedList>();
  return {
    revokedOf: async (list) =>
      all()
        .filter(({ state, statusList }) => state === 'revoked' && statusList === String(list))
        .map(({ statusIndex }) => statusIndex ?? 0),
    find: async (did, list) => signed.get(`${did} ${list}`),
    keep: async (did, list, kept) => void signed.set(`${did} ${list}`, kept),
  };
}
