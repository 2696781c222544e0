import { parseArgs } from 'node:util';
import { reportFiles } from '../domain/results/report-files.ts';
import { dropFile, summarise } from './drop-file.ts';
import { localDirectory, readOutputs } from './outputs.ts';
import { paint, runCommand, say, step, Trouble } from './terminal.mjs';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, check: { type: 'boolean' }, contacts: { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || (values.check && values.contacts)) {
    throw new Trouble(
      'One file is needed, and one thing to do with it.',
      'npm run drop -- <file> [--check | --contacts] [--as <name in the bucket>]',
    );
  }
  const kind = values.check ? 'check' : values.contacts ? 'contacts' : 'results';
  const outputs = readOutputs(localDirectory);
  const report = await step('Importing the file', () =>
    dropFile(outputs, file, { kind, ...(values.as !== undefined && { name: values.as }) }),
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED')
      throw new Trouble('The local AWS is not running.', 'Begin with: npm start');
    throw error;
  });
  say(`\n  ${summarise(report)}`);
  for (const { line, column, stands, value, message, remedy } of report.entries) {
    const where = `line ${line}${column ? `, ${column}` : ''}:`;
    const change = stands === undefined ? '' : ` ${stands} → ${value}`;
    say(`  ${paint('dim', `${where}${change}`)} ${message} ${paint('dim', remedy)}`);
  }
  const unshown = report.entriesTotal - report.entries.length;
  if (unshown > 0) say(`  and ${unshown} more, in ${reportFiles(report).entries}`);
  say();
  return report.state === 'done' ? 0 : 1;
});
