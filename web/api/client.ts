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
  /** Milliseconds after which the same question may well be answered; absent where asking again is of no use. */
  readonly again: number | undefined;

  constructor(
    reason: FailureReason,
    problem?: ProblemDetail,
    options: ErrorOptions & { again?: number } = {},
  ) {
    super(reason, options);
    this.name = 'Failure';
    this.reason = reason;
    this.problem = problem;
    this.errors = problem?.errors ?? [];
    this.again = options.again;
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
  /** Milliseconds to wait before each further try of a GET that got no answer, or not all of it. */
  readonly retryAfter?: readonly number[];
  /** Lets milliseconds pass. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
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
    return ask(method, path, body, readAnswer) as Promise<ResponseOf<Name>>;
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 202 || response.status === 204) return undefined;
  if (response.headers.get('content-type') === 'application/pdf') {
    return new Uint8Array(await response.arrayBuffer());
  }
  // To its end first: only what has come whole can be found to be no JSON.
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('unexpected', undefined, { cause });
  }
}

/** Milliseconds until a file is given up, which may have to be drawn first: as long as the API itself waits. */
const fileTimeout = 30_000;

/** As `createClient`, for files. */
export function createFetchFile(options: ClientOptions): FetchFile {
  const ask = createAsking({ timeout: fileTimeout, ...options });
  return async (path, media) => {
    return ask('GET', path, undefined, async (response) => {
      if (response.headers.get('content-type')?.split(';')[0] !== media) throw new Failure('unexpected');
      return response.blob();
    });
  };
}

/** Milliseconds that a page waits for its next try at most, whatever the server asks for: then a person decides. */
const longestWait = 10_000;

/** What asks the API, and reads good answers only: a question is asked again until its answer has come whole. */
function createAsking({
  language,
  fetch = (...request) => globalThis.fetch(...request),
  online = () => navigator.onLine,
  retryAfter = [400, 1_600],
  pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  timeout = 20_000,
}: ClientOptions) {
  type Read<Content> = (response: Response) => Promise<Content>;

  async function once<Content>(
    method: string,
    path: string,
    body: unknown,
    read: Read<Content>,
  ): Promise<Content> {
    try {
      const response = await fetch(path, {
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
      if (!response.ok) throw await failureOf(response);
      return await read(response);
    } catch (cause) {
      throw cause instanceof Failure ? cause : silence(cause, online());
    }
  }

  return async function patiently<Content>(
    method: string,
    path: string,
    body: unknown,
    read: Read<Content>,
  ): Promise<Content> {
    for (const wait of method === 'GET' ? retryAfter : []) {
      try {
        return await once(method, path, body, read);
      } catch (failure) {
        const { again } = failure as Failure;
        if (again === undefined || again > longestWait) throw failure;
        await pause(Math.max(wait, again));
      }
    }
    return once(method, path, body, read);
  };
}

/** No answer has come, or not to its end. */
function silence(cause: unknown, online: boolean): Failure {
  if (!online) return new Failure('offline', undefined, { cause });
  const isSlow = cause instanceof DOMException && cause.name === 'TimeoutError';
  return isSlow
    ? new Failure('timeout', undefined, { cause })
    : new Failure('network', undefined, { cause, again: 0 });
}

/** What a gateway answers in the place of a server that it cannot reach, or not in time. */
const unreached: Readonly<Record<number, FailureReason>> = { 502: 'network', 503: 'network', 504: 'timeout' };

/** Any other answer that is no problem detail of ours is `unexpected`. */
async function failureOf(response: Response): Promise<Failure> {
  const { headers, status } = response;
  const problem = (await response.json().catch(() => undefined)) as Partial<ProblemDetail> | undefined;
  const code = problemCode(problem?.type ?? '');
  const passing = unreached[status];
  const options = passing === undefined ? {} : { again: secondsOf(headers.get('retry-after')) * 1_000 };
  return code === undefined
    ? new Failure(passing ?? 'unexpected', undefined, options)
    : new Failure(code, problem as ProblemDetail, options);
}

/** A date, which the header may also be, is not waited for. */
function secondsOf(retryAfter: string | null): number {
  return /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : 0;
}
