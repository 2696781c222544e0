import type { CertificateId, ImportId, Instant } from '../../domain/certificate.ts';
import { languages } from '../../domain/language.ts';
import { inChunks } from '../../domain/results/file-factory.ts';
import type { ImportCounts, ImportReport, ImportState } from '../../domain/results/report.ts';
import { importFile, type Parts } from '../import/import-file.ts';
import type { DroppedFile } from '../import/s3-event.ts';
import { keptLog } from './kept-log.ts';
import { registerInMemory } from './register-in-memory.ts';
import { stillClock } from './still-clock.ts';

/** The import of an institute whose bucket holds `files`, by key. */
export function importer(files: Readonly<Record<string, string | Uint8Array>>) {
  const clock = stillClock();
  const log = keptLog();
  const register = registerInMemory();
  const reports = new Map<string, { body: string; contentType: string }>();
  const notes: { state: ImportState; counts: ImportCounts }[] = [];
  let ids = 0;

  const parts: Parts = {
    bucket: {
      async read({ key }) {
        const file = files[key];
        if (file === undefined) throw new Error('No such file');
        return inChunks(file);
      },
      write: async (key, body, contentType) => void reports.set(key, { body, contentType }),
    },
    clock,
    imports: {
      begin: async () => {},
      note: async (_, state, counts) => {
        notes.push({ state, counts });
        return true;
      },
    },
    languages: { offered: languages, default: 'fr' },
    log,
    newId: () => `ID${++ids}` as CertificateId,
    passMark: 50,
    timeZone: 'Europe/Brussels',
    register,
  };

  return {
    parts,
    clock,
    log,
    register,
    /** What was noted of the import while it ran. */
    notes,
    /** The keys that reports lie under. */
    keys: () => [...reports.keys()],
    reportAt: (ending: string) => [...reports].find(([key]) => key.endsWith(ending))?.[1],
    run: (
      key: string,
      importId = 'june',
      others: Partial<Parts> = {},
      lastTry = false,
    ): Promise<ImportReport> => importFile({ ...parts, ...others }, dropped(key, importId), lastTry),
  };
}

function dropped(key: string, importId = 'june'): DroppedFile {
  return {
    key,
    versionId: 'v1',
    importId: importId as ImportId,
    droppedAt: '2026-07-01T08:00:00.000Z' as Instant,
  };
}
