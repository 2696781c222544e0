import type { GoodLine } from './check-line.ts';

/**
 * Makes what tells on which line of a file an award of the same natural key (student number, kind, code, date of
 * deliberation) stood first: the line's own number when it is the first. The keys are kept as they are, since a
 * digest short enough to be cheap could be made to meet another; they are the one thing that grows with a file.
 */
export function firstLines(): (good: GoodLine) => number {
  const lines = new Map<string, number>();
  return ({ line, award }) => {
    const { studentNumber, kind, deliberatedOn, code } = award;
    // `|` stands in no student number, kind or date. Joined, because a template string would keep its parts alive.
    const key = [studentNumber, kind, deliberatedOn, code].join('|');
    const first = lines.get(key);
    if (first !== undefined) return first;
    lines.set(key, line);
    return line;
  };
}
