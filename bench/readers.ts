import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import papaparse from 'papaparse';
import type { IsoDate } from '../domain/certificate.ts';
import { languages } from '../domain/language.ts';
import type { ReadOptions } from '../domain/results/check-line.ts';
import { readResults } from '../domain/results/read-results.ts';
import { longestRow } from '../domain/results/scan-rows.ts';

export const options: ReadOptions = {
  passMark: 50,
  languages: { offered: languages, default: 'fr' },
  today: '2026-07-01' as IsoDate,
};

/** By the letter of RFC 4180; rows of another length come out as they are, for the caller to report. */
const strict = { relax_column_count: true, max_record_size: longestRow };

/** The bare readers get rows out in the way that their manuals call the fastest, and do nothing with them. */
const csvParse = (path: string, columns: boolean) =>
  new Promise<number>((resolve, reject) => {
    let rows = 0;
    createReadStream(path)
      .on('error', reject)
      .pipe(parse({ ...strict, record_delimiter: '\r\n', delimiter: ';', columns }))
      .on('data', () => {
        rows += 1;
      })
      .on('end', () => resolve(rows))
      .on('error', reject);
  });

/** Each reads the file at a path and tells how many rows there were. */
export const readers = {
  'csv-parse to arrays': (path) => csvParse(path, false),
  'csv-parse to objects': (path) => csvParse(path, true),
  'papaparse to arrays': (path) =>
    new Promise<number>((resolve, reject) => {
      let rows = 0;
      papaparse.parse(createReadStream(path), {
        delimiter: ';',
        step: () => {
          rows += 1;
        },
        complete: () => resolve(rows),
        error: reject,
      });
    }),
  readResults: async (path) => {
    let lines = 0;
    for await (const batch of readResults(createReadStream(path), options)) lines += batch.length;
    return lines;
  },
} as const satisfies Readonly<Record<string, (path: string) => Promise<number>>>;

export type ReaderName = keyof typeof readers;
