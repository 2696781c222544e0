import type { FileHeader } from '../../domain/results/check-line.ts';
import type { PassedLine } from '../../domain/results/read-results.ts';
import type { Row } from '../../domain/results/read-rows.ts';
import type { Rejection } from '../../domain/results/rejection.ts';
import type { ImportCounts, ReportEntry } from '../../domain/results/report.ts';

/** What became of a good line. */
export interface Settled {
  /** What it is counted under. */
  readonly counted: readonly Exclude<keyof ImportCounts, 'lines'>[];
  /** What the secretariat should know of it. */
  readonly notices?: readonly ReportEntry[];
  /** Why it is to correct after all. */
  readonly rejections?: readonly Rejection[];
}

/** A line of a file: all that is wrong with it, or how to do what it says. Doing it twice is doing it once. */
export type WorkLine = { readonly line: number; readonly row: Row; readonly unknownLanguage?: string } & (
  | { readonly rejections: readonly Rejection[] }
  | { settle(): Promise<Settled> }
);

/** Counts a row that is no line of its table. */
export function passOver({ line, row }: PassedLine): WorkLine {
  return { line, row, settle: async () => ({ counted: ['passedOver'] }) };
}

/** What is done with a file of one kind. */
export interface FileWork {
  /**
   * The lines of a file, in order, some hundred together.
   * @param onHeader hears of the header before the first line comes out.
   * @throws UnreadableFile when it, or the rest of it, cannot be read.
   */
  read(
    bytes: AsyncIterable<Uint8Array>,
    onHeader: (header: FileHeader) => void,
  ): AsyncIterable<readonly WorkLine[]>;
}

/** Does one thing after another for each key, and things of different keys at once. */
export function inTurn() {
  const last = new Map<string, Promise<unknown>>();

  return <Result>(key: string, act: () => Promise<Result>): Promise<Result> => {
    const acting = (last.get(key) ?? Promise.resolve()).then(act);
    // A failure is told once, by its own promise; the next in turn is not held up by it.
    const settled = acting
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return acting;
  };
}
