import { describe, expect, it } from 'vitest';
import type { ImportId } from '../../domain/certificate.ts';
import {
  delimited,
  type goodLine,
  resultsFile,
  resultsFileWithout,
} from '../../domain/results/file-factory.ts';
import { dies } from '../testing/failures.ts';
import { importer } from '../testing/importer.ts';
import { chloe, contact } from '../testing/people.ts';

type Line = Partial<typeof goodLine>;

const jean: Line = {
  ...{ firstName: 'Jean', lastName: 'Dupont', birthDate: '01/01/1980' },
  ...{ address: 'jean@example.org', code: 'NEW' },
};
const moved: Line = { code: 'NEW', address: 'moved@example.org' };

/** An institute that knows Chloé by a results file, and where each of these is dropped to be tried and then for good. */
async function knowingChloe(files: Readonly<Record<string, string>>) {
  const institute = importer({
    'results/may.csv': resultsFile({}),
    'check/june.csv': files['results/june.csv'] ?? '',
    ...files,
  });
  await institute.run('results/may.csv', 'may');
  return {
    ...institute,
    /** What a dry run says of the file, and what is said when it is dropped for good. */
    async both() {
      const tried = await institute.run('check/june.csv', 'check');
      const done = await institute.run('results/june.csv', 'june');
      const told = ({ counts, entries }: typeof done) => ({ counts, entries });
      return [told(tried), told(done)] as const;
    },
    known: () => institute.contacts.contactOf(chloe.studentNumber),
  };
}

const june = (...lines: Line[]) => knowingChloe({ 'results/june.csv': resultsFile(...lines) });

describe('a line that changes where a student is reached', () => {
  it('is counted and listed, whatever it does besides, and so in a dry run', async () => {
    const { both } = await june(moved, { address: 'corrected@example.org', result: '80' });
    const [tried, done] = await both();
    expect(done).toMatchObject({
      counts: { accepted: 1, corrected: 1, contactsChanged: 2 },
      entries: [
        {
          line: 2,
          reason: 'contact-changed',
          column: 'Courriel',
          value: moved.address,
          stands: chloe.address,
        },
        { line: 3, reason: 'corrected' },
        { line: 3, reason: 'contact-changed', stands: moved.address },
      ],
    });
    expect(tried).toEqual(done);
  });

  it('tells of the language too', async () => {
    const { both } = await june({ code: 'NEW', language: 'nl' });
    const [, { entries }] = await both();
    expect(entries).toMatchObject([{ column: 'Langue', value: 'nl', stands: 'fr' }]);
  });

  it('is told of once, by the first line that says so', async () => {
    const { both } = await june(moved, { ...moved, code: 'OTHER' });
    for (const { counts } of await both()) expect(counts).toMatchObject({ accepted: 2, contactsChanged: 1 });
  });

  it('is told of again by an import that died and runs again', async () => {
    const { imports, run } = await june(moved, { address: 'corrected@example.org', result: '80' });
    const dying = { imports: { ...imports, finish: dies } };
    await expect(run('results/june.csv', 'june', dying)).rejects.toThrow();
    expect((await run('results/june.csv', 'june')).counts).toMatchObject({ contactsChanged: 2 });
  });
});

describe('a line that bears another student’s number', () => {
  it('is refused with what the register holds, issues nothing and redirects no mail; so in a dry run', async () => {
    const { both, known, register, reportAt } = await june(jean);
    const [tried, done] = await both();
    expect(done).toMatchObject({
      counts: { lines: 1, accepted: 0, contactsChanged: 0, rejected: 1 },
      entries: [
        { line: 2, reason: 'other-person', column: 'Nom', value: 'Dupont' },
        { line: 2, reason: 'other-person', column: 'Prénom', value: 'Jean' },
        { line: 2, reason: 'other-person', column: 'Date de naissance', value: '1980-01-01' },
      ],
    });
    expect(done.entries.map(({ message }) => message)).toEqual([
      expect.stringContaining('Lefèvre'),
      expect.stringContaining('Chloé'),
      expect.stringContaining('1999-03-14'),
    ]);
    expect(done.entries[0]?.remedy).toContain('contacts');
    expect(tried).toEqual(done);
    expect(register.all()).toHaveLength(1);
    expect(await known()).toMatchObject({ address: chloe.address });
    expect(reportAt('june.csv.june.csv')?.body).toContain('jean@example.org');
  });

  it('is refused too when the other student comes first in the same file', async () => {
    const newcomer = { studentNumber: '2026-1' };
    const { both } = await june(newcomer, { ...jean, ...newcomer });
    const [tried, done] = await both();
    expect(done.counts).toMatchObject({ accepted: 1, rejected: 1 });
    expect(tried).toEqual(done);
  });

  it('is refused for the date of birth alone, and not where the file gives none', async () => {
    const born = await june({ code: 'NEW', birthDate: '15/03/1999' });
    expect((await born.both())[1].counts).toMatchObject({ rejected: 1 });
    const silent = await knowingChloe({
      'results/june.csv': resultsFileWithout(['birthDate'], { code: 'NEW' }),
    });
    expect((await silent.both())[1].counts).toMatchObject({ accepted: 1 });
    expect(await silent.known()).toMatchObject({ birthDate: '1999-03-14' });
  });

  it('is none that names her by another family name', async () => {
    const { both } = await june({ code: 'NEW', lastName: 'MARTIN', firstName: 'CHLOE MARIE' });
    expect((await both())[1].counts).toMatchObject({ accepted: 1, rejected: 0 });
  });

  it('is accepted once a contacts file says that the number is indeed his', async () => {
    const contacts = delimited([
      ['Matricule', 'Courriel', 'Nom', 'Prénom', 'Date de naissance'],
      [chloe.studentNumber, 'jean@example.org', 'Dupont', 'Jean', '01/01/1980'],
    ]);
    const institute = await knowingChloe({
      'results/june.csv': resultsFile(jean),
      'contacts/june.csv': contacts,
    });
    await institute.run('results/june.csv', 'june');
    expect((await institute.run('contacts/june.csv', 'told')).counts).toMatchObject({ contactsChanged: 1 });
    expect((await institute.run('results/june.csv', 'june again')).counts).toMatchObject({
      ...{ accepted: 1, contactsChanged: 0, rejected: 0 },
    });
  });

  it('is none where all that was said of the number was taken back', async () => {
    const { contacts, both } = await june(jean);
    contacts.bring({ ...contact(), setBy: 'may' as ImportId, withdrawn: true });
    expect((await both())[1].counts).toMatchObject({ accepted: 1, contactsChanged: 0, rejected: 0 });
  });
});
