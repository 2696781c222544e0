import { parseArgs } from 'node:util';
import { dropResults, summarise } from './drop-results.ts';
import { localDirectory, readOutputs } from './outputs.ts';
import { paint, runCommand, say, step, Trouble } from './terminal.mjs';

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { as: { type: 'string' } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new Trouble('One results file is needed.', 'npm run drop -- <file> [--as <name in the bucket>]');
  }
  const outputs = readOutputs(localDirectory);
  const report = await step('Importing the file', () => dropResults(outputs, file, values.as)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED')
        throw new Trouble('The local AWS is not running.', 'Begin with: npm start');
      throw error;
    },
  );
  say(`\n  ${summarise(report)}`);
  for (const { line, column, message, remedy } of report.entries) {
    say(
      `  ${paint('dim', `line ${line}${column ? `, ${column}` : ''}:`)} ${message} ${paint('dim', remedy)}`,
    );
  }
  say();
  return report.state === 'done' ? 0 : 1;
});
