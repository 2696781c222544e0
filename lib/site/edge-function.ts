import { languageCookie } from '../../domain/language.ts';
import { atFormerHost } from './former-hosts.ts';
import { rewrite } from './rewrites.ts';

// All are put in by the bundler, from the institute's configuration.
declare const OFFERED: Parameters<typeof rewrite>[2];
declare const FALLBACK: Parameters<typeof rewrite>[3];
declare const FORMER_HOSTS: readonly string[];
declare const SITE: string;

interface EdgeRequest {
  uri: string;
  headers: Record<string, { value: string } | undefined>;
  cookies: Record<string, { value: string } | undefined>;
}

interface EdgeResponse {
  statusCode: number;
  statusDescription: string;
  headers: Record<string, { value: string }>;
}

/** The CloudFront function: what `atFormerHost` and `rewrite` decide, in CloudFront's words. */
export function handler(event: { request: EdgeRequest }): EdgeRequest | EdgeResponse {
  const request = event.request;
  const former = atFormerHost(request.headers.host?.value, request.uri, FORMER_HOSTS, SITE);
  if (former !== undefined && 'moved' in former) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: former.moved } },
    };
  }
  if (former !== undefined) {
    request.uri = former.path;
    return request;
  }
  const result = rewrite(
    request.uri,
    request.headers['accept-language']?.value,
    OFFERED,
    FALLBACK,
    request.cookies[languageCookie]?.value,
  );
  if ('path' in result) {
    request.uri = result.path;
    return request;
  }
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: result.redirect }, vary: { value: 'accept-language, cookie' } },
  };
}
