import type { KeptDocuments } from '../adapters/kept-documents.ts';

export function keptDocumentsInMemory(): KeptDocuments & { names(): string[] } {
  const kept = new Map<string, Uint8Array>();
  return {
    find: async (name) => kept.get(name),
    keep: async (name, document) => void kept.set(name, document),
    names: () => [...kept.keys()],
  };
}
