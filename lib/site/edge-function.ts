import { languageCookie } from '../../domain/language.ts';
import { rewrite } from './rewrites.ts';

// Both are put in by the bundler, from the institute's configuration.
declare const OFFERED: Parameters<typeof rewrite>[2];
declare const FALLBACK: Parameters<typeof rewrite>[3];

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

/** The CloudFront function: what `rewrite` decides, in CloudFront's words. */
export function handler(event: { request: EdgeRequest }): EdgeRequest | EdgeResponse {
  const request = event.request;
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
