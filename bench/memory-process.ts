import { createReadStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readResults } from '../domain/results/read-results.ts';
import { options } from './readers.ts';

/** Reads the file at the path given and tells what memory that took: of the whole process, so one file to a process. */
const [path = '', expected = ''] = process.argv.slice(2);
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

collectGarbage();
const before = process.memoryUsage().heapUsed;
let lines = 0;
let held = 0;
for await (const batch of readResults(createReadStream(path), options)) {
  lines += batch.length;
  if (lines < Number(expected)) continue;
  // The reader has not ended, and holds what it needed of all lines.
  collectGarbage();
  held = process.memoryUsage().heapUsed - before;
}
const { maxRSS } = process.resourceUsage();
process.send?.({ lines, peak: maxRSS * 1024, held });
