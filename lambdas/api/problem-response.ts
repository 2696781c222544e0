import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, type ProblemDetail, problems, problemType } from '../../domain/problem.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import { readerLanguage } from './reader.ts';

/** The one place where an error becomes a response: RFC 9457, in the reader's language. */
export function problemResponse(context: Context, problem: Problem): Response {
  const language = readerLanguage(context);
  const text = problemTexts(language);
  const status = problems[problem.code];
  const detail: ProblemDetail = {
    type: problemType(problem.code),
    title: text(`${problem.code}.title`),
    status,
    detail: text(`${problem.code}.detail`),
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  if (problem.retryAfter !== undefined) context.header('retry-after', String(problem.retryAfter));
  context.header('content-language', language);
  context.header('cache-control', 'no-store');
  return context.body(JSON.stringify(detail), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}
