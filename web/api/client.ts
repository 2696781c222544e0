import type { BodyOf, EndpointName, ResponseOf } from '../../domain/api.ts';
import type { Language } from '../../domain/language.ts';
import { type FieldError, type ProblemCode, type ProblemDetail, problemCode } from '../../domain/problem.ts';

/** Why a call failed: the API's own problem, or no usable answer at all. */
export type FailureReason = ProblemCode | 'offline' | 'timeout' | 'network' | 'unexpected';

/** What a call throws, and the only thing it throws. */
export class Failure extends Error {
  readonly reason: FailureReason;
  /** The API's own words, in the language of the page. Absent when it did not answer. */
  readonly problem: ProblemDetail | undefined;
  readonly errors: readonly FieldError[];

  constructor(reason: FailureReason, problem?: ProblemDetail, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Failure';
    this.reason = reason;
    this.problem = problem;
    this.errors = problem?.errors ?? [];
  }
}

type Arguments<Name extends EndpointName> =
  BodyOf<Name> extends undefined ? [name: Name] : [name: Name, body: BodyOf<Name>];

/**
 * Calls one endpoint of the API.
 * @throws Failure
 */
export type Client = <Name extends EndpointName>(...call: Arguments<Name>) => Promise<ResponseOf<Name>>;

export interface ClientOptions {
  readonly language: Language;
  readonly fetch?: typeof globalThis.fetch;
  readonly online?: () => boolean;
  /** Milliseconds to wait before each further try of a GET that got no answer. */
  readonly retryAfter?: readonly number[];
  /** Milliseconds until a call is given up. A function that starts cold takes a few seconds. */
  readonly timeout?: number;
}

/**
 * Fetches a file that the API makes, under its path.
 * @param media what it is: anything else is no such file.
 * @throws Failure
 */
export type FetchFile = (path: `/api/${string}`, media: string) => Promise<Blob>;

/** A client for the API on the page's own origin; the session cookie goes along by itself. */
export function createClient(options: ClientOptions): Client {
  const ask = createAsking(options);
  return async <Name extends EndpointName>(...[name, body]: Arguments<Name>): Promise<ResponseOf<Name>> => {
    const [method, path] = name.split(' ') as [string, string];
    const response = await ask(method, path, body);
    if (response.status === 202 || response.status === 204) return undefined as ResponseOf<Name>;
    if (response.headers.get('content-type') === 'application/pdf') {
      return new Uint8Array(await toItsEnd(response.arrayBuffer(), 'network')) as ResponseOf<Name>;
    }
    return (await toItsEnd(response.json(), 'unexpected')) as ResponseOf<Name>;
  };
}

/** Milliseconds until a file is given up, which may have to be drawn first: as long as the API itself waits. */
const fileTimeout = 30_000;

/** As `createClient`, for files. */
export function createFetchFile(options: ClientOptions): FetchFile {
  const ask = createAsking({ timeout: fileTimeout, ...options });
  return async (path, media) => {
    const response = await ask('GET', path, undefined);
    if (response.headers.get('content-type')?.split(';')[0] !== media) throw new Failure('unexpected');
    return toItsEnd(response.blob(), 'network');
  };
}

/** @param reason what it means that the answer began and did not come to its end as it should. */
function toItsEnd<Content>(reading: Promise<Content>, reason: FailureReason): Promise<Content> {
  return reading.catch((cause) => {
    throw new Failure(reason, undefined, { cause });
  });
}

/** What asks the API, and lets through good answers only. */
function createAsking({
  language,
  fetch = (...request) => globalThis.fetch(...request),
  online = () => navigator.onLine,
  retryAfter = [400, 1_600],
  timeout = 20_000,
}: ClientOptions) {
  const once = async (method: string, path: string, body: unknown): Promise<Response> => {
    try {
      return await fetch(path, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: {
          accept: 'application/json, application/problem+json',
          'accept-language': language,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(timeout),
      });
    } catch (cause) {
      throw new Failure(silenceReason(cause, online()), undefined, { cause });
    }
  };

  const patiently = async (method: string, path: string, body: unknown): Promise<Response> => {
    for (const wait of method === 'GET' ? retryAfter : []) {
      try {
        return await once(method, path, body);
      } catch (failure) {
        if (!(failure instanceof Failure) || failure.reason !== 'network') throw failure;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return once(method, path, body);
  };

  return async (method: string, path: string, body: unknown): Promise<Response> => {
    const response = await patiently(method, path, body);
    if (!response.ok) throw await failureOf(response);
    return response;
  };
}

function silenceReason(cause: unknown, online: boolean): FailureReason {
  if (!online) return 'offline';
  return cause instanceof DOMException && cause.name === 'TimeoutError' ? 'timeout' : 'network';
}

/** An answer that is no problem detail of ours (a gateway's own error page) is `unexpected`. */
async function failureOf(response: Response): Promise<Failure> {
  const problem = (await response.json().catch(() => undefined)) as Partial<ProblemDetail> | undefined;
  const code = problemCode(problem?.type ?? '');
  return code === undefined ? new Failure('unexpected') : new Failure(code, problem as ProblemDetail);
}
