import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  awardOf,
  faultsOf,
  goodLine,
  options,
  read,
  readLine,
  readLines,
  resultsFile,
} from './file-factory.ts';

describe('the example file of June 2026', () => {
  const path = join(import.meta.dirname, '../../examples/resultats-juin-2026.csv');

  it('holds twenty awards, each with its contact', async () => {
    const lines = await readLines(createReadStream(path), options);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(lines.filter((line) => 'rejections' in line)).toEqual([]);
    expect(lines[0]).toEqual({
      line: 2,
      award: {
        studentNumber: '2024-00117',
        firstName: 'Chloé',
        lastName: 'Lefèvre',
        birthDate: '1999-03-14',
        kind: 'course-unit',
        code: '7521 05 U32 D2',
        title: 'Informatique : principes algorithmiques et programmation',
        periods: 120,
        ects: 8,
        result: 70,
        deliberatedOn: '2026-06-26',
        schoolYear: '2025-2026',
      },
      contact: {
        studentNumber: '2024-00117',
        firstName: 'Chloé',
        lastName: 'Lefèvre',
        birthDate: '1999-03-14',
        address: 'chloe.lefevre@example.org',
        language: 'fr',
      },
    });
    expect(lines[2]).toMatchObject({
      award: { title: 'Comptabilité générale : principes fondamentaux', result: 54 },
      contact: { lastName: 'Van den Broeck', language: 'nl' },
    });
    expect(lines[12]).toMatchObject({ award: { firstName: 'Ženja', lastName: 'Škoda' } });
    expect(lines[18]).toMatchObject({ award: { kind: 'exemption' } });
    expect(lines[18]).not.toHaveProperty('award.result');
    expect(lines[19]).toMatchObject({ award: { kind: 'exemption-test', result: 64.5 } });
  });
});

describe('a line', () => {
  it('without a student number is refused for that reason', async () => {
    expect(await faultsOf({ studentNumber: ' ' })).toEqual(['studentNumber: missing-student-number']);
  });

  it.each(['lastName', 'firstName', 'address', 'kind', 'code', 'title', 'deliberatedOn'] as const)(
    'without %s is refused',
    async (column) => {
      expect(await faultsOf({ [column]: '' })).toContain(`${column}: missing-value`);
    },
  );

  it.each(['birthDate', 'language', 'level', 'periods', 'ects', 'schoolYear'] as const)(
    'without %s is accepted',
    async (column) => {
      expect(await faultsOf({ [column]: '' })).toEqual([]);
    },
  );

  it('under the pass mark is refused, at the pass mark accepted', async () => {
    expect(await faultsOf({ result: '49,9' })).toEqual(['result: below-pass-mark']);
    expect(await faultsOf({ result: '50' })).toEqual([]);
    expect(await faultsOf({ result: '59' }, { passMark: 60 })).toEqual(['result: below-pass-mark']);
  });

  it('needs a result unless it is an exemption', async () => {
    expect(await faultsOf({ result: '', kind: 'Dispense' })).toEqual([]);
    for (const kind of ['UE', 'Test de niveau', 'Test dispensatoire']) {
      expect(await faultsOf({ result: '', kind })).toEqual(['result: missing-result']);
    }
  });

  it('of a day to come is refused, of today accepted', async () => {
    expect(await faultsOf({ deliberatedOn: '02/07/2026' })).toEqual(['deliberatedOn: date-in-future']);
    expect(await faultsOf({ deliberatedOn: '01/07/2026' })).toEqual([]);
    expect(await faultsOf({ birthDate: '02/07/2026' })).toEqual(['birthDate: date-in-future']);
  });

  it('of an unknown kind is refused', async () => {
    expect(await faultsOf({ kind: 'Diplôme' })).toEqual(['kind: unknown-kind']);
  });

  it.each([
    'chloe.lefevre',
    'chloe@example',
    'chloe lefevre@example.org',
    'a@example.org; b@example.org',
    'a@example.org,b@example.org',
    'Chloé <chloe@example.org>',
    '"chloe"@example.org',
    'chloe@example.org\r\nBcc: all@example.org',
    'chloe@example.org\nSubject: x',
    'chloe@exa\u202emple.org',
  ])('with the address %j is refused', async (address) => {
    const [fault, ...others] = await faultsOf({ address });
    expect(fault).toMatch(/^address: (invalid-address|forbidden-characters)$/);
    expect(others).toEqual([]);
  });

  it('with an address longer than mail servers take is refused', async () => {
    const address = `${'a'.repeat(250)}@example.org`;
    expect(await faultsOf({ address })).toEqual(['address: invalid-address']);
  });

  it('with a text that is too long is refused, and shown cut', async () => {
    const line = await readLine({ title: 'x'.repeat(5_000) });
    expect(line).toMatchObject({ rejections: [{ reason: 'too-long', max: 300 }] });
    expect(JSON.stringify(line).length).toBeLessThan(500);
  });

  it.each(['\u0007', '\u001b', '\u0085', '\u202e', '\u2066', '\u200f', '\ufffd', '\ue000'])(
    'with the character %j is refused, and the character made visible',
    async (character) => {
      const line = await readLine({ lastName: `Le${character}fèvre` });
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      const value = character === '\ufffd' ? 'Le\ufffdfèvre' : `Le[U+${code}]fèvre`;
      expect(line).toMatchObject({
        rejections: [{ reason: 'forbidden-characters', column: 'lastName', value }],
      });
    },
  );

  it.each(['é2024', '2024--1', '-2024', '2,02E+', '=1', '1'.repeat(33), '<b>1</b>'])(
    'with the student number %j is refused',
    async (studentNumber) => {
      expect(await faultsOf({ studentNumber })).toEqual(['studentNumber: invalid-student-number']);
    },
  );

  it.each(['#N/A', '#REF!', '#DIV/0!', '#VALEUR!', '#NV', '#WAARDE!', 'Err:502'])(
    'with the error %s of a formula is refused in whatever column it stands',
    async (error) => {
      for (const column of ['lastName', 'level', 'result', 'deliberatedOn'] as const) {
        expect(await faultsOf({ [column]: error })).toEqual([`${column}: formula-error`]);
      }
    },
  );

  it('with a malformed school year is refused', async () => {
    for (const schoolYear of ['2025', '2025-2027', '25-26', '2025-2026-2027']) {
      expect(await faultsOf({ schoolYear })).toEqual(['schoolYear: invalid-school-year']);
    }
  });

  it('with several faults has them all reported, each with its place', async () => {
    const line = await readLine({ studentNumber: '', address: 'nowhere', result: '12' });
    expect(line).toEqual({
      line: 2,
      rejections: [
        {
          line: 2,
          reason: 'missing-student-number',
          column: 'studentNumber',
          header: 'Matricule',
          value: '',
        },
        { line: 2, reason: 'invalid-address', column: 'address', header: 'Courriel', value: 'nowhere' },
        {
          line: 2,
          reason: 'below-pass-mark',
          passMark: 50,
          column: 'result',
          header: 'Résultat (%)',
          value: '12',
        },
      ],
    });
  });

  it('with too few or too many cells is refused as a whole when it is out of place, and the next one is not', async () => {
    const [head, good] = resultsFile({}).split('\r\n');
    const lines = await read(`${head}\n;${good}\n${good?.replace(';', '')}\n${good}\n`);
    expect(lines).toMatchObject([
      { line: 2, rejections: [{ reason: 'cell-count', expected: 15, found: 16 }] },
      { line: 3, rejections: [{ reason: 'cell-count', expected: 15, found: 14 }] },
      { line: 4, award: { studentNumber: '2024-00117' } },
    ]);
  });

  it('that says again what an earlier one said is refused and points to it', async () => {
    const lines = await read(
      resultsFile(
        {},
        { code: 'ANG-TN' },
        { result: '80', studentNumber: ' 2024-00117 ', code: '7521  05 U32 D2' },
      ),
    );
    expect(lines[2]).toEqual({
      line: 4,
      rejections: [{ line: 4, reason: 'duplicate-in-file', firstLine: 2 }],
    });
  });

  it('is no duplicate of a line that was refused', async () => {
    const lines = await read(resultsFile({ address: '?' }, {}));
    expect(lines.map((line) => 'award' in line)).toEqual([false, true]);
  });
});

describe('an award', () => {
  it('is written one way, however the file spaces and composes it', async () => {
    expect(
      await awardOf({
        studentNumber: ' ab-12 ',
        lastName: ' Van  den\u00a0Broeck\n',
        firstName: 'Chloe\u0301',
        code: '7521\t05  U32 D2',
        title: 'Soft\u00adhyphen',
      }),
    ).toMatchObject({
      studentNumber: 'AB-12',
      lastName: 'Van den Broeck',
      firstName: 'Chloé',
      code: '7521 05 U32 D2',
      title: 'Softhyphen',
    });
  });

  it.each([
    ['31/08/2026', '2025-2026'],
    ['01/09/2025', '2025-2026'],
    ['31/12/2025', '2025-2026'],
    ['31/08/2025', '2024-2025'],
  ])('of %s without a school year is of %s', async (deliberatedOn, schoolYear) => {
    const line = await readLine(
      { deliberatedOn, schoolYear: '' },
      { today: '2027-01-01' as typeof options.today },
    );
    expect(line).toMatchObject({ award: { schoolYear } });
  });

  it.each(['2025-2026', '2025/2026', '2025 – 2026', '2025-26'])(
    'reads the school year %s',
    async (schoolYear) => {
      expect(await awardOf({ schoolYear })).toMatchObject({ schoolYear: '2025-2026' });
    },
  );
});

describe('a contact', () => {
  it.each([
    ['nl', 'nl'],
    ['Néerlandais', 'nl'],
    ['DEUTSCH', 'de'],
    ['en-GB', 'en'],
    ['italiano', 'fr'],
    ['', 'fr'],
  ])('of language "%s" is written to in %s', async (language, expected) => {
    expect(await readLine({ language })).toMatchObject({ contact: { language: expected } });
  });

  it.each(['', 'klingon'])('keeps its language where a line says "%s"', async (language) => {
    expect(await readLine({ language })).toMatchObject({ contact: { languageIsDefault: true } });
    expect(await readLine({ language: 'fr' })).not.toMatchObject({ contact: { languageIsDefault: true } });
  });

  it('is written to in the default language when the institute does not offer its own', async () => {
    const languages = { offered: ['fr', 'nl'], default: 'nl' } as const;
    expect(await readLine({ language: 'de' }, { languages })).toMatchObject({ contact: { language: 'nl' } });
  });

  it('has its address in one form', async () => {
    const address = ' Chloe.LEFEVRE@Example.org ';
    expect(await readLine({ address })).toMatchObject({ contact: { address: goodLine.address } });
  });
});
