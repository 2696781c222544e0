import { isLanguage, type Language, preferredLanguage } from '../../domain/language.ts';

/** Where a request for a page goes: to a file of the site, or to another address. */
export type Rewrite = { readonly path: string } | { readonly redirect: string };

/**
 * `/` leads to the language that the reader has chosen here, or else to the browser's, `/fr` to `/fr/`, and `/fr/wallet` is the file `/fr/wallet/index.html`. Runs
 * in the CloudFront function and in the local edge, so it must hold to what CloudFront's JavaScript runtime 2.0
 * knows.
 * @param chosen the value of the reader's `languageCookie`, if there is one: hostile like all that comes with a request.
 */
export function rewrite(
  uri: string,
  acceptLanguage: string | undefined,
  offered: readonly Language[],
  fallback: Language,
  chosen?: string,
): Rewrite {
  const known = offered.find((language) => language === chosen);
  const language = known === undefined ? preferredLanguage(acceptLanguage, offered, fallback) : known;
  // What stands on paper and in links names no language.
  if (uri === '/verify') return { redirect: `/${language}/verify` };
  if (uri === '/') return { redirect: `/${language}/` };
  const first = uri.split('/')[1];
  if (!isLanguage(first)) return { path: uri };
  if (uri === `/${first}`) return { redirect: `${uri}/` };
  if (uri.endsWith('/')) return { path: `${uri}index.html` };
  const isFile = uri.slice(uri.lastIndexOf('/')).includes('.');
  return { path: isFile ? uri : `${uri}/index.html` };
}
