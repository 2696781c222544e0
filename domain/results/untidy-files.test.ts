import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, columnNames, columns } from './columns.ts';
import {
  awardOf,
  delimited,
  faultsOf,
  goodLine,
  headerNames,
  inChunks,
  options,
  read,
  readLine,
  resultsFile,
} from './file-factory.ts';
import { readContacts } from './read-contacts.ts';

const header = Object.values(headerNames);
const good = Object.values(goodLine);

/** A file of these columns, in this order, and of rows as they stand. */
function inOrder(order: readonly (Column | string)[], ...rows: readonly (readonly string[])[]): string {
  return delimited([order.map((name) => headerNames[name as Column] ?? name), ...rows]);
}

const reasons = async (file: string) =>
  (await read(file)).map((line) => ('award' in line ? 'good' : line.rejections.map(({ reason }) => reason)));

describe('a row of delimited text', () => {
  it('may have more or fewer empty cells at its end than the header', async () => {
    const rows = [[...good, '', ' '], good.slice(0, -1), good].map((cells, n) => cells.with(7, `C${n}`));
    expect(await reasons(delimited([header, ...rows]))).toEqual(['good', 'good', 'good']);
    const remarks = delimited([[...header, 'Remarque', 'Autre'], ...rows]);
    expect(await reasons(remarks)).toEqual(['good', 'good', 'good']);
  });

  it('with something in a cell that the header does not have is refused, and the next is not', async () => {
    const file = delimited([header, [...good, '', 'x'], good.with(7, 'next')]);
    expect(await read(file)).toMatchObject([
      { line: 2, rejections: [{ reason: 'beside-table', value: 'x' }] },
      { line: 3, award: { code: 'next' } },
    ]);
  });

  it('that lacks a cell of a column that is required is refused for the value', async () => {
    const order = [...columnNames.filter((name) => name !== 'title'), 'title' as const];
    const row = order.map((name) => goodLine[name]);
    expect(await reasons(inOrder(order, row.slice(0, -1)))).toEqual([['missing-value']]);
  });

  it('that is short is told what else is wrong with it', async () => {
    const row = good.with(4, 'nowhere').slice(0, -1);
    expect(await reasons(delimited([header, row]))).toEqual([['invalid-address']]);
  });

  it('that lost a delimiter never says what it does not say, whatever the order of the columns', async () => {
    const order = fc.shuffledSubarray([...columnNames, 'Remarque', 'Autre'], {
      minLength: columnNames.length + 2,
    });
    const row = fc.record({
      order,
      lost: fc.nat(columnNames.length),
      level: fc.constantFrom('', 'B1'),
      remark: fc.constantFrom('', 'x', '12'),
    });
    await fc.assert(
      fc.asyncProperty(row, async ({ order: all, lost, level, remark }) => {
        const said = { ...goodLine, level, Remarque: remark, Autre: '' } as Record<string, string>;
        const cells = all.map((name) => said[name] ?? '');
        const merged = `${cells[lost]}${cells[lost + 1]}`;
        const [line] = await read(inOrder(all, [...cells.slice(0, lost), merged, ...cells.slice(lost + 2)]));
        if (!line || !('award' in line)) return;
        // Two texts that became one, or an empty cell less, may pass; a value in another's column may not.
        const own = [all[lost], all[lost + 1]];
        for (const name of [
          'lastName',
          'firstName',
          'title',
          'code',
          'deliberatedOn',
          'studentNumber',
        ] as const) {
          if (own.includes(name)) continue;
          expect(line.award[name]).toBe((await awardOf({}))?.[name]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of contacts may be short as well', async () => {
    const file = delimited([
      ['Matricule', 'Courriel', 'Langue', 'Nom'],
      ['1', 'a@example.org'],
      ['2', 'b@example.org', 'fr'],
      ['3', 'c@example.org', 'fr', 'C', ''],
    ]);
    const contacts = readContacts(inChunks(file), options);
    expect((await Array.fromAsync(contacts)).flat()).toMatchObject([
      { change: { studentNumber: '1' } },
      { change: { studentNumber: '2' } },
      { change: { studentNumber: '3', lastName: 'C' } },
    ]);
  });
});

describe('a cell that keeps a text from becoming a number by a formula', () => {
  it('is read as the text', async () => {
    const cells = good.map((cell) => `="${cell}"`).join(';');
    const quoted = good.map((cell) => `"=""${cell}"""`).join(';');
    for (const row of [cells, quoted]) {
      expect(await read(`${header.join(';')}\r\n${row}\r\n`)).toEqual(await read(resultsFile({})));
    }
    expect(await awardOf({ studentNumber: '="0012"', level: '=""', title: '="say ""hi"""' })).toMatchObject({
      studentNumber: '0012',
      title: 'say "hi"',
    });
  });

  it('is none when it is a formula of another kind', async () => {
    expect(await faultsOf({ studentNumber: '="00"&"12"' })).toEqual([
      'studentNumber: invalid-student-number',
    ]);
    expect(await awardOf({ title: '=A1' })).toMatchObject({ title: '=A1' });
  });

  it('and is refused, is shown as what it says', async () => {
    const line = await readLine({ address: '="nowhere"' });
    expect(line).toMatchObject({ rejections: [{ value: 'nowhere' }] });
  });

  it('that says nothing makes no row', async () => {
    const empty = header.map(() => '=""').join(';');
    expect(await read(`${header.join(';')}\r\n${empty}\r\n${good.join(';')}\r\n`)).toMatchObject([
      { line: 3 },
    ]);
  });
});

describe('a student number, or a code', () => {
  it.each([
    ['2024-00117', '２０２４－００１１７'],
    ['2024-00117', '2024\u201100117'],
    ['2024-00117', '2024–00117'],
    ['2024-00117', '2024\u221200117'],
    ['2024-00117', '\u202a2024-00117\u202c'],
    ['2024-00117', '20\u200b24-\ufeff00117\u200e'],
    ['AB 12', 'ＡB\u300012'],
    ['X1', '\u{1d417}1'],
  ])('%s is the same typed as %j', async (one, other) => {
    const lines = await read(
      resultsFile({ studentNumber: one, code: one }, { studentNumber: other, code: other }),
    );
    expect(lines).toMatchObject([
      { award: { studentNumber: one } },
      { rejections: [{ reason: 'duplicate-in-file', firstLine: 2 }] },
    ]);
  });

  it.each(['ıx', 'ß1', 'А1', '²\u0300'])(
    'is not made of letters that only look like it: %j',
    async (studentNumber) => {
      expect(await faultsOf({ studentNumber })).toEqual(['studentNumber: invalid-student-number']);
    },
  );

  it.each(['01/03/2024', '1.3.2024', '6/26/2024', '2024-03-01', '3:05', '2E+11', '2,02E+11'])(
    'is none when a spreadsheet has made it %s',
    async (altered) => {
      expect(await faultsOf({ studentNumber: altered, code: altered })).toEqual([
        'studentNumber: altered-by-spreadsheet',
        'code: altered-by-spreadsheet',
      ]);
    },
  );

  it.each(['janv-24', 'févr-24', '1-mars', '3-May', 'Mrz 24', '5. Okt', '2.02E11'])(
    'is no student number when a spreadsheet has made it %s, but may be a code',
    async (altered) => {
      expect(await faultsOf({ studentNumber: altered, code: altered })).toEqual([
        'studentNumber: altered-by-spreadsheet',
      ]);
    },
  );

  it.each([
    '20240301',
    '45292',
    '2024-13-32',
    '12-34-5678',
    '2024/117',
    '202E11',
    '12.345',
    'MA-24',
    'MAI-245',
  ])('may well be %s', async (number) => {
    expect(await faultsOf({ studentNumber: number, code: number })).toEqual([]);
  });

  it('in small letters is the same number', async () => {
    expect(await awardOf({ studentNumber: 'ａb-1' })).toMatchObject({ studentNumber: 'AB-1' });
  });

  it('alone is read so: a name keeps its dash', async () => {
    expect(await awardOf({ lastName: 'A–B' })).toMatchObject({ lastName: 'A–B' });
    expect(await faultsOf({ lastName: '\u202aA' })).toEqual(['lastName: forbidden-characters']);
  });
});

describe('a column is known', () => {
  it.each([
    [
      'studentNumber',
      'N° étudiant',
      'no_etudiant',
      'Nº ÉTUDIANT',
      'Studenten-nummer',
      'Student Nr.',
      'StudentID',
    ],
    ['studentNumber', 'MATRIKEL_NR', 'Rolnummer', 'N°d’inscription', 'Matriculation number'],
    ['lastName', 'LASTNAME', 'Familien-Name', 'nom_famille', 'Nom de l’étudiant'],
    ['firstName', 'FirstName', 'given_name', 'Rufname', 'Prénom de l’étudiant'],
    ['birthDate', 'date_naissance', 'DateOfBirth', 'Geboorte-datum', 'Geb.-Datum'],
    ['address', 'e_mail', 'EMAIL', 'Adresse e-mail', 'Mailadresse', 'Courrier électronique'],
    ['kind', 'Type_attestation', 'Attest-soort', 'Certificate type', 'Bescheinigungsart'],
    ['code', 'code_ue', 'Code cours', 'Vakcode', 'ModuleCode', 'Kursnummer'],
    [
      'title',
      'intitule_ue',
      'Opleidingsonderdeel',
      'Course name',
      'Lehrveranstaltung',
      'Unité d’enseignement',
    ],
    ['ects', 'Nb crédits', 'ECTS-Credits', 'Aantal studiepunten', 'Kreditpunkte'],
    ['periods', 'nb_periodes', 'Lesuren', 'Anzahl Unterrichtsstunden'],
    ['result', 'Résultat final', 'Eindresultaat', 'Final mark', 'Gesamtergebnis', 'Cote'],
    ['deliberatedOn', 'date_deliberation', 'Proclamatiedatum', 'DeliberationDate', 'Beschlussdatum'],
    ['schoolYear', 'annee_scolaire', 'Academie-jaar', 'SchoolYear', 'Studienjahr'],
  ] as const)('as %s by %s and %s and more', async (column, ...names) => {
    for (const name of names) {
      const titles = columnNames.map((each) => (each === column ? name : headerNames[each]));
      expect(await reasons(delimited([titles, good])), name).toEqual(['good']);
      if (column in ((await awardOf({})) ?? {})) {
        const [line] = await read(delimited([titles, good]));
        expect(line, name).toHaveProperty(`award.${column}`);
      }
    }
  });

  it('by one word only: none is another’s without its spaces', () => {
    const owners = new Map<string, Set<string>>();
    for (const column of columnNames) {
      for (const word of Object.values(columns[column].headers).flat()) {
        const bare = word
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '');
        owners.set(bare, (owners.get(bare) ?? new Set()).add(column));
      }
    }
    expect([...owners].filter(([, owner]) => owner.size > 1)).toEqual([]);
  });
});

describe('a kind is known', () => {
  it.each([
    [
      'course-unit',
      'unité_enseignement',
      'Module',
      'OPO',
      'Opleidings-onderdeel',
      'Lehrveranstaltung',
      'Modul',
      'Cours',
    ],
    ['level-test', 'TEST NIVEAU', 'Niveau-test', 'level_test', 'Einstufungs-Test', 'Test de placement'],
    [
      'exemption',
      'Dispense UE',
      'Valorisation des acquis',
      'Vrijstelling van leseenheid',
      'Anerkennung',
      'Waiver',
    ],
    ['exemption-test', 'Test de dispense', 'vrijstellings-proef', 'Waiver test', 'Befreiungs-Prüfung'],
  ] as const)('as %s by %s and more', async (kind, ...words) => {
    for (const word of words) expect(await awardOf({ kind: word }), word).toMatchObject({ kind });
  });
});
