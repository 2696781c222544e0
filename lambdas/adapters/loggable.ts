/**
 * What a log may say of an error. A service's own words can hold what was sent to it, an address or a name, so
 * of those only the kind and the request's id are kept; our own errors name nobody.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { name, message } = error;
  if ('$metadata' in error) {
    const { requestId, httpStatusCode } = error.$metadata as { requestId?: string; httpStatusCode?: number };
    return { name, requestId, httpStatusCode, stack: framesOf(error) };
  }
  // The messages of parsers and schemas quote their input.
  const quotes = error instanceof SyntaxError || name === 'ZodError';
  return { name, ...(quotes ? {} : { message }), stack: framesOf(error) };
}

/** A stack without the message that it begins with, of which a line may look like a frame. */
function framesOf({ message, stack = '' }: Error): string[] {
  return stack
    .replace(message, () => '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
