import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import type { Outputs } from '../../local/outputs.ts';

/** Of a hundred requests: how many the service refuses to serve, and how many it serves with an answer that gets lost. */
const throttled = 15;
const lost = 10;

/**
 * The deployed tables over a line that fails: requests are throttled, answers get lost after the work was done, and the
 * SDK tries again as it does against AWS. In an order that a seed repeats.
 */
export function unreliableDatabase({ aws }: Outputs, seed: number): { database: Database; faults(): number } {
  const database = connectDatabase({ ...aws, maxAttempts: 10, retryMode: 'standard' });
  const drawn = fc.sample(fc.nat(99), { seed, numRuns: 20_000 });
  let faults = 0;
  database.middlewareStack.add(
    (next) => async (args) => {
      const fate = drawn.pop() ?? 99;
      if (fate >= throttled + lost) return next(args);
      faults += 1;
      if (fate < throttled) {
        throw new ProvisionedThroughputExceededException({ message: 'Too fast', $metadata: {} });
      }
      await next(args);
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    },
    // Between the SDK's retrying and the request itself.
    { step: 'finalizeRequest', priority: 'low', name: 'unreliable' },
  );
  return { database, faults: () => faults };
}
