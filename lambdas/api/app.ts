import type { Logger } from '@aws-lambda-powertools/logger';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timingSafeEqual } from 'hono/utils/buffer';
import { Problem } from '../../domain/problem.ts';
import { loggable } from '../adapters/loggable.ts';
import { problemResponse } from './problem-response.ts';

export interface AppOptions {
  readonly log: Pick<Logger, 'error' | 'info'>;
  /** Where the site is, scheme and host: the only origin that may ask for changes. */
  readonly siteOrigin: string;
  /** What the edge says to prove that a request came through it. */
  readonly originSecret: () => Promise<string>;
  /** Bytes of the largest body that is read. @default 32 KB: well above a captcha's solution and names. */
  readonly largestBody?: number;
}

const largestForm = 32 * 1024;

/** An app with what every endpoint shares: who may call, how large, and how errors are told. */
export function createApp({ log, siteOrigin, originSecret, largestBody = largestForm }: AppOptions): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    const said = context.req.header('x-origin-verify') ?? '';
    // Round the edge there is no trustworthy client address, so no rate limit.
    if (!(await timingSafeEqual(said, await originSecret()))) throw new Problem('forbidden-origin');
    // A browser names the page that asks. SameSite cookies and JSON bodies already keep other sites out; this is
    // the belt to those braces (OWASP, cross-site request forgery prevention).
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== siteOrigin) throw new Problem('forbidden-origin');
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });

  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Problem('invalid-request');
      },
    }),
  );

  app.notFound((context) => problemResponse(context, new Problem('not-found')));

  app.onError((error, context) => {
    if (error instanceof Problem) return problemResponse(context, error);
    // The route, not the URL as sent: nothing that a person typed reaches the log.
    log.error('request failed', {
      cause: loggable(error),
      method: context.req.method,
      route: context.req.routePath,
    });
    return problemResponse(
      context,
      isOverload(error) ? new Problem('unavailable', { retryAfter: 5 }) : new Problem('internal'),
    );
  });

  return app;
}

/** A service that took no more just now, after the SDK's own tries: worth another in a moment. */
const overloads = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TooManyRequestsException',
]);

function isOverload({ name }: Error): boolean {
  return overloads.has(name);
}
