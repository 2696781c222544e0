import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startLocalStack } from '../../local/local-stack.ts';
import { localDirectory, type Outputs } from '../../local/outputs.ts';
import { anyFreePorts } from '../../local/ports.ts';
import { tellError } from '../../local/terminal.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where everything of the stack is: `inject('outputs')`. */
    outputs: Outputs;
  }
}

/** Starts what `npm start` starts, empty and on ports of its own, once for all files; ends it after them. */
export default async function startStack(project: TestProject): Promise<() => Promise<void>> {
  try {
    const stack = await startLocalStack({
      directory: join(localDirectory, 'test'),
      ports: await anyFreePorts(),
      fresh: true,
      institute: 'local/institute.ts',
    });
    project.provide('outputs', stack.outputs);
    return stack.stop;
  } catch (error) {
    // In its own words; the runner would add where in the code.
    tellError(error);
    throw error;
  }
}
