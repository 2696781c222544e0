import type { ImportId } from '../../domain/certificate.ts';
import { type ImportCounts, type ImportState, noCounts } from '../../domain/results/report.ts';
import type { ImportRecord, Imports } from '../adapters/imports.ts';

/** The records of imports, with what was noted of them while they ran. */
export function importsInMemory() {
  const records = new Map<ImportId, ImportRecord>();
  const contents = new Map<string, ImportId>();
  const notes: { state: ImportState; counts: ImportCounts }[] = [];
  const contentOf = ({ kind }: ImportRecord, sha256: string) =>
    `${kind === 'check' ? 'results' : kind} ${sha256}`;

  function recordOf(importId: ImportId): ImportRecord {
    const record = records.get(importId);
    if (!record) throw new Error('There is no record of this import');
    return record;
  }

  function change(importId: ImportId, values: Partial<ImportRecord>): boolean {
    const record = recordOf(importId);
    if (record.state !== 'running' && record.state !== 'failed') return false;
    const { state, counts } = { ...record, ...values };
    records.set(importId, structuredClone({ ...record, ...values }));
    if (values.counts || values.state) notes.push({ state, counts });
    return true;
  }

  const imports: Imports = {
    find: async (importId) => recordOf(importId),
    isRunning: async (importId) => records.get(importId)?.state === 'running',
    async begin(drop, terms) {
      const { startedAt: notedAt } = terms;
      const begun: ImportRecord = { ...drop, ...terms, state: 'running', counts: noCounts, notedAt };
      if (!records.has(drop.importId)) records.set(drop.importId, begun);
      return recordOf(drop.importId);
    },
    enter: async (importId, runSince) => void change(importId, { runSince }),
    async leave(importId, mine) {
      const { runSince, ...record } = recordOf(importId);
      if (runSince === mine) records.set(importId, record);
    },
    fail: async (importId, notedAt) => change(importId, { state: 'failed', notedAt }),
    resume: async (importId, notedAt) => change(importId, { state: 'running', notedAt }),
    async identify({ importId, sha256, repeats }) {
      if (recordOf(importId).sha256 === undefined) change(importId, { sha256, repeats });
      return recordOf(importId);
    },
    note: async (importId, counts, notedAt) => change(importId, { counts, notedAt }),
    async reach(importId, checkpoint, notedAt) {
      const { counts } = checkpoint;
      const before = recordOf(importId).checkpoint?.counts.lines ?? -1;
      return before < counts.lines && change(importId, { state: 'running', checkpoint, counts, notedAt });
    },
    async finish(importId, state, checkpoint, finishedAt) {
      const { counts } = checkpoint;
      return change(importId, { state, checkpoint, counts, notedAt: finishedAt, finishedAt });
    },
    async remember(record) {
      const { kind, importId, sha256, repeats } = record;
      if (kind !== 'check' && sha256 && !repeats) contents.set(contentOf(record, sha256), importId);
    },
    async formerOf(record, sha256) {
      const former = contents.get(contentOf(record, sha256));
      if (former === undefined || former === record.importId) return undefined;
      return ['done', 'unreadable'].includes(recordOf(former).state) ? former : undefined;
    },
  };

  return {
    ...imports,
    notes,
    recordOf,
    /** As a person does who takes back all that an import did. */
    withdraw: (importId: ImportId, withdrawal?: ImportRecord['withdrawal']) =>
      records.set(importId, {
        ...recordOf(importId),
        state: 'withdrawn',
        ...(withdrawal && { withdrawal }),
      }),
  };
}
