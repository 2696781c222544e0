import type { ImportReport } from './report.ts';

/** Bytes; leaves room for `reports/`, the import's id and an ending. */
const longestPath = 900;

/**
 * The keys under which a report lies. `results/juin.csv` is told of in `reports/juin.csv.<importId>.html` to read,
 * `.csv` to correct and drop again, `.json` for programs, and `.entries.csv` with what a page has no room for.
 */
export function reportFiles({ file, importId }: Pick<ImportReport, 'file' | 'importId'>) {
  const name = `reports/${pathOf(file)}.${importId}`;
  return {
    page: `${name}.html`,
    rejectedLines: `${name}.csv`,
    entries: `${name}.entries.csv`,
    json: `${name}.json`,
  } as const;
}

/**
 * Where the file lay in its folder, for the reader: the import's id alone makes the name a report's own. Without
 * steps that a tool would walk out of `reports/` by, and short enough for S3, which takes keys of 1024 bytes.
 */
function pathOf(file: string): string {
  const path = file
    .replace(/^[^/]+\//, '')
    .split('/')
    .filter((step) => !['', '.', '..'].includes(step))
    .join('/');
  // Cut between characters: of one that does not fit whole, nothing is read.
  const { read } = new TextEncoder().encodeInto(path, new Uint8Array(longestPath));
  return path.slice(0, read);
}
