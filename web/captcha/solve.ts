import { solveChallengeWorkers } from 'altcha-lib';
import type { Challenge } from 'altcha-lib/types';
import type { ResponseOf } from '../../domain/api.ts';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The page's content security policy lets a script URL through only if a policy made it: this one, our files. */
const policy = trustedTypes?.createPolicy('porte-document', {
  createScriptURL(url) {
    if (!url.startsWith('/assets/')) throw new TypeError(`Not a script of this site: ${url}`);
    return url;
  },
});

/**
 * The value of a form's `captcha` field for a challenge of `GET /api/captcha`.
 * @throws Error when no solution was found or the workers could not run.
 */
export async function solve(challenge: ResponseOf<'GET /api/captcha'>, worker: string): Promise<string> {
  const solution = await solveChallengeWorkers({
    challenge: challenge as unknown as Challenge,
    concurrency: Math.min(4, navigator.hardwareConcurrency),
    createWorker: () => new Worker(policy?.createScriptURL(worker) ?? worker, { type: 'module' }),
  });
  if (solution === null) throw new Error('No solution found in time.');
  return btoa(JSON.stringify({ challenge, solution }));
}
