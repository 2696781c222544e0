/**
 * Every way an API call can fail, with its HTTP status. A code is the last part of the `type` of an RFC 9457
 * problem detail (`urn:porte-document:problem:<code>`); its words are in `texts`.
 */
export const problems = {
  'invalid-request': 400,
  'weak-password': 400,
  'captcha-failed': 400,
  'photo-unusable': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'wrong-code': 401,
  'wrong-password': 401,
  'pin-required': 401,
  'pin-wrong': 401,
  'forbidden-origin': 403,
  'not-found': 404,
  'token-unknown': 404,
  'share-unknown': 404,
  'certificate-unknown': 404,
  'account-exists': 409,
  'already-linked': 409,
  'link-elsewhere': 409,
  'external-elsewhere': 409,
  'join-same': 409,
  'join-elsewhere': 409,
  'join-impossible': 409,
  'other-account': 409,
  'address-taken': 409,
  'second-factor-on': 409,
  'terms-changed': 409,
  'second-factor-off': 409,
  'no-password': 409,
  'join-second-factor': 409,
  'too-many-shares': 409,
  'token-used': 410,
  'token-expired': 410,
  'external-gone': 410,
  'certificate-revoked': 410,
  'too-many-requests': 429,
  internal: 500,
  'seal-unavailable': 503,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problems;

/** Why one field of a request was refused. */
export interface FieldError {
  /** Path of the field in the request, e.g. `firstName`. */
  readonly field: string;
  readonly message: string;
}

/** The body of an error response, media type `application/problem+json` (RFC 9457). */
export interface ProblemDetail {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}

const prefix = 'urn:porte-document:problem:';

export function problemType(code: ProblemCode): string {
  return prefix + code;
}

export function problemCode(type: string): ProblemCode | undefined {
  const code = type.slice(prefix.length);
  return type.startsWith(prefix) && Object.hasOwn(problems, code) ? (code as ProblemCode) : undefined;
}

/** What the rules throw when an act cannot be done; mapped to a response in one place. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, options: { errors?: readonly FieldError[]; retryAfter?: number } = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
  }
}
