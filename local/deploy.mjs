import { handOver, setUp } from './set-up.mjs';
import { runCommand } from './terminal.mjs';

await runCommand(async () => {
  await setUp({ localAws: false });
  return handOver(['local/deploy.ts', ...process.argv.slice(2)]);
});
