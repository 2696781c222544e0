/**
 * How a visit to a provider of external identities ended; stands in the fragment of the page that it comes back to.
 * `proven`: an identity that no account knows yet, kept for a quarter of an hour to be linked. `elsewhere`: it
 * is linked to another account than the one it was to be linked to. `denied`: the person or the provider said no.
 * `unavailable`: no answer from the provider. `stale`: an answer that was not asked for in this browser, or twice,
 * or too late. `refused`: an answer that does not hold, or an account that is shut.
 */
export const externalOutcomes = [
  'signed-in',
  'proven',
  'linked',
  'elsewhere',
  'denied',
  'unavailable',
  'stale',
  'refused',
] as const;

export type ExternalOutcome = (typeof externalOutcomes)[number];
