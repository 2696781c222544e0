import { mostEntriesShown } from '../../domain/results/report.ts';
import { entriesCsv } from '../../domain/results/report-csv.ts';
import { reportFiles } from '../../domain/results/report-files.ts';
import type { RevocationEntry, RevocationReport } from '../../domain/revocations/report.ts';
import { revocationHtml } from '../../domain/revocations/report-html.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';

/**
 * Writes the report on a revocations file beside those on imports.
 * @param entries all of them: what the page has no room for lies in a file of its own.
 */
export async function writeRevocationReport(
  bucket: Pick<DropBucket, 'write' | 'writeStream'>,
  report: RevocationReport,
  entries: AsyncIterable<RevocationEntry>,
): Promise<void> {
  const { entriesTotal, language, state } = report;
  const files = reportFiles(report);
  if (state !== 'running' && entriesTotal > mostEntriesShown) {
    await bucket.writeStream(files.entries, entriesCsv(entries, language), 'text/csv; charset=utf-8');
  }
  await bucket.write(files.page, revocationHtml(report), 'text/html; charset=utf-8');
  // Last: whoever waits for it finds the page there.
  await bucket.write(files.json, JSON.stringify(report, null, 2), 'application/json');
}
