import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Endpoint } from '../../domain/api/endpoint.ts';
import { api, type EndpointName, type ParsedBodyOf, type ResponseOf } from '../../domain/api.ts';
import { type FieldError, Problem } from '../../domain/problem.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import { readerLanguage } from './reader.ts';

type Act<Name extends EndpointName> = (
  body: ParsedBodyOf<Name>,
  context: Context,
) => Promise<ResponseOf<Name>>;

/** Serves one endpoint of the API: checks the body against its schema, acts, answers with its status. */
export function serve<Name extends EndpointName>(app: Hono, name: Name, act: Act<Name>): void {
  const endpoint: Endpoint = api[name];
  const [method = '', path = ''] = name.split(' ');
  app.on(method, path, async (context) => {
    const body = endpoint.body ? await readBody(context, endpoint.body, endpoint.asForm) : undefined;
    const response = await act(body as ParsedBodyOf<Name>, context);
    if (endpoint.status === 204 || endpoint.status === 202) return context.body(null, endpoint.status);
    if (endpoint.status === 303) return context.redirect((response as { location: string }).location, 303);
    if (!endpoint.media) return context.json(response, endpoint.status);
    return context.body(response as string | Uint8Array<ArrayBuffer>, endpoint.status, {
      'content-type': endpoint.media,
    });
  });
}

async function readBody(context: Context, schema: z.ZodType, asForm = false): Promise<unknown> {
  // Else only JSON: a form of another site cannot send it without asking the browser's leave first.
  if (!asForm && !/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new Problem('invalid-request');
  const sent = await (asForm ? context.req.parseBody() : context.req.json()).catch(() => {
    throw new Problem('invalid-request');
  });
  // With the input, which tells a field that is missing from one of another type.
  const result = schema.safeParse(sent, { reportInput: true });
  if (!result.success) throw new Problem('invalid-request', { errors: fieldErrors(context, result.error) });
  return result.data;
}

function fieldErrors(context: Context, error: z.ZodError): FieldError[] {
  const text = problemTexts(readerLanguage(context));
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: text(
      issue.code === 'too_big' ? 'field.too-long' : isMissing(issue) ? 'field.required' : 'field.invalid',
    ),
  }));
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_small' || (issue.code === 'invalid_type' && issue.input === undefined);
}
