const deepest = 32;

/** Strings and marks in the longest JSON that is read: a certificate has some 300. */
const mostTokens = 100_000;

/** Strings, and the marks that tell which of them are keys. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * JSON that all readers read alike: no key twice in one object, of which some readers take the first and others the
 * last (RFC 8259, section 4), and no nesting that a reader might choke on.
 * @throws SyntaxError
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  /** The keys of each object that is open; most stay without one. */
  const open: (Set<string> | undefined)[] = [];
  let before = '';
  let read = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const keys = open.pop() ?? new Set();
      const key = JSON.parse(before) as string;
      if (keys.has(key)) throw new SyntaxError('A key stands twice in one object');
      open.push(keys.add(key));
    }
    if (open.length > deepest) throw new SyntaxError('Nested too deeply');
    if (++read > mostTokens) throw new SyntaxError('More than anybody would write');
    before = token;
  }
  return value;
}

/** A value as an object, if it is one. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Vocabularies of linked data leave it open whether one value stands alone or in a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
