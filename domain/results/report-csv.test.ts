import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { type Language, languages } from '../language.ts';
import { columns } from './columns.ts';
import {
  delimited,
  goodLine,
  headerNames,
  inChunks,
  ofTable,
  options,
  read,
  resultsFile,
  type SaidLine,
} from './file-factory.ts';
import { withoutApostrophe } from './formula.ts';
import { readResults } from './read-results.ts';
import { reportEntry } from './report.ts';
import { entriesCsv, type RejectedLine, rejectedLinesCsv } from './report-csv.ts';
import { cell, goodSheet, lineWith, type XlsxCell, xlsx, xlsxRow } from './workbook/workbook-factory.ts';

const header = Object.values(headerNames);

/** The file of what is rejected in a file. */
async function rejectedLinesOf(file: string | Uint8Array, language: Language = 'fr'): Promise<string> {
  let cells: readonly string[] = [];
  const entryOf = reportEntry(language);
  const onHeader = (found: { readonly cells: readonly string[] }) => {
    cells = found.cells;
  };
  async function* rejected(): AsyncGenerator<RejectedLine> {
    const batches = await Array.fromAsync(readResults(inChunks(file), { ...options, onHeader }));
    for (const line of ofTable(batches.flat())) {
      if ('award' in line) continue;
      const { rejections, row } = line;
      yield { line: line.line, header: cells, cells: row.cells, entries: rejections.map(entryOf) };
    }
  }
  return (await Array.fromAsync(rejectedLinesCsv(rejected(), language, columns))).join('');
}

const rowsOf = (csv: string): string[][] =>
  parse(csv, { bom: true, delimiter: ';', relax_column_count: true });

/** What is wrong with the lines of a file, without where they stand. */
const faultsOf = (lines: readonly SaidLine[]) =>
  lines.map((line) => ('award' in line ? [] : line.rejections.map(({ line: _, ...rejection }) => rejection)));

/** Cells as people and attackers fill them. Without NUL, which shows that a file is no text. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', '\x01').toWellFormed()),
  fc.string({
    unit: fc.constantFrom('"', ';', ',', '\t', '\r', '\n', "'", 'é', '=', '-', '@', ' ', '\u202e'),
  }),
  fc.constantFrom(...Object.values(goodLine)),
);

describe('the file of rejected lines', () => {
  it('opens in a spreadsheet: byte order mark, semicolons, CRLF', async () => {
    const csv = await rejectedLinesOf(resultsFile({}, { address: 'nowhere' }));
    expect(csv).toMatch(/^\ufeffLigne;Motif;Que faire;Matricule;Nom;/);
    expect(csv).toMatch(/\r\n$/);
  });

  it('holds each rejected line once, as it was, after what is wrong with it and what to do', async () => {
    const wrong = { address: 'nowhere', result: '170' };
    const csv = await rejectedLinesOf(resultsFile({}, wrong, { code: 'B' }));
    const [, [line, message, remedy, ...cells] = [], ...others] = rowsOf(csv);
    expect(others).toEqual([]);
    expect(line).toBe('3');
    expect(message).toMatch(/^Courriel\u00a0: .*\. Résultat \(%\)\u00a0: .*\.$/);
    expect(remedy).toMatch(/\..*\.$/);
    expect(cells).toEqual(Object.values({ ...goodLine, ...wrong }));
  });

  it.each([
    ['fr', 'Courriel\u00a0: Ce'],
    ['nl', 'Courriel: Dit'],
    ['en', 'Courriel: This'],
    ['de', 'Courriel: Das'],
  ] as const)('names a column in %s as it is done there', async (language, start) => {
    const [, [, message] = []] = rowsOf(await rejectedLinesOf(resultsFile({ address: 'x' }), language));
    expect(message).toMatch(new RegExp(`^${start} `));
  });

  it('dropped as it is says again what is wrong, whatever the cells hold', async () => {
    const row = fc.array(anything, { minLength: header.length, maxLength: header.length });
    // Never a row of totals, nor a result that is given its percent sign.
    const lines = row.map((cells) =>
      cells.with(7, `code ${cells[7]}`).with(0, '!').with(12, `${cells[12]}%`),
    );
    const rows = fc.array(lines, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const file = delimited([header, ...all]);
        const again = await rejectedLinesOf(file);
        expect(faultsOf(await read(again))).toEqual(faultsOf(await read(file)));
        expect(rowsOf(await rejectedLinesOf(again)).map((cells) => cells.slice(3))).toEqual(
          rowsOf(again).map((cells) => cells.slice(3)),
        );
      }),
    );
  });

  it('dropped when it is corrected is accepted to the last line', async () => {
    const wrong = fc.record({
      address: fc.constantFrom('nowhere', '=1+1', ''),
      result: fc.constantFrom('170', '-1', 'dix'),
      title: fc.constantFrom("'=x", '@title', "'t Hooft", 'a;"b"\nc', '＝1'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wrong, { minLength: 1, maxLength: 10 }), async (lines) => {
        const numbered = lines.map((line, n) => ({ ...line, code: `C${n}` }));
        const [head = [], ...rows] = rowsOf(await rejectedLinesOf(resultsFile(...numbered)));
        const [address, result] = [head.indexOf('Courriel'), head.indexOf('Résultat (%)')];
        const corrected = rows.map((cells) => cells.with(address, goodLine.address).with(result, '70'));
        const [asTheyWere, asCorrected] = await Promise.all([
          read(resultsFile(...numbered.map(({ code, title }) => ({ code, title })))),
          read(delimited([head, ...corrected])),
        ]);
        const awards = (read: SaidLine[]) => read.map((line) => 'award' in line && line.award);
        expect(awards(asCorrected)).toEqual(awards(asTheyWere));
        expect(awards(asCorrected)).not.toContain(false);
      }),
    );
  });

  it('gives back what a workbook held, as this reader reads it again', async () => {
    const cells = {
      address: 'nowhere',
      birthDate: cell('n', '<v>36233</v>', 1),
      result: cell('n', '<v>0.715</v>', 2),
    };
    const formats = ['dd/mm/yyyy', '0.0 %'];
    const sheet = goodSheet(xlsxRow(3, lineWith<XlsxCell>(cells)));
    const csv = await rejectedLinesOf(await xlsx({ sheets: [sheet], formats }));
    const [line] = await read(csv.replace('nowhere', goodLine.address));
    expect(line).toMatchObject({ award: { birthDate: '1999-03-14', result: 71.5, title: goodLine.title } });
  });

  it('does not make a pass of a result that is one or less, once it stands alone', async () => {
    const csv = await rejectedLinesOf(
      resultsFile({}, { code: 'B', result: '0,75' }, { code: 'C', result: '0,8' }),
    );
    expect(csv).toContain(';0,75 %;');
    const below = [{ reason: 'below-pass-mark' }];
    expect(faultsOf(await read(csv))).toMatchObject([below, below]);
  });

  it('gives back a line with a cell too many or too few as it is', async () => {
    const short = Object.values(goodLine).slice(1);
    const long = ['x', ...Object.values(goodLine)];
    const again = await rejectedLinesOf(delimited([header, short, long]));
    expect(
      rowsOf(again)
        .slice(1)
        .map((cells) => cells.slice(3)),
    ).toEqual([short, long]);
    expect(faultsOf(await read(again))).toMatchObject([
      [{ reason: 'cell-count' }],
      [{ reason: 'cell-count' }],
    ]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =HYPERLINK("https://example.org";"x")',
    '＝1',
    'a,=1',
    'a;\t@1',
    'a\n-1',
  ])('lets no cell %j become a formula', async (value) => {
    const wrong = { studentNumber: value, address: value, title: value };
    const cells = rowsOf(await rejectedLinesOf(resultsFile(wrong))).flat();
    // A line break of any kind is one.
    expect(cells.map(withoutApostrophe)).toContain(value.replace('\r', '\n'));
    // Nor where another program splits what is one cell to us.
    const parts = cells.flatMap((each) => each.split(/[,;|\t\r\n]/));
    expect(parts.filter((each) => /^\s*[=+\-@＝]/.test(each))).toEqual([]);
  });

  it('calls its own columns what no file calls one of its columns', () => {
    const known = Object.values(columns).flatMap(({ headers }) => Object.values(headers).flat().map(fold));
    const own = ['Ligne', 'Motif', 'Que faire'];
    expect(own.filter((title) => known.includes(fold(title)))).toEqual([]);
  });
});

describe('the file of all entries', () => {
  it.each(languages)('has in %s a row for each, and no formula', async (language) => {
    const entries = [
      { line: 2, reason: 'invalid-address', column: '=c', value: '=v', message: 'm.', remedy: 'r.' },
      { line: 3, reason: 'corrected', stands: '-1', message: 'm.', remedy: 'r.' },
    ] as const;
    const csv = await Array.fromAsync(
      entriesCsv(
        (async function* () {
          yield* entries;
        })(),
        language,
      ),
    );
    const [titles = [], ...rows] = rowsOf(csv.join(''));
    expect(titles).toHaveLength(6);
    expect(rows).toEqual([
      ['2', "'=c", "'=v", '', 'm.', 'r.'],
      ['3', '', '', "'-1", 'm.', 'r.'],
    ]);
  });
});
