import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handOver, root, setUp } from './set-up.mjs';
import { runCommand, say } from './terminal.mjs';

const results = join(root, '.local', 'test', 'results.json');

await runCommand(async () => {
  await setUp({ localAws: true, checkers: true });
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)];
  const code = await handOver(vitest);
  const { passed, failed } = count();
  // What broke outside any test (the set-up, the runner) is a failure too.
  say(`\n${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
  return code;
});

function count() {
  if (!existsSync(results)) return { passed: 0, failed: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}
