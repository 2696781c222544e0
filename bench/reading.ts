import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type ReaderName, readers } from './readers.ts';
import { type Quoting, writeResultsFile } from './results-file.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface Reading {
  readonly reader: ReaderName;
  /** Of a second of processor time, in the round in which the rest of the machine disturbed least. */
  readonly linesPerSecond: number;
  /** Processor time against that of the bare reader in the same round. */
  readonly ratio: Spread;
}

const bare: ReaderName = 'csv-parse to arrays';
const names = Object.keys(readers) as ReaderName[];

/**
 * Lets every reader read one file, in turns, round after round: whatever else the machine does comes upon all of
 * them. Counts the time that the processor works for a reader, the collection of its garbage included, and not the
 * time it waits for its turn.
 * @param rounds that count; as many as `warmUp` come before them.
 */
export async function compareReaders(
  directory: string,
  { lines, quoting, rounds, warmUp }: { lines: number; quoting: Quoting; rounds: number; warmUp: number },
  tell: (progress: string) => void = () => {},
): Promise<Reading[]> {
  const path = join(directory, `${quoting}.csv`);
  await writeResultsFile(path, lines, quoting);
  const processes = new Map(
    names.map((reader) => [reader, fork(join(import.meta.dirname, 'reader-process.ts'))]),
  );
  const times = new Map<ReaderName, number[]>(names.map((reader) => [reader, []]));
  try {
    for (let round = -warmUp; round < rounds; round++) {
      tell(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`);
      for (const [reader, child] of processes) {
        const microseconds = await timeOf(child, { reader, path });
        if (round >= 0) times.get(reader)?.push(microseconds);
      }
    }
  } finally {
    for (const child of processes.values()) child.kill();
  }
  const bareTimes = times.get(bare) ?? [];
  return [...times].map(([reader, own]) => ({
    reader,
    linesPerSecond: (lines / Math.min(...own)) * 1_000_000,
    ratio: spreadOf(own.map((time, round) => time / (bareTimes[round] ?? Number.NaN))),
  }));
}

async function timeOf(child: ChildProcess, task: { reader: ReaderName; path: string }): Promise<number> {
  child.send(task);
  const [{ microseconds }] = (await once(child, 'message')) as [{ microseconds: number }];
  return microseconds;
}
