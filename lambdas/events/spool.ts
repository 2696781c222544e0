import { text } from 'node:stream/consumers';
import type { ImportId } from '../../domain/certificate.ts';
import type { ReportEntry } from '../../domain/results/report.ts';
import type { RejectedLine } from '../../domain/results/report-csv.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';

/** What a report says of one thing, whatever the kind of report. */
type Entry = Omit<ReportEntry, 'reason'>;

/** What there is to report of one line. */
export interface SpooledLine<Told extends Entry = ReportEntry> {
  readonly line: number;
  readonly entries: readonly Told[];
  /** As they were read, of a line that is to be given back. */
  readonly cells?: readonly string[];
}

export type Spool<Told extends Entry = ReportEntry> = ReturnType<typeof spool<Told>>;

/**
 * Where a file's follower lays what there is to report, part by part, until its report is written: so memory does not grow with
 * what is wrong with a file, and a run that dies loses nothing that it has noted. A part is named by the lines that it
 * tells of; whichever run writes it, it says the same.
 */
export function spool<Told extends Entry = ReportEntry>(
  bucket: Pick<DropBucket, 'read' | 'write'>,
  importId: ImportId,
) {
  /**
   * @param from the first line that the part tells of, as they are counted in the file.
   * @param lines each as JSON.
   * @returns the part's key.
   */
  async function write(
    from: number,
    to: number,
    header: readonly string[],
    lines: readonly string[],
  ): Promise<string> {
    const key = `work/${importId}/${from}-${to}.ndjson`;
    await bucket.write(key, [JSON.stringify(header), ...lines].join('\n'), 'application/x-ndjson');
    return key;
  }

  /** What lies in some parts, in their order; one part is held at a time. */
  async function* read(
    keys: readonly string[],
  ): AsyncGenerator<SpooledLine<Told> & { header: readonly string[] }> {
    for (const key of keys) {
      const part = await text(await bucket.read({ key }));
      let at = part.indexOf('\n');
      const header = JSON.parse(part.slice(0, at)) as string[];
      while (at !== -1) {
        const end = part.indexOf('\n', at + 1);
        yield {
          ...(JSON.parse(part.slice(at + 1, end === -1 ? undefined : end)) as SpooledLine<Told>),
          header,
        };
        at = end;
      }
    }
  }

  /** The lines to give back, of some parts. */
  async function* rejected(keys: readonly string[]): AsyncGenerator<RejectedLine> {
    for await (const { cells, ...line } of read(keys)) if (cells) yield { ...line, cells };
  }

  /** All entries of some parts. */
  async function* entries(keys: readonly string[]): AsyncGenerator<Told> {
    for await (const line of read(keys)) yield* line.entries;
  }

  return { write, rejected, entries };
}
