import { z } from 'zod';

/**
 * A function's configuration, read and checked once, when it starts.
 * @throws Error that names what is missing: a function that cannot work must not take its first event.
 */
export function readEnvironment<Schema extends z.ZodObject>(schema: Schema): z.output<Schema> {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The function's environment is not right:\n${z.prettifyError(result.error)}`);
}

/** A variable whose value is JSON. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
