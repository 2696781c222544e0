import { type ImportReport, mostEntriesShown } from '../../domain/results/report.ts';
import { entriesCsv, rejectedLinesCsv } from '../../domain/results/report-csv.ts';
import { reportFiles } from '../../domain/results/report-files.ts';
import { reportHtml } from '../../domain/results/report-html.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import type { Spool } from '../events/spool.ts';
import { kinds } from './kinds.ts';

const csv = 'text/csv; charset=utf-8';

/**
 * Writes the report beside the results. Of an import that is still running, what is read while one waits; the rejected
 * lines as a file come when all are known.
 * @param parts of the spool that hold what there is to report.
 */
export async function writeReport(
  bucket: Pick<DropBucket, 'write' | 'writeStream'>,
  report: ImportReport,
  spool: Spool,
  parts: readonly string[],
): Promise<void> {
  const { counts, entriesTotal, kind, language, state } = report;
  const files = reportFiles(report);
  if (state !== 'running' && counts.rejected > 0) {
    await bucket.writeStream(
      files.rejectedLines,
      rejectedLinesCsv(spool.rejected(parts), language, kinds[kind].columns),
      csv,
    );
  }
  if (state !== 'running' && entriesTotal > mostEntriesShown) {
    await bucket.writeStream(files.entries, entriesCsv(spool.entries(parts), language), csv);
  }
  await bucket.write(files.page, reportHtml(report, language), 'text/html; charset=utf-8');
  // Last: whoever waits for it finds the others there.
  await bucket.write(files.json, JSON.stringify(report, null, 2), 'application/json');
}
