import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { languages } from '../language.ts';
import { columnNames, columns } from './columns.ts';
import {
  delimited,
  goodLine,
  headerNames,
  inChunks,
  options,
  read,
  resultsFile,
  type SaidLine,
} from './file-factory.ts';
import { readResults } from './read-results.ts';
import { longestRow } from './scan-rows.ts';
import { UnreadableFile } from './unreadable-file.ts';

const header = Object.values(headerNames);
const good = Object.values(goodLine);
const names = (lines: readonly SaidLine[]) =>
  lines.map((line) => ('award' in line ? `${line.line} ${line.award.lastName}` : line.rejections[0].reason));

/** Why a file is unreadable, and how many lines came out before. */
async function refusalOf(file: string | Uint8Array) {
  let lines = 0;
  try {
    for await (const batch of readResults(inChunks(file), options)) lines += batch.length;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { reason: error.reason, line: error.line, columns: error.columns, lines };
  }
  return undefined;
}

describe('a results file may be written', () => {
  const text = resultsFile({ lastName: 'Škoda', title: 'Œuvres – l’été à 5 €' });

  it.each(['utf8', 'utf16le', 'utf16be', 'win1252'])('in %s', async (encoding) => {
    const [line] = await read(iconv.encode(text, encoding));
    expect(line).toMatchObject({ award: { lastName: 'Škoda', title: 'Œuvres – l’été à 5 €' } });
  });

  it.each(['utf8', 'utf16le', 'utf16be'])('in %s with a byte order mark', async (encoding) => {
    const [line] = await read(iconv.encode(text, encoding, { addBOM: true }));
    expect(line).toMatchObject({ award: { studentNumber: '2024-00117', lastName: 'Škoda' } });
  });

  it('in ISO-8859-15, told from Windows-1252 by the letters that only it has there', async () => {
    const [line] = await read(
      iconv.encode(resultsFile({ lastName: 'Škoda', title: 'Cœur, 5 €' }), 'iso885915'),
    );
    expect(line).toMatchObject({ award: { lastName: 'Škoda', title: 'Cœur, 5 €' } });
    const [other] = await read(iconv.encode(resultsFile({ lastName: 'L´Été', title: '2½' }), 'win1252'));
    expect(other).toMatchObject({ award: { lastName: 'L´Été', title: '2½' } });
  });

  it.each(['utf8', 'win1252'])(
    'in %s with its first accent after a long stretch of plain letters',
    async (encoding) => {
      const ascii = { ...goodLine, lastName: 'Smith', firstName: 'Ann', kind: 'UE', title: 'Web' };
      const head = header.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
      const rows = Array.from({ length: 2_000 }, (_, index) =>
        Object.values({ ...ascii, code: `C${index}` }),
      );
      const last = Object.values({ ...ascii, lastName: 'Lefèvre' });
      const lines = await read(iconv.encode(delimited([head, ...rows, last]), encoding));
      expect(names(lines).at(-1)).toBe('2002 Lefèvre');
    },
  );

  it.each([';', ',', '\t'])('with %j between its cells', async (delimiter) => {
    const line = Object.values({ ...goodLine, title: 'a;b,c\td "e"' });
    const [read1] = await read(delimited([header, line], delimiter));
    expect(read1).toMatchObject({ award: { title: 'a;b,c d "e"', result: 70 } });
  });

  it.each(['\r\n', '\n', '\r'])('with %j after its lines', async (lineEnd) => {
    expect(names(await read(delimited([header, good], ';', lineEnd)))).toEqual(['2 Lefèvre']);
  });

  it('without an end to its last line', async () => {
    expect(names(await read(resultsFile({}).trimEnd()))).toEqual(['2 Lefèvre']);
  });

  it('with lines that end differently', async () => {
    const file = `${header.join(';')}\r\n${good.join(';')}\n${good.join(';').replace('00117', '00118')}\r`;
    expect(names(await read(file))).toEqual(['2 Lefèvre', '3 Lefèvre']);
  });

  it('with line breaks in its cells, which are no rows of a spreadsheet', async () => {
    const lines = await read(
      resultsFile({ title: 'Web\r\nprincipes\n\nde base' }, { code: 'X', lastName: 'After' }),
    );
    expect(lines).toMatchObject([{ award: { title: 'Web principes de base' } }, { line: 3 }]);
  });

  it('with titles and blank rows above its header', async () => {
    const above = [['Institut, juin 2026'], [], ['', ''], ['Édité le', '27/06/2026']];
    expect(names(await read(delimited([...above, header, good])))).toEqual(['6 Lefèvre']);
  });

  it('with blank rows and rows of totals, which count as rows but say nothing', async () => {
    const blank = header.map(() => ' ');
    const total = header.map((_, index) => (index === 0 ? 'Total général' : index === 10 ? '1200' : ''));
    const other = Object.values({ ...goodLine, code: 'X' });
    expect(names(await read(delimited([header, blank, good, [], other, total, ['Totaal: 2']])))).toEqual([
      '3 Lefèvre',
      '5 Lefèvre',
    ]);
  });

  it('with a student called Total', async () => {
    expect(await read(resultsFile({ studentNumber: 'Total', lastName: 'Total' }))).toMatchObject([
      { award: { studentNumber: 'TOTAL' } },
    ]);
  });

  it.each(languages)('with its header in %s, any order, case and accents', async (language) => {
    const order = columnNames.toReversed();
    for (const dress of [(name: string) => name.toUpperCase(), (name: string) => ` ${fold(name)} `]) {
      const head = order.map((column) => dress(columns[column].headers[language][0]));
      const lines = await read(
        delimited([
          [...head, 'Remarque'],
          [...order.map((column) => goodLine[column]), 'x'],
        ]),
      );
      expect(lines).toMatchObject([
        { award: { lastName: 'Lefèvre', periods: 120, schoolYear: '2025-2026' } },
      ]);
    }
  });

  it('without the columns that are not required', async () => {
    const kept = columnNames.filter((column) => columns[column].required);
    const line = { ...goodLine, kind: 'Dispense' };
    const lines = await read(
      delimited([kept.map((column) => headerNames[column]), kept.map((column) => line[column])]),
    );
    expect(lines).toMatchObject([{ award: { kind: 'exemption', schoolYear: '2025-2026' } }]);
  });

  it.each([
    ["Unité d'enseignement", 'course-unit'],
    ['UNITE D’ENSEIGNEMENT', 'course-unit'],
    ['leseenheid', 'course-unit'],
    ['Niveautest', 'level-test'],
    ['Level test', 'level-test'],
    ['Vrijstelling', 'exemption'],
    ['Befreiung', 'exemption'],
    ['Épreuve dispensatoire', 'exemption-test'],
    ['Befreiungsprufung', 'exemption-test'],
  ])('with the kind %s', async (word, kind) => {
    expect(await read(resultsFile({ kind: word }))).toMatchObject([{ award: { kind } }]);
  });
});

describe('a results file is refused', () => {
  it('when it is empty, or white space alone', async () => {
    for (const file of ['', '\ufeff', ' \r\n\r\n', '\u0020']) {
      expect(await refusalOf(file), JSON.stringify(file)).toMatchObject({ reason: 'empty' });
    }
  });

  it.each([
    ['a PDF', '255044462d312e370a', 'not-text'],
    ['an image', '89504e470d0a1a0a0000000d49484452', 'not-text'],
  ])('when it is %s', async (_, hex, reason) => {
    expect(await refusalOf(Buffer.from(hex, 'hex'))).toMatchObject({ reason });
  });

  it('when it stops making sense in the encoding it began in', async () => {
    const start = Buffer.from(resultsFile({}, { code: 'X', lastName: 'é'.repeat(70) }));
    const file = Buffer.concat([start, Buffer.from(' '.repeat(70_000)), iconv.encode('é;', 'win1252')]);
    expect(await refusalOf(file)).toMatchObject({ reason: 'encoding' });
    expect(await refusalOf(Buffer.from('fffe41', 'hex'))).toMatchObject({ reason: 'encoding' });
  });

  it('when no header is found, naming what the nearest one lacks', async () => {
    const head = header.map((name) => (name === 'Matricule' || name === 'Courriel' ? '?' : name));
    expect(await refusalOf(delimited([head, good]))).toMatchObject({
      reason: 'no-header',
      columns: ['studentNumber', 'address'],
    });
    expect((await refusalOf('Cher collègue,\nvoici la liste.'))?.columns).toContain('studentNumber');
  });

  it('when two columns have one name', async () => {
    expect(
      await refusalOf(
        delimited([
          [...header, 'CODE'],
          [...good, 'X'],
        ]),
      ),
    ).toMatchObject({
      reason: 'column-twice',
      columns: ['code'],
    });
  });

  it.each([
    ['never closed', '"Lefèvre'],
    ['closed too early', '"Lef"èvre'],
  ])('from the line on where a quotation mark is %s, after all lines before it', async (_, lastName) => {
    const rows = Array.from({ length: 3_000 }, (_, index) =>
      Object.values({ ...goodLine, code: `C${index}` }),
    );
    const file = `${delimited([header, ...rows])}2024-1;${lastName};x\r\n${good.join(';')}\r\n`;
    expect(await refusalOf(file)).toMatchObject({ reason: 'quoting', line: 3_002, lines: 3_000 });
  });

  it('from a line on that is longer than any real one', async () => {
    const file = resultsFile({}, { title: 'x'.repeat(longestRow + 1) });
    expect(await refusalOf(file)).toMatchObject({ reason: 'line-too-long', line: 3, lines: 1 });
  });

  it('only for what is wrong with it: what its store throws goes through', async () => {
    async function* failing() {
      yield* inChunks(resultsFile({}));
      throw new RangeError('the store is gone');
    }
    await expect(Array.fromAsync(readResults(failing(), options))).rejects.toThrow('the store is gone');
  });
});

describe('the table of columns', () => {
  it('gives no word to two columns', () => {
    const owners = new Map<string, Set<string>>();
    for (const column of columnNames) {
      for (const word of Object.values(columns[column].headers).flat().map(fold)) {
        owners.set(word, (owners.get(word) ?? new Set()).add(column));
      }
    }
    expect([...owners].filter(([, owner]) => owner.size > 1)).toEqual([]);
  });
});
