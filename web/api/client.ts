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

/** A client for the API on the page's own origin; the session cookie goes along by itself. */
export function createClient({
  language,
  fetch = (...request) => globalThis.fetch(...request),
  online = () => navigator.onLine,
  retryAfter = [400, 1_600],
  timeout = 20_000,
}: ClientOptions): Client {
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

  return async <Name extends EndpointName>(...[name, body]: Arguments<Name>): Promise<ResponseOf<Name>> => {
    const [method, path] = name.split(' ') as [string, string];
    const response = await patiently(method, path, body);
    if (!response.ok) throw await failureOf(response);
    if (response.status === 202 || response.status === 204) return undefined as ResponseOf<Name>;
    if (response.headers.get('content-type') === 'application/pdf')
      return new Uint8Array(await response.arrayBuffer()) as ResponseOf<Name>;
    return (await response.json().catch((cause) => {
      throw new Failure('unexpected', undefined, { cause });
    })) as ResponseOf<Name>;
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
