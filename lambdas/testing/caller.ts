import type { Hono } from 'hono';
import type { EndpointName } from '../../domain/api.ts';

export const siteOrigin = 'https://attestations.example.org';
const secret = 'the edge says so';

/** What every app here is made with, but for its log. */
export const appOptions = { siteOrigin, originSecret: async () => secret };

export interface Call {
  readonly body?: unknown;
  /** A cookie header, as a browser sends it. */
  readonly cookie?: string;
  /** What stands behind the question mark of the address. */
  readonly query?: string;
  /** Replace or, when undefined, remove what the edge and the browser send. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Calls endpoints as a browser does through the edge. */
export function caller(app: Hono) {
  return async (name: EndpointName, { body, cookie, query, headers = {} }: Call = {}): Promise<Response> => {
    const [method = '', path = ''] = name.split(' ');
    const sent = {
      'x-origin-verify': secret,
      'cloudfront-viewer-address': '198.51.100.7:46532',
      'accept-language': 'fr-BE,fr;q=0.9',
      origin: siteOrigin,
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    return app.request(query === undefined ? path : `${path}?${query}`, {
      method,
      headers: Object.entries(sent).filter((header): header is [string, string] => header[1] !== undefined),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };
}

/** How an answer ended: its status, and the last part of its problem's type. */
export async function outcomeOf(answer: Response): Promise<string> {
  if (answer.ok) return String(answer.status);
  const { type } = (await answer.clone().json()) as { type: string };
  return `${answer.status} ${type.split(':').at(-1)}`;
}

/** A browser's cookies: what its answers set goes along with its next calls. */
export function cookieJar() {
  const cookies = new Map<string, string>();
  return {
    keep(answer: Response): Response {
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    names: () => [...cookies.keys()].sort(),
  };
}

/** The session cookie that an answer sets, in the form a browser sends it back. */
export function cookieOf(answer: Response): string | undefined {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .findLast((pair) => pair.startsWith('__Host-session=') && pair !== '__Host-session=');
}
