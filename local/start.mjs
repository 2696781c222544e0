import { handOver, setUp } from './set-up.mjs';
import { runCommand } from './terminal.mjs';

await runCommand(async () => {
  await setUp({ localAws: true });
  return handOver(['local/start.ts', ...process.argv.slice(2)]);
});
