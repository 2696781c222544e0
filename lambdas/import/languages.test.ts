import { describe, expect, it } from 'vitest';
import { type goodLine, resultsFile } from '../../domain/results/file-factory.ts';
import { dropped, importer } from '../testing/importer.ts';
import { beginImport, importFile } from './import-file.ts';

const key = 'results/juin.csv';
type Line = Partial<typeof goodLine>;
const from = (...lines: Line[]) =>
  importer({ [key]: resultsFile(...lines.map((line, n) => ({ studentNumber: `2024-${n}`, ...line }))) });

describe('a language in which nothing is sent', () => {
  it('is told of once for all its lines, which are good all the same', async () => {
    const { run, reportAt } = from(
      { language: 'nll' },
      { language: 'nl' },
      { language: 'Español' },
      { language: 'nll' },
    );
    const { counts, entries, unknownLanguages } = await run(key);
    expect({ counts, entries }).toMatchObject({ counts: { accepted: 4 }, entries: [] });
    expect(unknownLanguages).toEqual([
      { word: 'nll', lines: 2 },
      { word: 'Español', lines: 1 },
    ]);
    const page = reportAt('june.html')?.body;
    expect(page).toMatch(
      /Ce qu’il faut savoir.*langue est «\u00a0nll\u00a0»<\/dt><dd>2<.*sinon en français/s,
    );
  });

  it('is not told of where none is given, nor of a line that is to correct', async () => {
    const { run, reportAt } = from({ language: '' }, { language: 'nll', address: 'nowhere' });
    expect(await run(key)).not.toHaveProperty('unknownLanguages');
    expect(reportAt('june.html')?.body).not.toContain('Ce qu’il faut savoir');
  });

  it('is one that the institute does not offer as well', async () => {
    const { run, parts } = from({ language: 'de' });
    const languages = { offered: ['fr', 'nl'], default: 'fr' } as const;
    const { unknownLanguages } = await run(key, 'june', { ...parts, languages });
    expect(unknownLanguages).toEqual([{ word: 'de', lines: 1 }]);
  });

  it('is counted once, however often the import is interrupted', async () => {
    const lines = Array.from({ length: 100 }, (_, n) => ({ language: n % 2 ? 'nll' : 'fr' }));
    const { clock, imports, parts } = from(...lines);
    let done = 0;
    const register: typeof parts.register = {
      ...parts.register,
      issue: (line) => {
        done += 1;
        if (done === 40) clock.pass(10_000);
        return parts.register.issue(line);
      },
    };
    const begun = await beginImport(parts, dropped(key, 'june', clock.now()));
    const limits = { until: clock.now() + 1_000, linesPerStretch: 30 };
    expect(await importFile({ ...parts, register }, begun, limits)).toBeUndefined();
    const report = await importFile(parts, imports.recordOf(begun.importId));
    expect(report).toMatchObject({ state: 'done', unknownLanguages: [{ word: 'nll', lines: 50 }] });
  });

  it('by very many words is told of by some of them, and the rest together', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({ language: `x${n}` }));
    const { unknownLanguages = [] } = await from(...lines).run(key);
    expect(unknownLanguages).toHaveLength(21);
    expect(unknownLanguages.at(-1)).toEqual({ word: '…', lines: 40 });
  });
});
