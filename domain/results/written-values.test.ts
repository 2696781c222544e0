import { describe, expect, it } from 'vitest';
import { faultsOf, inChunks, ofTable, options, read, resultsFile, type SaidLine } from './file-factory.ts';
import { readResults } from './read-results.ts';

describe('a results file may be written', () => {
  it.each([
    ...['26/06/2026', '26-06-2026', '26.06.2026', '26.6.2026', '26. 6. 2026', '46199'],
    ...['2026-06-26', '2026/06/26', '2026.06.26', '2026-6-26', '20260626'],
    ...['26/06/2026 00:00', '26/06/2026 0:00', '26.06.2026 00:00:00', '26-06-2026 0.00'],
    ...['2026-06-26 00:00:00', '2026-06-26 0:00', '2026-06-26T00:00:00.000Z', '2026/06/26 00:00'],
    ...['2026-06-26T00:00:00+02:00', '2026-06-26 00:00:00.0000000 +0200'],
  ])('with the date %s', async (deliberatedOn) => {
    expect(await read(resultsFile({ deliberatedOn }))).toMatchObject([
      { award: { deliberatedOn: '2026-06-26' } },
    ]);
  });

  it.each([
    '71,5',
    '71.5',
    '71,50 %',
    '71.5%',
    '71,5\u00a0%',
    '+71,5',
    '71.500',
    '71.49999999999999',
    '71,5000000000001',
  ])('with the result %s', async (result) => {
    expect(await read(resultsFile({ result }))).toMatchObject([{ award: { result: 71.5 } }]);
  });

  it.each([
    ['1200', 1_200],
    ['1 200', 1_200],
    ['1\u202f200', 1_200],
    ['1.200', 1_200],
    ['1,200', 1_200],
    ['1’200', 1_200],
    ['1.200,50', 1_200.5],
    ['1,200.50', 1_200.5],
    ["1'200.50", 1_200.5],
    ['1.20', 1.2],
    ['0.200', 0.2],
    ['12.3456', 12.3456],
  ])('with %s periods', async (periods, read1) => {
    expect(await read(resultsFile({ periods }))).toMatchObject([{ award: { periods: read1 } }]);
  });

  it('with a number whose thousands cannot be meant', async () => {
    expect(await read(resultsFile({ result: '71.499', ects: '8,125' }))).toMatchObject([
      { award: { result: 71.499, ects: 8.125 } },
    ]);
  });

  it('with its results as fractions, when they differ and none of them is more', async () => {
    const results = async (...written: string[]) =>
      (await read(resultsFile(...written.map((result, index) => ({ result, code: `C${index}` }))))).map(
        (line) => ('award' in line ? line.award.result : line.rejections[0].reason),
      );
    expect(await results('0,715', '1', '0.5', '0,7149999', '="0,49"', '', '0.71499999999999999')).toEqual([
      71.5,
      100,
      50,
      71.49999,
      'below-pass-mark',
      'missing-result',
      71.5,
    ]);
    expect(await results('0,715', '71,5', '1')).toEqual(['maybe-fraction', 71.5, 'below-pass-mark']);
    expect(await results('0,715', '0,715 %')).toEqual(['maybe-fraction', 'below-pass-mark']);
    expect(await results('1', '0')).toEqual(['below-pass-mark', 'below-pass-mark']);
    // One value alone tells nothing of its column.
    expect(await results('0,5')).toEqual(['maybe-fraction']);
    expect(await results('0,5', '="0,5"', '0.50', '')).toEqual([
      ...['maybe-fraction', 'maybe-fraction', 'maybe-fraction', 'missing-result'],
    ]);
  });

  it('with fractions whose column breaks off, after which nothing is dropped', async () => {
    const lines: SaidLine[] = [];
    const file = `${resultsFile({ result: '0,6' }, { result: '0,7', code: 'X' })}"never closed`;
    const reading = (async () => {
      for await (const batch of readResults(inChunks(file), options)) lines.push(...ofTable(batch));
    })();
    await expect(reading).rejects.toMatchObject({ reason: 'quoting', line: 4 });
    expect(lines).toMatchObject([{ award: { result: 60 } }, { award: { result: 70 } }]);
  });
});

describe('a line', () => {
  it('with an impossible or unreadable date is refused', async () => {
    const dates = [
      '31/02/2026',
      '29/02/2025',
      '00/01/2026',
      '13/13/2026',
      '26/6/26',
      '06/26/2026',
      '26/06-2026',
    ];
    const times = ['2026-06-26 14:24', '26/06/2026 23:59', '2026-06-25T22:00:00Z', '26/06/2026 00:01'];
    times.push('20261301', '26062026', '2026/13/01', '2026-06/26', '2026-06-26+02:00', '06.26.2026');
    for (const deliberatedOn of [
      ...dates,
      '2026-06-31',
      '26/06/0026',
      '26 juin 2026',
      '12/06/1949',
      '99',
      ...times,
    ]) {
      expect(await faultsOf({ deliberatedOn }), deliberatedOn).toEqual(['deliberatedOn: invalid-date']);
    }
  });

  it('with a number that is none, or that cannot be, is refused', async () => {
    expect(await faultsOf({ result: 'réussi' })).toEqual(['result: invalid-number']);
    expect(await faultsOf({ periods: '14/20' })).toEqual(['periods: invalid-number']);
    for (const periods of ['1.23.456', '1 23', '1,234,5', '1.234.567,8,9', '12 34 56', '1e3', '0x10']) {
      expect(await faultsOf({ periods }), periods).toEqual(['periods: invalid-number']);
    }
    expect(await faultsOf({ periods: '12.345' })).toEqual([]);
    expect(await faultsOf({ periods: '123.456.789' })).toEqual(['periods: out-of-range']);
    expect(await faultsOf({ result: '100,1' })).toEqual(['result: out-of-range']);
    expect(await faultsOf({ ects: '-1' })).toEqual(['ects: out-of-range']);
  });
});
