import type { ProblemCode } from '../../domain/problem.ts';
import { Failure } from '../api/client.ts';
import type { Site } from '../pages/site.ts';
import type { FormError } from './form.tsx';

/** What went wrong, and what of it. */
export interface Errors {
  readonly title: string;
  readonly list: readonly FormError[];
  /** What the page says is no longer so: it is to be loaded anew. */
  readonly isStale?: boolean;
}

/** Something else has changed meanwhile, here or on another device: the terms, or whether signing in asks for a code. */
const stale: ReadonlySet<string> = new Set<ProblemCode>([
  'second-factor-needed',
  'second-factor-off',
  'terms-changed',
]);

/** What to say of a failed call, in the API's own words where it has some. */
export function explain(failure: unknown, say: Site['say']): Errors {
  if (!(failure instanceof Failure)) throw failure;
  const { reason, problem, errors } = failure;
  if (problem) {
    const list = errors.length > 0 ? errors : [{ message: problem.detail }];
    return { title: problem.title, list, isStale: stale.has(reason) };
  }
  const title = say('failure.title');
  if (reason === 'captcha-failed') return { title, list: [{ message: say('captcha.failed') }] };
  const silent = reason === 'offline' || reason === 'timeout' || reason === 'network';
  const known = silent ? reason : 'unexpected';
  return { title, list: [{ message: say(`failure.${known}`) }] };
}
