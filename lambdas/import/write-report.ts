import type { ImportReport } from '../../domain/results/report.ts';
import { rejectionsCsv } from '../../domain/results/report-csv.ts';
import { reportHtml } from '../../domain/results/report-html.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';

/** Bytes; leaves room for `reports/`, the import's id and an ending. */
const longestPath = 900;

/**
 * The report beside the results: a page to read, the rejected lines for a spreadsheet, and the whole for
 * programs. `results/juin.csv` is told of in `reports/juin.csv.<importId>.html`, `.csv` and `.json`.
 */
export async function writeReport(bucket: Pick<DropBucket, 'write'>, report: ImportReport): Promise<void> {
  const { entries, language } = report;
  const name = reportName(report);
  await bucket.write(`${name}.html`, reportHtml(report, language), 'text/html; charset=utf-8');
  if (entries.length > 0) {
    await bucket.write(`${name}.csv`, rejectionsCsv(entries, language), 'text/csv; charset=utf-8');
  }
  // Last: whoever waits for it finds the others there.
  await bucket.write(`${name}.json`, JSON.stringify(report, null, 2), 'application/json');
}

/** The key of a file's report, without its ending. */
export function reportName({ file, importId }: Pick<ImportReport, 'file' | 'importId'>): string {
  return `reports/${pathOf(file)}.${importId}`;
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
