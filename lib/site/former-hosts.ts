import { formerPath } from '../../domain/credential/former-names.ts';

/** What becomes of a request under a name that the site had before: it is answered, or led to the site of now. */
export type FormerAnswer = { readonly path: string } | { readonly moved: string };

/**
 * What certificates were checked with under a former name is there still; all else has moved, and browsers take what
 * stands behind the hash along. Runs in the CloudFront function and in the local edge, as `rewrite` does.
 * @param host as the visitor calls the site: hostile like all that comes with a request.
 * @param site scheme and host of the site of now.
 * @returns undefined under any other name.
 */
export function atFormerHost(
  host: string | undefined,
  uri: string,
  formerHosts: readonly string[],
  site: string,
): FormerAnswer | undefined {
  const known = formerHosts.find((former) => former === host);
  if (known === undefined) return undefined;
  const place = formerPath(known, uri);
  return place === undefined ? { moved: site + uri } : { path: place };
}
