/**
 * A guilloché rosette, the engraver's way of making paper hard to copy, as an SVG path in a square of 200 by
 * 200 around its centre. The same seed draws the same rosette, so that every certificate has its own. `fineness`
 * multiplies the waves: the larger a rosette is shown, the more it takes to look engraved.
 */
export function rosette(seed: string, fineness = 1): string {
  const draw = numbers(seed);
  const lobes = (7 + (draw() % 7)) * fineness;
  const turns = 5 + (draw() % 3);
  const depth = 14 + (draw() % 12);
  const inner = 34 + (draw() % 12);
  return band(74, depth, lobes, turns) + band(inner, depth * 0.6, (turns + 2) * fineness, 5);
}

/** One line that winds `turns` times around, its waves shifted a little further each time. */
function band(radius: number, depth: number, lobes: number, turns: number): string {
  const steps = turns * lobes * 8;
  const points = Array.from({ length: steps + 2 }, (_, step): [number, number] => {
    const angle = (step / steps) * turns * 2 * Math.PI;
    const distance = radius + depth * Math.sin((lobes + 1 / turns) * angle);
    return [distance * Math.cos(angle), distance * Math.sin(angle)];
  });
  const curves = points.slice(0, -1).map(([x, y], step) => {
    const [nextX, nextY] = points[step + 1] ?? [x, y];
    return [x, y, (x + nextX) / 2, (y + nextY) / 2].map((at) => at.toFixed(1)).join(' ');
  });
  const [first = '', ...rest] = curves;
  return `M${first.split(' ').slice(2).join(' ')}Q${rest.join(' ')}`;
}

/** Small whole numbers that depend on `seed` and on nothing else (FNV-1a, then xorshift). */
function numbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
