import { setTimeout as sleep } from 'node:timers/promises';
import { dropContent } from '../local/drop-file.ts';
import { startLocalStack } from '../local/local-stack.ts';
import { readMails } from '../local/mailbox.ts';
import { anyFreePorts } from '../local/ports.ts';
import { step } from '../local/terminal.mjs';
import { linesPerStudent, resultsRows } from './results-file.ts';

export interface StackSpeed {
  readonly certificates: number;
  readonly students: number;
  /** From the drop of the file to its report. */
  readonly importSeconds: number;
  /** From the drop of the file to the last student's mail; the institute's grace for gathering mails is part of it. */
  readonly mailSeconds: number;
}

/** Longer than the mails of any number of students worth measuring take. */
const patienceSeconds = 900;

/**
 * One file through the deployed functions on this machine: what the emulator takes is part of it, so it tells whether
 * a change made the whole slower, not what AWS would do.
 */
export async function measureStack(directory: string, students: number): Promise<StackSpeed> {
  const ports = await anyFreePorts();
  const { outputs, stop } = await startLocalStack({
    ...{ directory, ports, fresh: true },
    institute: 'config/institute.example.ts',
  });
  try {
    // The failures of the made-up file are no certificates: left out, each student has all of theirs.
    const rows = [...resultsRows(students * linesPerStudent)].map((cells) =>
      cells.map((cell) => (cell === '42,5' ? '52,5' : cell)),
    );
    const content = rows.map((cells) => cells.join(';')).join('\r\n');
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const { counts } = await step('Importing', () => dropContent(outputs, 'bench.csv', content));
    const importSeconds = seconds();
    await step('Mailing', async (tell) => {
      for (;;) {
        const { length } = await readMails(outputs.mailbox);
        if (length >= students) return;
        if (seconds() > patienceSeconds)
          throw new Error(`${length} of ${students} mails after ${seconds()} s`);
        tell(`${length} of ${students}`);
        await sleep(1_000);
      }
    });
    return { certificates: counts.accepted, students, importSeconds, mailSeconds: seconds() };
  } finally {
    await stop();
  }
}
