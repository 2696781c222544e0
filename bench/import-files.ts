import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeExcelFile from 'write-excel-file/node';
import { resultsRows, writeResultsFile } from './results-file.ts';

/** Files that take the import different ways, each written with so many lines. */
export const importFiles = {
  'CSV, good lines': (path, lines) => writeResultsFile(path, lines, 'bare'),
  'CSV, every line rejected': async (path, lines) => {
    // Three cells of each line are wrong, so that the report is as long as it gets in practice.
    const spoilt = (cells: readonly string[], row: number) =>
      row === 0
        ? cells
        : cells.map((cell, at) =>
            at === 3 ? '31/02/2004' : at === 4 ? 'nowhere' : at === 12 ? '42,5' : cell,
          );
    let row = 0;
    const rows = Readable.from(resultsRows(lines)).map((cells) => `${spoilt(cells, row++).join(';')}\r\n`);
    await pipeline(rows, createWriteStream(path));
  },
  'XLSX, good lines': async (path, lines) => {
    const rows = Array.from(resultsRows(lines), (cells) => cells.map((value) => ({ value, type: String })));
    await writeFile(path, await writeExcelFile(rows).toBuffer());
  },
} as const satisfies Readonly<Record<string, (path: string, lines: number) => Promise<void>>>;

export type ImportFileName = keyof typeof importFiles;
