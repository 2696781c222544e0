import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { failuresOf, messages } from '../testing/events.ts';
import { dies } from '../testing/failures.ts';
import { importer } from '../testing/importer.ts';
import { createHandler } from './handler.ts';
import type { Parts } from './import-file.ts';

const tries = 3;

function notification(...keys: string[]) {
  return {
    Records: keys.map((key) => ({
      eventTime: '2026-07-01T08:00:00.000Z',
      s3: { bucket: { name: 'drop' }, object: { key, versionId: 'v1' } },
    })),
  };
}

/** The import behind its queue, which notes what is asked of it. */
function queued(files: Parameters<typeof importer>[0]) {
  const institute = importer(files);
  const delays: number[] = [];
  const queue = {
    ...institute.parts.queue,
    comeBack: async (_: string, after: number) => void delays.push(after),
  };
  const handle = (changes: Partial<Parts> = {}) =>
    createHandler({ ...institute.parts, ...changes, queue, tries });
  return { ...institute, handle, delays };
}

describe('the import queue', () => {
  it('has each file that a message tells of imported', async () => {
    const { handle, register } = queued({
      'results/a b.csv': resultsFile({ code: 'A' }),
      'results/c.csv': resultsFile({ code: 'C' }),
    });
    const handler = handle();
    expect(failuresOf(await handler(messages([notification('results/a+b.csv', 'results/c.csv')])))).toEqual(
      [],
    );
    expect(register.all()).toMatchObject([{ code: 'A' }, { code: 'C' }]);
  });

  it('passes over S3’s test message', async () => {
    const { handle, keys } = queued({});
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent' };
    expect(failuresOf(await handle()(messages([test])))).toEqual([]);
    expect(keys()).toEqual([]);
  });

  it('gets back a message that cannot be understood, alone', async () => {
    const { handle, register } = queued({ 'results/a.csv': resultsFile({}) });
    const handler = handle();
    expect(failuresOf(await handler(messages(['poison', notification('results/a.csv')])))).toEqual([
      'message-1',
    ]);
    expect(register.all()).toHaveLength(1);
  });

  it.each([
    [1, 60, []],
    [2, 120, []],
    [3, 240, ['reports/a.csv', 'reports/a.csv']],
  ])(
    'hears of an outage at delivery %i, tries again in %i seconds, and tells the secretariat at the last',
    async (receiveCount, delay, told) => {
      const { handle, register, keys, delays } = queued({ 'results/a.csv': resultsFile({}) });
      const handler = handle({ register: { ...register, issue: dies } });
      const response = await handler(messages([notification('results/a.csv')], receiveCount));
      expect(failuresOf(response)).toEqual(['message-1']);
      expect(delays).toEqual([delay]);
      expect(keys().map((key) => key.replace(/\.[0-9a-f]{24}\.\w+$/, ''))).toEqual(told);
    },
  );

  it('does not hear sooner of a message that nobody understands', async () => {
    const { handle, delays } = queued({});
    expect(failuresOf(await handle()(messages(['poison'])))).toEqual(['message-1']);
    expect(delays).toEqual([]);
  });

  it('and the secretariat hear of a file of which not one line is done in time', async () => {
    const { handle, reportAt } = queued({ 'results/a.csv': resultsFile({}) });
    const almostOver = { getRemainingTimeInMillis: () => 1_000 };
    const last = messages([notification('results/a.csv')], tries);
    expect(failuresOf(await handle()(last, almostOver))).toEqual(['message-1']);
    expect(JSON.parse(reportAt('.json')?.body ?? '')).toMatchObject({ state: 'failed' });
  });

  it('goes on with an import that had to stop, and knows none that never began', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({ code: `C${n}` }));
    const { handle, clock, register, goingOn, reportAt } = queued({ 'results/a.csv': resultsFile(...lines) });
    const slow: Parts['register'] = {
      ...register,
      async issue(line) {
        clock.pass(100);
        return register.issue(line);
      },
    };
    const short = { getRemainingTimeInMillis: () => 31_000 };
    const drop = messages([notification('results/a.csv')]);
    expect(failuresOf(await handle({ register: slow })(drop, short))).toEqual([]);
    expect([goingOn.length, reportAt('.json')]).toEqual([1, undefined]);
    const messagesToGoOn = messages([...goingOn, 'nobody'].map((importId) => ({ goOn: importId })));
    expect(failuresOf(await handle()(messagesToGoOn))).toEqual(['message-2']);
    expect(JSON.parse(reportAt('.json')?.body ?? '')).toMatchObject({
      state: 'done',
      counts: { lines: 60, accepted: 60 },
    });
  });
});
