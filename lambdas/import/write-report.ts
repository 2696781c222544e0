import type { ImportReport } from '../../domain/results/report.ts';
import { rejectionsCsv } from '../../domain/results/report-csv.ts';
import { reportHtml } from '../../domain/results/report-html.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';

/**
 * The report beside the results: a page to read, the rejected lines for a spreadsheet, and the whole for
 * programs. `results/juin.csv` is told of in `reports/juin.csv.<importId>.html`, `.csv` and `.json`.
 */
export async function writeReport(bucket: Pick<DropBucket, 'write'>, report: ImportReport): Promise<void> {
  const name = `reports/${report.file.replace(/^results\//, '')}.${report.importId}`;
  const { entries, language } = report;
  await bucket.write(`${name}.html`, reportHtml(report, language), 'text/html; charset=utf-8');
  if (entries.length > 0) {
    await bucket.write(`${name}.csv`, rejectionsCsv(entries, language), 'text/csv; charset=utf-8');
  }
  // Last: whoever waits for it finds the others there.
  await bucket.write(`${name}.json`, JSON.stringify(report, null, 2), 'application/json');
}
