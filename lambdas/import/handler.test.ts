import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { failuresOf, messages } from '../testing/events.ts';
import { dies } from '../testing/failures.ts';
import { importer } from '../testing/importer.ts';
import { createHandler } from './handler.ts';

const tries = 3;

function notification(...keys: string[]) {
  return {
    Records: keys.map((key) => ({
      eventTime: '2026-07-01T08:00:00.000Z',
      s3: { bucket: { name: 'drop' }, object: { key, versionId: 'v1' } },
    })),
  };
}

describe('the import queue', () => {
  it('has each file that a message tells of imported', async () => {
    const { parts, register } = importer({
      'results/a b.csv': resultsFile({ code: 'A' }),
      'results/c.csv': resultsFile({ code: 'C' }),
    });
    const handler = createHandler({ ...parts, tries });
    expect(failuresOf(await handler(messages([notification('results/a+b.csv', 'results/c.csv')])))).toEqual(
      [],
    );
    expect(register.all()).toMatchObject([{ code: 'A' }, { code: 'C' }]);
  });

  it('passes over S3’s test message', async () => {
    const { parts, keys } = importer({});
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent' };
    expect(failuresOf(await createHandler({ ...parts, tries })(messages([test])))).toEqual([]);
    expect(keys()).toEqual([]);
  });

  it('gets back a message that cannot be understood, alone', async () => {
    const { parts, register } = importer({ 'results/a.csv': resultsFile({}) });
    const handler = createHandler({ ...parts, tries });
    expect(failuresOf(await handler(messages(['poison', notification('results/a.csv')])))).toEqual([
      'message-1',
    ]);
    expect(register.all()).toHaveLength(1);
  });

  it.each([
    [1, []],
    [tries - 1, []],
    [tries, ['reports/a.csv', 'reports/a.csv']],
  ])('hears of an outage at delivery %i, and the secretariat at the last', async (receiveCount, told) => {
    const { parts, register, keys } = importer({ 'results/a.csv': resultsFile({}) });
    const handler = createHandler({ ...parts, register: { ...register, issue: dies }, tries });
    const response = await handler(messages([notification('results/a.csv')], receiveCount));
    expect(failuresOf(response)).toEqual(['message-1']);
    expect(keys().map((key) => key.replace(/\.[0-9a-f]{24}\.\w+$/, ''))).toEqual(told);
  });

  it('and the secretariat hear of a file that takes longer than the function may run', async () => {
    const { parts, reportAt } = importer({ 'results/a.csv': resultsFile({}) });
    const almostOver = { getRemainingTimeInMillis: () => 1_000 };
    const last = messages([notification('results/a.csv')], tries);
    expect(failuresOf(await createHandler({ ...parts, tries })(last, almostOver))).toEqual(['message-1']);
    expect(JSON.parse(reportAt('.json')?.body ?? '')).toMatchObject({ state: 'failed' });
  });
});
