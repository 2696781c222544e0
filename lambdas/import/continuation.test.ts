import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { resultsFile } from '../../domain/results/file-factory.ts';
import type { ImportReport } from '../../domain/results/report.ts';
import { dies, diesAfter } from '../testing/failures.ts';
import { dropped, importer } from '../testing/importer.ts';
import { beginImport, importFile, type Limits, type Parts } from './import-file.ts';

const key = 'results/juin.csv';
const june = 'june' as ImportId;

/** Lines of which every third is to correct and every fifth stood before with another result. */
const lines = Array.from({ length: 810 }, (_, n) => ({
  studentNumber: `2024-${n}`,
  address: n % 3 === 0 ? 'nowhere' : `student${n}@example.org`,
  code: n % 5 === 0 ? 'STOOD' : 'NEW',
}));
const files = {
  'results/mai.csv': resultsFile(
    ...lines
      .filter(({ code }) => code === 'STOOD')
      .map((line, n) => ({ ...line, address: `student${n}@example.org`, result: '60' })),
  ),
  [key]: resultsFile(...lines),
};

type Institute = ReturnType<typeof importer>;

async function institute(): Promise<Institute> {
  const ready = importer(files);
  await ready.run('results/mai.csv', 'may');
  return ready;
}

/** One run of the import, as one delivery of a message is. */
async function once({ parts, clock }: Institute, others: Partial<Parts> = {}, limits?: Limits) {
  const all = { ...parts, ...others };
  return importFile(all, await beginImport(all, dropped(key, june, clock.now())), {
    linesPerStretch: 400,
    ...limits,
  });
}

/** All that the import leaves behind, but for the ids and times of its runs. */
function whatIsLeft({ register, reportAt }: Institute) {
  const { startedAt, finishedAt, ...report } = JSON.parse(
    reportAt('june.json')?.body ?? '{}',
  ) as ImportReport;
  return {
    report,
    rejected: reportAt('june.csv')?.body,
    entries: reportAt('june.entries.csv')?.body,
    certificates: register
      .all()
      .map(({ studentNumber, code, state, result, version }) =>
        [studentNumber, code, state, result, version].join(),
      )
      .toSorted(),
  };
}

const uninterrupted = (async () => {
  const ready = await institute();
  await ready.run(key);
  return whatIsLeft(ready);
})();

/** A register after which so much time has passed with each line. */
function slow({ register, clock }: Institute, milliseconds: number): Pick<Parts, 'register'> {
  return {
    register: {
      ...register,
      async issue(line) {
        clock.pass(milliseconds);
        return register.issue(line);
      },
    },
  };
}

/** Every part of an import that may fail, dying at its `at`th call, before or after it took effect. */
function mortal(
  { parts }: Institute,
  part: 'register' | 'bucket' | 'imports',
  act: string,
  at: number,
  after: boolean,
) {
  let calls = 0;
  const whole = parts[part] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const acts = whole[act] as (...args: unknown[]) => Promise<unknown>;
  const dying = async (...args: unknown[]) => {
    calls += 1;
    if (calls !== at) return acts(...args);
    return after ? diesAfter(acts)(...args) : dies();
  };
  return { [part]: { ...whole, [act]: dying } } as Partial<Parts>;
}

describe('an import that outlives its time', () => {
  it('goes on where it stopped, as often as it must, and reports as if it had run once', async () => {
    const ready = await institute();
    let runs = 0;
    let report: ImportReport | undefined;
    while (!report) {
      runs += 1;
      report = await once(ready, slow(ready, 10), { until: ready.clock.now() + 1_000 });
    }
    expect(runs).toBeGreaterThan(3);
    // Each run that stops asks for one more.
    expect(ready.goingOn).toHaveLength(runs - 1);
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });

  it('does nothing again of what lies before its last checkpoint', async () => {
    const ready = await institute();
    await once(ready, slow(ready, 10), { until: ready.clock.now() + 1_000 });
    const { counts } = ready.imports.recordOf(june);
    expect(counts.lines).toBeGreaterThan(100);
    let written = 0;
    const counting: Parts['register'] = {
      ...ready.register,
      issue: async (line) => {
        written += 1;
        return ready.register.issue(line);
      },
    };
    await once(ready, { register: counting });
    const good = lines.filter(({ address }) => address !== 'nowhere').length;
    expect(written).toBe(good - (counts.lines - counts.rejected));
  });

  it('and in which not one line is done in time is a failure', async () => {
    const ready = await institute();
    await expect(once(ready, {}, { until: ready.clock.now() })).rejects.toThrow(/takes longer/);
    expect(ready.goingOn).toEqual([]);
  });

  it('says of the day what it said the first time', async () => {
    const tomorrow = importer({
      [key]: resultsFile(...lines.slice(0, 60).map((line) => ({ ...line, deliberatedOn: '02/07/2026' }))),
    });
    await once(tomorrow, {}, { until: tomorrow.clock.now() }).catch(() => {});
    tomorrow.clock.pass(48 * 60 * 60 * 1000);
    expect((await once(tomorrow))?.counts).toMatchObject({ lines: 60, rejected: 60 });
  });

  it('is told of while it runs', async () => {
    const ready = await institute();
    await once(ready, mortal(ready, 'register', 'issue', 400, false)).catch(() => {});
    const report = JSON.parse(ready.reportAt('june.json')?.body ?? '{}') as ImportReport;
    expect(report).toMatchObject({ state: 'running', counts: { lines: 400 } });
    expect(report.entries.length).toBeGreaterThan(80);
    expect(ready.reportAt('june.html')?.body).toContain('en cours');
    expect(ready.reportAt('june.csv')).toBeUndefined();
  });
});

describe('an import that dies', () => {
  const deaths = [
    ['register', 'issue', [1, 200, 400]],
    ['bucket', 'read', [1, 2, 3]],
    ['bucket', 'write', [1, 2, 3, 4, 7, 8]],
    ['bucket', 'writeStream', [1]],
    ['imports', 'begin', [1]],
    ['imports', 'identify', [1]],
    ['imports', 'note', [1]],
    ['imports', 'reach', [1, 2]],
    ['imports', 'remember', [1]],
    ['imports', 'finish', [1]],
  ] as const;
  const every = deaths.flatMap(([part, act, calls]) =>
    calls.flatMap((at) => [false, true].map((after) => [part, act, at, after] as const)),
  );

  it.each(every)(
    'in its %s, at %s number %i (after it took effect: %s), is run again and leaves the same',
    async (part, act, at, after) => {
      const ready = await institute();
      await expect(once(ready, mortal(ready, part, act, at, after))).rejects.toThrow();
      await once(ready);
      expect(whatIsLeft(ready)).toEqual(await uninterrupted);
    },
  );

  it('before it could ask for another run is delivered again, and goes on', async () => {
    const ready = await institute();
    const limits = { until: ready.clock.now() + 1_000 };
    await expect(once(ready, { ...slow(ready, 10), queue: { goOn: dies } }, limits)).rejects.toThrow();
    await once(ready);
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });

  it('for the last time, and is set going again, goes on where it stopped', async () => {
    const ready = await institute();
    const dying = mortal(ready, 'register', 'issue', 400, false);
    await expect(once(ready, dying, { lastTry: true })).rejects.toThrow();
    expect(JSON.parse(ready.reportAt('june.json')?.body ?? '{}')).toMatchObject({ state: 'failed' });
    expect(
      parse(ready.reportAt('june.csv')?.body ?? '', { bom: true, delimiter: ';' }).length,
    ).toBeGreaterThan(100);
    await once(ready);
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });
});

describe('two runs of one import', () => {
  it('at once leave what one would have left', async () => {
    const ready = await institute();
    await Promise.all([once(ready), once(ready)]);
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });

  it('of which one is behind leave the rest to the other', async () => {
    const ready = await institute();
    const { register } = slow(ready, 10);
    let issued = 0;
    const overtaken: Parts['register'] = {
      ...register,
      async issue(line) {
        issued += 1;
        if (issued === 50) await once(ready);
        return register.issue(line);
      },
    };
    const limits = { until: ready.clock.now() + 1_000 };
    expect(await once(ready, { register: overtaken }, limits)).toBeUndefined();
    expect([issued < 150, ready.goingOn]).toEqual([true, []]);
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });
});

describe('an import that is over', () => {
  it('and is delivered again does nothing', async () => {
    const ready = await institute();
    await once(ready);
    expect(await once(ready, { bucket: { ...ready.parts.bucket, read: dies, write: dies } })).toBeUndefined();
    expect(whatIsLeft(ready)).toEqual(await uninterrupted);
  });

  it('because a person takes it back while it runs stops, and says so', async () => {
    const ready = await institute();
    let issued = 0;
    const register: Parts['register'] = {
      ...ready.register,
      async issue(line) {
        issued += 1;
        if (issued === 100) ready.imports.withdraw(june);
        return ready.register.issue(line);
      },
    };
    const report = await once(ready, { register });
    expect(report).toMatchObject({ state: 'withdrawn' });
    expect(issued).toBeLessThan(500);
    expect(ready.reportAt('june.html')?.body).toContain('a été retiré');
    expect(ready.imports.recordOf(june).state).toBe('withdrawn');
  });

  it('because a person took it back before its next run issues nothing more', async () => {
    const ready = await institute();
    await once(ready, slow(ready, 10), { until: ready.clock.now() + 1_000 });
    const word = { text: 'Mauvais fichier', at: '2026-08-01T08:00:00.000Z' as Instant };
    ready.imports.withdraw(june, { ...word, counts: { revoked: 2, undone: 1, reissued: 1, batches: 1 } });
    const before = ready.register.all().length;
    expect(await once(ready)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { ...word, revoked: 2, undone: 1, reissued: 1 },
    });
    expect(ready.register.all()).toHaveLength(before);
    expect(ready.reportAt('june.html')?.body).toContain('Comment les titres de colonnes ont été lus');
  });
});
