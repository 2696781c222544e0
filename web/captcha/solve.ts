import { solveChallengeWorkers } from 'altcha-lib';
import type { Challenge } from 'altcha-lib/types';
import type { ResponseOf } from '../../domain/api.ts';
import { startWorker } from '../api/own-script.ts';

/**
 * The value of a form's `captcha` field for a challenge of `GET /api/captcha`.
 * @throws Error when no solution was found or the workers could not run.
 */
export async function solve(challenge: ResponseOf<'GET /api/captcha'>, worker: string): Promise<string> {
  const solution = await solveChallengeWorkers({
    challenge: challenge as unknown as Challenge,
    concurrency: Math.min(4, navigator.hardwareConcurrency),
    createWorker: () => startWorker(worker),
  });
  if (solution === null) throw new Error('No solution found in time.');
  return btoa(JSON.stringify({ challenge, solution }));
}
