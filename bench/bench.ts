import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, say, step, Trouble } from '../local/terminal.mjs';
import { compareCredentials, installPeers } from './credentials.ts';
import { compareMakers } from './documents.ts';
import { measureImports, measureReading } from './memory.ts';
import { lookAtFirstPage } from './pages.ts';
import { compareReaders } from './reading.ts';
import { measureStack } from './stack.ts';
import { table } from './table.ts';

const rounds = 15;
const warmUp = 5;
const lines = 20_000;
const sizes = [1_000, 10_000, 100_000];
const looks = 5;

const count = (n: number) => Math.round(n).toLocaleString('en');
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Each prints its own table: a part of what docs/performance.md says. */
const parts: Readonly<Record<string, (directory: string) => Promise<void>>> = {
  async reading(directory) {
    for (const [quoting, title] of [
      ['bare', 'no quotation marks, as spreadsheet programs save with semicolons'],
      ['quoted', 'every cell in quotation marks'],
    ] as const) {
      const readings = await step(`Reading ${count(lines)} lines: ${title}`, (tell) =>
        compareReaders(directory, { lines, quoting, rounds, warmUp }, tell),
      );
      say(
        table(
          ['reader', 'time', 'quartiles', 'lines a second'],
          readings.map(({ reader, ratio, linesPerSecond }) => [
            reader,
            ratio.median.toFixed(2),
            `${ratio.lower.toFixed(2)}–${ratio.upper.toFixed(2)}`,
            count(linesPerSecond),
          ]),
        ),
      );
    }
  },

  async memory(directory) {
    const reading = await step('Memory of reading', () => measureReading(directory, sizes));
    say(
      table(
        ['lines', 'peak of the process, MB', 'held at the last line, MB'],
        reading.map(({ lines, peak, held }) => [count(lines), megabytes(peak), megabytes(held)]),
      ),
    );
    const imports = await step('Memory of whole imports', (tell) => measureImports(directory, sizes, tell));
    say(
      table(
        ['peak of the process, MB', ...sizes.map((lines) => `${count(lines)} lines`)],
        imports.map(({ file, uses }) => [file, ...uses.map(({ peak }) => megabytes(peak))]),
      ),
    );
  },

  async stack(directory) {
    const { certificates, students, importSeconds, mailSeconds } = await measureStack(directory, 500);
    say(
      table(
        ['through the local stack', 'how many', 'seconds', 'a second'],
        [
          ['certificates, from the drop to the report', certificates, importSeconds] as const,
          ['mails, from the drop to the last', students, mailSeconds] as const,
        ].map(([what, many, seconds]) => [
          what,
          count(many),
          seconds.toFixed(1),
          (many / seconds).toFixed(1),
        ]),
      ),
    );
  },

  async verify() {
    await step('What others wrote', installPeers);
    const works = await step('Signing and verifying one credential', () => compareCredentials(rounds, 40));
    say(
      table(
        ['', 'time', 'quartiles', 'a second'],
        works.map(({ act, library, perSecond, ratio }) => [
          `${act}: ${library}`,
          ratio.median.toFixed(2),
          `${ratio.lower.toFixed(2)}–${ratio.upper.toFixed(2)}`,
          count(perSecond),
        ]),
      ),
    );
  },

  async documents() {
    const makings = await step('Certificates as PDFs', (tell) =>
      compareMakers({ many: 10, rounds, warmUp }, tell),
    );
    say(
      table(
        ['maker', 'time', 'quartiles', 'documents a second', 'bytes'],
        makings.map(({ bytes, maker, perSecond, ratio }) => [
          maker,
          ratio.median.toFixed(2),
          `${ratio.lower.toFixed(2)}–${ratio.upper.toFixed(2)}`,
          perSecond.toFixed(1),
          count(bytes),
        ]),
      ),
    );
  },

  async pages(directory) {
    const { blocked, faults, paint, scores, shift } = await step('The first page, on a slow phone', () =>
      lookAtFirstPage(directory, looks),
    );
    const figures = { ...scores, 'first paint, ms': paint.first, 'largest paint, ms': paint.largest };
    const rows = Object.entries({ ...figures, 'blocked, ms': blocked, shift });
    say(
      table(
        ['', `median of ${looks}`],
        rows.map(([name, value]) => [name, value.toFixed(name === 'shift' ? 3 : 0)]),
      ),
    );
    for (const fault of faults) say(`    ${fault}`);
  },
};

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
  const directory = await mkdtemp(join(tmpdir(), 'porte-document-bench-'));
  say(`\n  Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
  try {
    for (const name of chosen) {
      const part = parts[name];
      if (!part)
        throw new Trouble(
          `There is no part ${name}.`,
          `npm run bench -- [${Object.keys(parts).join(' | ')}]`,
        );
      await part(directory);
    }
  } finally {
    await rm(directory, { recursive: true });
  }
});
