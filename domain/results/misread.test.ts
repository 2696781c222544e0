import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { awardOf, delimited, faultsOf, goodLine, headerNames, read } from './file-factory.ts';
import { UnreadableFile } from './unreadable-file.ts';

const dutch = [
  ...['Studentennummer', 'Naam', 'Voornaam', 'Geboortedatum', 'E-mail', 'Taal', 'Soort', 'Code', 'Titel'],
  ...['Niveau', 'Lestijden', 'ECTS', 'Resultaat', 'Deliberatiedatum', 'Schooljaar'],
];
const row = Object.values({ ...goodLine, kind: 'Leseenheid', title: 'Wiskunde' });
/** A file whose names have accents and whose header has none. */
const withNames = (...names: readonly [lastName: string, firstName: string][]) =>
  delimited([
    dutch,
    ...names.map(([lastName, firstName], n) => row.with(1, lastName).with(2, firstName).with(7, `C${n}`)),
  ]);

const outcome = (file: Uint8Array | string) =>
  read(file).then(
    (lines) => lines.map((line) => ('award' in line ? line.award.lastName : line.rejections[0].reason)),
    (error: unknown) => (error instanceof UnreadableFile ? error.reason : error),
  );

describe('a file in a code page of another system', () => {
  it.each(['macintosh', 'cp850', 'cp437'])(
    '(%s) is refused rather than read into wrong names',
    async (page) => {
      const file = withNames(['Lefèvre', 'Chloé'], ['Müller', 'Zoë'], ['Peeters', 'René']);
      expect(await outcome(iconv.encode(file, page))).toBe('encoding');
    },
  );

  it('is told by its first letter already', async () => {
    expect(await outcome(iconv.encode(withNames(['Peeters', 'René']), 'cp850'))).toBe('encoding');
  });

  it.each(['macintosh', 'cp850'])(
    '(%s) is told to be that also when its header has accents',
    async (page) => {
      const file = delimited([Object.values(headerNames), Object.values(goodLine)]);
      expect(await outcome(iconv.encode(file, page))).toBe('encoding');
    },
  );

  it('is not what a file in Windows-1252 with one odd sign is taken for', async () => {
    const file = withNames(['Lefèvre', 'Chloé'], ['Müller', 'Zoë'], ['Jans‚', 'An']);
    expect(await outcome(iconv.encode(file, 'win1252'))).toEqual(['Lefèvre', 'Müller', 'misread-characters']);
  });
});

describe('a name or title', () => {
  it.each([
    'LefÃ¨vre',
    'WeiÃŸ',
    'NoÃ«l',
    'Ã‰mile',
    'DÃ¼rer',
    'Lâ€™art',
    'Å¡koda',
    'ChloŽ',
    'Chlo‚',
    'MŸller',
  ])('whose letters were lost before (%s) is refused, in a file that is right otherwise', async (text) => {
    expect(await faultsOf({ lastName: text, title: text })).toEqual([
      'lastName: misread-characters',
      'title: misread-characters',
    ]);
  });

  it.each([
    ...['Škoda', 'Ženja', 'Nguyễn Thị Hương', 'D’Hondt', 'Öztürk', 'JOÃO', 'CONCEIÇÃO', 'ÂNGELA', 'Œuvre'],
    ...['l‘école', 'CŒUR DE LION', 'Bœuf', 'L’ÎLE', 'NUŠIĆ', 'LOUŸS', 'Louÿs', 'Introduction… suite'],
    ...[
      '„Zitat“ und ‚Zitat‘',
      '« Œuvres »',
      'Maths – algèbre',
      '‘woord’',
      'cinéma “noir”',
      'Ångström',
      'Ærø',
    ],
    ...['Bases de données™', 'pH 7 ± 0,5 à 25 °C', '§ 5 BGB', '2½', 'IRMÃ', 'ÅÄÖ', 'Ÿ'],
  ])('may well be %s', async (title) => {
    expect(await awardOf({ title })).toMatchObject({ title });
  });
});
