import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeResultsFile } from './results-file.ts';

export interface MemoryUse {
  readonly lines: number;
  /** Bytes that the process had of the machine at most, Node.js itself included. */
  readonly peak: number;
  /** Bytes of the heap that the reader holds at its last line, after garbage was collected. */
  readonly held: number;
}

/** What it takes to read files of so many lines, each in a process of its own. */
export async function measureMemory(directory: string, sizes: readonly number[]): Promise<MemoryUse[]> {
  const uses: MemoryUse[] = [];
  for (const lines of sizes) {
    const path = join(directory, `${lines}.csv`);
    await writeResultsFile(path, lines, 'bare');
    const child = fork(join(import.meta.dirname, 'memory-process.ts'), [path, String(lines)]);
    const [use] = (await once(child, 'message')) as [MemoryUse];
    if (use.lines !== lines) throw new Error(`${lines} lines were written, ${use.lines} were read`);
    uses.push(use);
  }
  return uses;
}
