import { text } from 'node:stream/consumers';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { ImportId } from '../../domain/certificate.ts';
import { type ImportReport, reportedWithdrawal } from '../../domain/results/report.ts';
import { reportFiles } from '../../domain/results/report-files.ts';
import { reportHtml } from '../../domain/results/report-html.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import { loggable } from '../adapters/loggable.ts';
import type { ImportWithdrawal } from '../adapters/revocations.ts';

export interface TellingParts {
  readonly bucket: Pick<DropBucket, 'read' | 'write'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

/**
 * Has the report on an import say that it was taken back: when, why, and what has become of its certificates so far.
 * The rest of the report stays. An import that still runs may write its own over it; each later look writes it again.
 *
 * Nothing is told, and nothing thrown, when there is no report, or none any more: the certificates come first.
 */
export async function tellOfWithdrawal(
  { bucket, log }: TellingParts,
  importId: ImportId,
  word: ImportWithdrawal,
): Promise<void> {
  const files = reportFiles({ file: word.file, importId });
  try {
    const before = JSON.parse(await text(await bucket.read({ key: files.json }))) as ImportReport;
    const withdrawal = reportedWithdrawal(word);
    const report: ImportReport = { ...before, state: 'withdrawn', withdrawal };
    await bucket.write(files.page, reportHtml(report), 'text/html; charset=utf-8');
    await bucket.write(files.json, JSON.stringify(report, null, 2), 'application/json');
  } catch (error) {
    log.error('the report on a withdrawn import stays as it was', { importId, cause: loggable(error) });
  }
}
