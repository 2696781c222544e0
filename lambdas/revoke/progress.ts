import type { ImportId } from '../../domain/certificate.ts';
import { type Advice, mostEntriesShown } from '../../domain/results/report.ts';
import type { RevocationEntry } from '../../domain/revocations/report.ts';
import type { Spool } from '../events/spool.ts';

/**
 * How far a revocations file has come: nothing of what lies before is done again. Small enough to be handed from one
 * run to the next in a message.
 */
export interface Reached {
  /** Lines that are done. */
  readonly lines: number;
  /** Certificates that lines of their own took back. */
  readonly revoked: number;
  /** Lines that took back nothing. */
  readonly rejected: number;
  /** Imports that lines take back, to be swept when all lines are done. */
  readonly imports: readonly { readonly line: number; readonly importId: ImportId }[];
  readonly entriesTotal: number;
  /** Keys of the objects that hold the entries, in their order. */
  readonly parts: readonly string[];
  /** All lines are done, or all that could be read. */
  readonly end?: { readonly problem?: Advice };
}

/** What became of a line. */
export type Done = { readonly line: number } & (
  | { readonly revoked: number }
  | { readonly importId: ImportId }
  | { readonly entries: readonly RevocationEntry[] }
);

const nothingYet: Reached = { lines: 0, revoked: 0, rejected: 0, imports: [], entriesTotal: 0, parts: [] };

/** Entries that are held before they are laid aside. */
const mostHeld = 1_000;

/** Counts what becomes of a file's lines, and lays aside what there is to report of them. */
export function progress(store: Spool<RevocationEntry>, before: Reached = nothingYet) {
  let reached = before;
  let held: string[] = [];
  let laidAside = before.lines;
  const shown: RevocationEntry[] = [];

  /** Reads what the report shows of the runs before. */
  async function resume(): Promise<void> {
    if (before.parts.length === 0) return;
    for await (const entry of store.entries(before.parts)) {
      shown.push(entry);
      if (shown.length === mostEntriesShown) return;
    }
  }

  async function add(lines: readonly Done[]): Promise<void> {
    for (const line of lines) count(line);
    if (held.length >= mostHeld) await layAside();
  }

  function count(done: Done): void {
    const { lines, revoked, rejected, imports, entriesTotal } = reached;
    reached = { ...reached, lines: lines + 1 };
    if ('revoked' in done) reached = { ...reached, revoked: revoked + done.revoked };
    else if ('importId' in done) reached = { ...reached, imports: [...imports, done] };
    else {
      const { line, entries } = done;
      reached = { ...reached, rejected: rejected + 1, entriesTotal: entriesTotal + entries.length };
      held.push(JSON.stringify({ line, entries }));
      shown.push(...entries.slice(0, mostEntriesShown - shown.length));
    }
  }

  /** From here on another run may go on. */
  async function layAside(): Promise<Reached> {
    if (held.length > 0) {
      const part = await store.write(laidAside + 1, reached.lines, [], held);
      reached = { ...reached, parts: [...reached.parts, part] };
      held = [];
    }
    laidAside = reached.lines;
    return reached;
  }

  return {
    resume,
    add,
    layAside,
    end: (problem?: Advice) => {
      reached = { ...reached, end: problem ? { problem } : {} };
    },
    reached: () => reached,
    entriesShown: (): readonly RevocationEntry[] => shown,
  };
}
