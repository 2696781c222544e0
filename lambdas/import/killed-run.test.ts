import { describe, expect, it } from 'vitest';
import type { ImportId } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import { dies } from '../testing/failures.ts';
import { dropped, importer } from '../testing/importer.ts';
import { beginImport, importFile, type Parts } from './import-file.ts';

const key = 'results/juin.csv';
const june = 'june' as ImportId;
const lines = Array.from({ length: 810 }, (_, n) => ({ studentNumber: `2024-${n}` }));

type Institute = ReturnType<typeof importer>;

/** One run of the import, as one delivery of a message is. */
async function once({ parts, clock }: Institute, others: Partial<Parts> = {}) {
  const all = { ...parts, ...others };
  const begun = await beginImport(all, dropped(key, june, clock.now()));
  return importFile(all, begun, { linesPerStretch: 400 });
}

describe('an import whose function is killed', () => {
  /** A run that nobody hears of again, once it has come to the line. */
  async function killedAt(ready: Institute, line: number) {
    let issued = 0;
    const reached = new Promise<void>((resolve) => {
      const issue: Parts['register']['issue'] = async (wanted) => {
        issued += 1;
        if (issued < line) return ready.register.issue(wanted);
        resolve();
        return new Promise(() => {});
      };
      void once(ready, { register: { ...ready.register, issue } });
    });
    await reached;
  }
  const later = 31 * 60 * 1000;
  const told = ({ reportAt, imports }: Institute) => ({
    record: imports.recordOf(june).state,
    report: JSON.parse(reportAt('june.json')?.body ?? '{}') as ImportReport,
  });

  it('is told of on the next try, and again if that is killed at the same place', async () => {
    const ready = importer({ [key]: resultsFile(...lines) });
    await killedAt(ready, 500);
    expect(told(ready)).toMatchObject({ record: 'running', report: { state: 'running' } });
    for (const _ of ['next', 'and again']) {
      ready.clock.pass(later);
      await killedAt(ready, 50);
      expect(told(ready)).toMatchObject({
        record: 'failed',
        report: { state: 'failed', problem: { message: expect.stringContaining('interrompu') } },
      });
    }
  });

  it('runs on as soon as it gets further, and leaves the same', async () => {
    const ready = importer({ [key]: resultsFile(...lines) });
    await killedAt(ready, 100);
    ready.clock.pass(later);
    await killedAt(ready, 500);
    expect(told(ready)).toMatchObject({ record: 'running', report: { state: 'running' } });
    ready.clock.pass(later);
    expect(await once(ready)).toMatchObject({ state: 'done', counts: { lines: 810, accepted: 810 } });
    expect(ready.register.all()).toHaveLength(810);
    expect(ready.imports.recordOf(june)).not.toHaveProperty('runSince');
  });

  it('is not mistaken for one that failed in order, or that another run is at', async () => {
    const failed = importer({ [key]: resultsFile(...lines) });
    await once(failed, { register: { ...failed.register, issue: dies } }).catch(() => {});
    failed.clock.pass(later);
    await killedAt(failed, 50);
    expect(told(failed).record).toBe('running');
    const busy = importer({ [key]: resultsFile(...lines) });
    await killedAt(busy, 50);
    await killedAt(busy, 50);
    expect(told(busy).record).toBe('running');
  });
});
