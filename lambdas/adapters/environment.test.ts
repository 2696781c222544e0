import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { json, readEnvironment } from './environment.ts';

afterEach(() => vi.unstubAllEnvs());

const schema = z.object({ TEST_TABLE: z.string(), TEST_LANGUAGES: json(z.array(z.string())) });

describe('a function’s environment', () => {
  it('is read as it is', () => {
    vi.stubEnv('TEST_TABLE', 'certificates');
    vi.stubEnv('TEST_LANGUAGES', '["fr","nl"]');
    expect(readEnvironment(schema)).toEqual({ TEST_TABLE: 'certificates', TEST_LANGUAGES: ['fr', 'nl'] });
  });

  it('that lacks variables names each of them', () => {
    expect(() => readEnvironment(schema)).toThrow(/TEST_TABLE[\s\S]*TEST_LANGUAGES/);
  });

  it.each([
    ['is not JSON', '["fr"'],
    ['is other JSON than it should be', '{"fr":1}'],
  ])('with a variable that %s names it and keeps its value to itself', (_, value) => {
    vi.stubEnv('TEST_TABLE', 'certificates');
    vi.stubEnv('TEST_LANGUAGES', value);
    expect(() => readEnvironment(schema)).toThrow('TEST_LANGUAGES');
    expect(() => readEnvironment(schema)).not.toThrow('"fr"');
  });
});
