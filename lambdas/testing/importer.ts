import type { CertificateId, ImportId, Instant } from '../../domain/certificate.ts';
import { languages } from '../../domain/language.ts';
import { inChunks } from '../../domain/results/file-factory.ts';
import { type ImportKind, importKinds } from '../../domain/results/import-kind.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import type { DroppedFile } from '../adapters/drop-bucket.ts';
import { beginImport, importFile, type Limits, type Parts } from '../import/import-file.ts';
import { contactsInMemory } from './contacts-in-memory.ts';
import { importsInMemory } from './imports-in-memory.ts';
import { keptLog } from './kept-log.ts';
import { registerInMemory } from './register-in-memory.ts';
import { stillClock } from './still-clock.ts';

/** The import of an institute whose bucket holds `files`, by key. */
export function importer(files: Readonly<Record<string, string | Uint8Array>>) {
  const clock = stillClock();
  const log = keptLog();
  const contacts = contactsInMemory();
  const register = registerInMemory(contacts);
  const imports = importsInMemory();
  const written = new Map<string, { body: string; contentType: string }>();
  const goingOn: ImportId[] = [];
  let ids = 0;

  const parts: Parts = {
    bucket: {
      async read({ key }) {
        const file = files[key] ?? written.get(key)?.body;
        if (file === undefined) throw new Error('No such file');
        return inChunks(file);
      },
      write: async (key, body, contentType) => void written.set(key, { body, contentType }),
      async writeStream(key, pieces, contentType) {
        written.set(key, { body: (await Array.fromAsync(pieces)).join(''), contentType });
      },
    },
    clock,
    contacts,
    imports,
    languages: { offered: languages, default: 'fr' },
    log,
    newId: () => `ID${++ids}` as CertificateId,
    passMark: 50,
    queue: { goOn: async (importId) => void goingOn.push(importId) },
    timeZone: 'Europe/Brussels',
    register,
  };

  /** Runs an import, and then whatever runs it asks for. @returns the report of the last. */
  async function run(
    key: string,
    importId = 'june',
    others: Partial<Parts> = {},
    limits?: Limits,
  ): Promise<ImportReport> {
    const all = { ...parts, ...others };
    let report = await importFile(all, await beginImport(all, dropped(key, importId, clock.now())), limits);
    for (let next = goingOn.shift(); next; next = goingOn.shift()) {
      report = await importFile(all, imports.recordOf(next), limits);
    }
    if (!report) throw new Error('The import gave no report');
    return report;
  }

  return {
    parts,
    clock,
    contacts,
    imports,
    log,
    register,
    run,
    /** What was noted of the imports while they ran. */
    notes: imports.notes,
    /** The imports that ask for another run. */
    goingOn,
    /** The keys that reports lie under. */
    keys: () => [...written.keys()].filter((key) => key.startsWith('reports/')),
    reportAt: (ending: string) => [...written].find(([key]) => key.endsWith(ending))?.[1],
  };
}

/** A file in the folder that its key names. @param at milliseconds since the epoch. */
export function dropped(key: string, importId: string, at: number): DroppedFile<ImportKind> {
  return {
    key,
    kind: importKinds.find((kind) => key.startsWith(`${kind}/`)) ?? 'results',
    versionId: 'v1',
    importId: importId as ImportId,
    droppedAt: new Date(at).toISOString() as Instant,
  };
}
