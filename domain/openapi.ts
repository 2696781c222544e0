import { z } from 'zod';
import type { Endpoint } from './api/endpoint.ts';
import { api } from './api.ts';
import { problems, problemType } from './problem.ts';

/** How many times the contract has changed so that a client must. */
const version = '1';

const statusTexts = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No content',
  303: 'Leads to another page',
} as const;

interface OpenApi extends Record<string, unknown> {
  readonly paths: ReturnType<typeof paths>;
}

/**
 * The API as an OpenAPI 3.1 document, from the very schemas that validate. What a body may be is described as it
 * is sent, what is answered as it arrives.
 */
export function openApi(server: string): OpenApi {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Porte-document',
      version,
      description:
        'What the pages of the portal are made of. A session is a cookie; what changes something is asked with a JSON body, from the portal’s own origin.',
    },
    servers: [{ url: server }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
      schemas: { problem: problemSchema },
    },
    paths: paths(),
  };
}

function paths() {
  const found: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const [name, endpoint] of Object.entries(api)) {
    const [method = '', path = ''] = name.toLowerCase().split(' ');
    const place = path.replace(/:(\w+)/g, '{$1}');
    found[place] = { ...found[place], [method]: operation(`${method} ${path}`, endpoint) };
  }
  return found;
}

function operation(name: string, { asForm, body, media, response, status, summary }: Endpoint) {
  const type = asForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const parameters = [...name.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    ...{ name: parameter, in: 'path', required: true, schema: { type: 'string' } },
  }));
  return {
    operationId: name.replace('/api', '').replace(/\W+(\w)/g, (_, first: string) => first.toUpperCase()),
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { [type]: { schema: jsonSchema(body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: statusTexts[status],
        ...(status < 202 && {
          content: { [media ?? 'application/json']: { schema: jsonSchema(response, 'output') } },
        }),
        ...(status === 303 && { headers: { Location: { schema: { type: 'string', format: 'uri' } } } }),
      },
      default: {
        description: 'A problem detail (RFC 9457), in the language that was asked for',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  // The dialect goes without saying: OpenAPI 3.1 is JSON Schema 2020-12.
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { enum: (Object.keys(problems) as (keyof typeof problems)[]).map(problemType) },
    title: { type: 'string' },
    status: { enum: [...new Set(Object.values(problems))] },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
