import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, IsoDate } from '../certificate.ts';
import { languages } from '../language.ts';
import { delimited, inChunks } from '../results/file-factory.ts';
import { noCounts } from '../results/report.ts';
import { reportHtml } from '../results/report-html.ts';
import { readRevocations } from './read-revocations.ts';

describe('the reference in the report on an import', () => {
  it.each(languages)(
    'goes into a revocations file under the name that it has there, in %s',
    async (language) => {
      const importId = '0123456789abcdef01234567' as ImportId;
      const page = reportHtml({
        ...{ importId, kind: 'results', file: 'results/juin.csv', language, timeZone: 'Europe/Brussels' },
        ...{ state: 'done', counts: noCounts, entries: [], entriesTotal: 0 },
        startedAt: '2026-07-01T08:00:00.000Z' as Instant,
      });
      const name = new RegExp(`<dt>([^<]+)</dt><dd><bdi>${importId}`).exec(page)?.[1] ?? '';
      const file = delimited([
        ['Motif', name],
        ['Mauvais fichier', importId],
      ]);
      expect(await Array.fromAsync(readRevocations(inChunks(file), '2026-07-02' as IsoDate))).toEqual([
        { line: 2, target: { import: importId }, reason: 'Mauvais fichier' },
      ]);
    },
  );
});
