import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type ImportFileName, importFiles } from './import-files.ts';
import { writeResultsFile } from './results-file.ts';

export interface MemoryUse {
  readonly lines: number;
  /** Bytes that the process had of the machine at most, Node.js itself included. */
  readonly peak: number;
}

export interface ReadingUse extends MemoryUse {
  /** Bytes of the heap that the reader holds at its last line, after garbage was collected. */
  readonly held: number;
}

export interface ImportUse {
  readonly file: ImportFileName;
  readonly uses: readonly MemoryUse[];
}

/** What it takes to read files of so many lines, each in a process of its own. */
export async function measureReading(directory: string, sizes: readonly number[]): Promise<ReadingUse[]> {
  const uses: ReadingUse[] = [];
  for (const lines of sizes) {
    const path = join(directory, `${lines}.csv`);
    await writeResultsFile(path, lines, 'bare');
    uses.push(await useOf<ReadingUse>('memory-process.ts', lines, [path, String(lines)]));
  }
  return uses;
}

/** What it takes to import files of so many lines, spool and report included, each in a process of its own. */
export async function measureImports(
  directory: string,
  sizes: readonly number[],
  tell: (progress: string) => void = () => {},
): Promise<ImportUse[]> {
  const measured: ImportUse[] = [];
  for (const [file, write] of Object.entries(importFiles)) {
    const uses: MemoryUse[] = [];
    for (const lines of sizes) {
      tell(`${file}, ${lines} lines`);
      const path = join(directory, `import-${lines}`);
      await write(path, lines);
      uses.push(await useOf('import-process.ts', lines, [path, join(directory, 'bucket')]));
    }
    measured.push({ file: file as ImportFileName, uses });
  }
  return measured;
}

async function useOf<Use extends MemoryUse>(script: string, lines: number, args: string[]): Promise<Use> {
  const child = fork(join(import.meta.dirname, script), args);
  const [use] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${script} ended with ${code}`))),
  ])) as [Use];
  if (use.lines !== lines) throw new Error(`${lines} lines were written, ${use.lines} were read`);
  return use;
}
