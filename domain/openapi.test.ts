import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { api } from './api.ts';
import { openApi } from './openapi.ts';

const document = openApi('https://attestations.example.org');

it('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe('3.1');
});

it('the description of the API has every endpoint, and each its own name', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      name: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operationId,
    })),
  );
  expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(api).sort());
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

it('the description of the API says what a body must be, as it is validated', () => {
  const { post } = document.paths['/api/wallet/error-report'] as never;
  const { requestBody } = post as { requestBody: { content: Record<string, { schema: object }> } };
  expect(requestBody.content['application/json']?.schema).toMatchObject({
    type: 'object',
    required: ['id', 'certificate', 'message'],
    properties: { id: { type: 'string', format: 'uuid' } },
  });
});
