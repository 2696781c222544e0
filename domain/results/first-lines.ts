/**
 * Makes what tells on which line of a file a key stood first: the line's own number when it is the first. The keys are
 * kept as they are, since a digest short enough to be cheap could be made to meet another; they are the one thing
 * that grows with a file.
 * @returns a function of a line's number and the parts of its key, in none of which but the last may stand a `|`.
 */
export function firstLines(): (line: number, ...key: readonly string[]) => number {
  const lines = new Map<string, number>();
  return (line, ...key) => {
    // Joined, because a template string would keep its parts alive.
    const joined = key.join('|');
    const first = lines.get(joined);
    if (first !== undefined) return first;
    lines.set(joined, line);
    return line;
  };
}
