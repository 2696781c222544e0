import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../domain/results/file-factory.ts';
import { importer } from '../testing/importer.ts';

async function reportsOf(key: string) {
  const institute = importer({ [key]: resultsFile({ address: 'nowhere' }) });
  await institute.run(key);
  return institute;
}

describe('the report of a file', () => {
  it('lies where the file lay, under reports', async () => {
    const { keys } = await reportsOf('results/2026/juin été.csv');
    expect(keys()).toContain('reports/2026/juin été.csv.june.html');
  });

  it.each([
    'results/../../etc/passwd.csv',
    'results/a/../../../b.csv',
    'results//../x.csv',
    'results/..',
    'results/./.',
    'results/',
    'results/../results/again.csv',
  ])('stays there for a file called %j, in any tool that walks its name', async (key) => {
    for (const written of (await reportsOf(key)).keys()) {
      expect(written).toMatch(/^reports\//);
      expect(posix.normalize(written)).toBe(written);
    }
  });

  it('stays there, three to a file, and fits in S3’s keys whatever the name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 1_024 }), async (name) => {
        const keys = (await reportsOf(`results/${name}`)).keys();
        expect(new Set(keys).size).toBe(3);
        for (const written of keys) {
          expect(posix.normalize(written)).toMatch(/^reports\//);
          expect(Buffer.byteLength(written)).toBeLessThanOrEqual(1_024);
          expect(written.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of a very long name keeps its beginning', async () => {
    const { keys } = await reportsOf(`results/${'é'.repeat(500)}.csv`);
    expect(keys()).toContain(`reports/${'é'.repeat(450)}.june.json`);
  });

  it('holds the markup of a name as words', async () => {
    const { reportAt } = await reportsOf('results/<img src=x onerror=alert(1)>\n.csv');
    expect(reportAt('.html')?.body).not.toContain('<img');
    expect(reportAt('.html')?.body).toContain('&lt;img');
    expect(reportAt('.html')?.contentType).toBe('text/html; charset=utf-8');
  });
});
