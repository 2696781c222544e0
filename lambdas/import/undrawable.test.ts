import { describe, expect, it } from 'vitest';
import { delimited, resultsFile } from '../../domain/results/file-factory.ts';
import { importer } from '../testing/importer.ts';
import { chloe } from '../testing/people.ts';

const key = 'results/juin.csv';
const chinese = { lastName: '張', firstName: '偉' };

describe('a name that documents cannot show', () => {
  it('is accepted, and told of: which letters, and what stands in their place', async () => {
    const { run } = importer({ [key]: resultsFile({ ...chinese, title: 'Cours 🥇' }) });
    const { counts, entries } = await run(key);
    expect(counts).toMatchObject({ accepted: 1, rejected: 0 });
    expect(entries).toMatchObject([
      { reason: 'undrawable', column: 'Nom', value: '張' },
      { reason: 'undrawable', column: 'Prénom', value: '偉' },
      { reason: 'undrawable', value: 'Cours 🥇' },
    ]);
    expect(entries[0]?.message).toContain('張');
    expect(entries[0]?.message).toContain('[U+5F35]');
    expect(entries[2]?.message).not.toContain('Cours');
  });

  it('is told of before anything is issued, by a file that is only tried', async () => {
    const { run } = importer({ 'check/juin.csv': resultsFile(chinese) });
    expect((await run('check/juin.csv')).entries).toHaveLength(2);
  });

  it('can be written otherwise in the way that reports tell: where the register has it, and then on its line', async () => {
    const latin = { lastName: 'Zhang', firstName: 'Wei' };
    const { run, register } = importer({
      [key]: resultsFile(chinese),
      'results/juillet.csv': resultsFile(latin),
      'results/aout.csv': resultsFile(latin, { ...latin, code: 'B' }),
      'contacts/juillet.csv': delimited([
        ['Matricule', 'Courriel', 'Nom', 'Prénom', 'Date de naissance'],
        [chloe.studentNumber, chloe.address, latin.lastName, latin.firstName, '14/03/1999'],
      ]),
    });
    await run(key);
    const refused = await run('results/juillet.csv', 'july');
    expect(refused.entries[0]?.remedy).toContain('contacts');
    await run('contacts/juillet.csv', 'told');
    const { counts, entries } = await run('results/aout.csv', 'august');
    expect(counts).toMatchObject({ corrected: 1, rejected: 0 });
    expect(entries.map(({ reason }) => reason)).not.toContain('undrawable');
    expect(register.all().at(-1)).toMatchObject(latin);
  });

  it('is none where a font has its letters, however rare', async () => {
    const { run } = importer({
      [key]: resultsFile(
        { lastName: 'ბერიძე', firstName: 'ნინო', code: 'A' },
        { studentNumber: '2024-2', lastName: 'Nguyễn', firstName: 'Ánh', address: 'a@example.org' },
      ),
    });
    expect((await run(key)).entries).toEqual([]);
  });
});
