import { externalOutcomes } from '../../../domain/api/outcomes.ts';

/** How a visit to a provider ended, and the activation link that it began at, from the fragment. */
export function readOutcome(): { outcome: (typeof externalOutcomes)[number] | undefined; token?: string } {
  const [said, token] = location.hash.slice(1).split('.');
  const outcome = externalOutcomes.find((known) => known === said);
  return { outcome, ...(token && /^[A-Za-z0-9_-]{43}$/.test(token) ? { token } : {}) };
}
