import { execFileSync } from 'node:child_process';

const python = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';

/** What a program that others wrote says, by a script in `test/checkers`. `npm test` installs them. */
export function askChecker(script: string, args: readonly string[], input = ''): unknown {
  const command = [`test/checkers/${script}`, ...args];
  return JSON.parse(execFileSync(`.local/checkers/${python}`, command, { input, encoding: 'utf8' }));
}
