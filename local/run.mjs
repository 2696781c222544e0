import { handOver, setUp } from './set-up.mjs';
import { runCommand } from './terminal.mjs';

/** Runs a command of this folder, `node local/run.mjs <command> …`, that needs packages and no local AWS. */
await runCommand(async () => {
  const [command, ...options] = process.argv.slice(2);
  await setUp({ localAws: false });
  return handOver([`local/${command}.ts`, ...options]);
});
