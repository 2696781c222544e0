/** What the edge, at CloudFront and locally, hands to the API: all that pages ask, kept by nobody. */
export const apiPath = '/api/*';

/** And what anybody may read, whom no cookie names: kept at the edge as long as the API says. */
export const publishedPaths = [
  '/.well-known/did.json',
  '/.well-known/jwks.json',
  '/credentials/status/*',
  '/credentials/former/*',
] as const;
