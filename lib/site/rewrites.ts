import { isLanguage, type Language, preferredLanguage } from '../../domain/language.ts';

/** Where a request for a page goes: to a file of the site, or to another address. */
export type Rewrite = { readonly path: string } | { readonly redirect: string };

/**
 * `/` leads to the reader's language, `/fr` to `/fr/`, and `/fr/wallet` is the file `/fr/wallet/index.html`. Runs
 * in the CloudFront function and in the local edge, so it must hold to what CloudFront's JavaScript runtime 2.0
 * knows.
 */
export function rewrite(
  uri: string,
  acceptLanguage: string | undefined,
  offered: readonly Language[],
  fallback: Language,
): Rewrite {
  // What stands on paper and in links names no language.
  if (uri === '/verify')
    return { redirect: `/${preferredLanguage(acceptLanguage, offered, fallback)}/verify` };
  if (uri === '/') return { redirect: `/${preferredLanguage(acceptLanguage, offered, fallback)}/` };
  const first = uri.split('/')[1];
  if (!isLanguage(first)) return { path: uri };
  if (uri === `/${first}`) return { redirect: `${uri}/` };
  if (uri.endsWith('/')) return { path: `${uri}index.html` };
  const isFile = uri.slice(uri.lastIndexOf('/')).includes('.');
  return { path: isFile ? uri : `${uri}/index.html` };
}
