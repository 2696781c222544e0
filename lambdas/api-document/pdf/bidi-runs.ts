import bidiFactory from 'bidi-js';
import type { Way } from './shaped-font.ts';

// Its types are those of a module that wraps its default, which it does not for Node.js.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** What is written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What a bracket and the like is drawn as where text goes to the left; all else as it is. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character;

/** A stretch of text in one direction, as it is written. */
export interface DirectedRun {
  readonly text: string;
  readonly way: Way;
}

/** One line in the order in which it is seen, from left to right (Unicode Bidirectional Algorithm, UAX #9, rule L2). */
export function inVisualOrder(line: string): DirectedRun[] {
  if (!rightToLeft.test(line)) return [{ text: line, way: 'rightwards' }];
  const { levels } = bidi.getEmbeddingLevels(line);
  const runs: { text: string; level: number }[] = [];
  for (let at = 0; at < line.length; at++) {
    const level = levels[at] ?? 0;
    const character = line[at] ?? '';
    const last = runs.at(-1);
    if (last && last.level === level) last.text += character;
    else runs.push({ text: character, level });
  }
  const highest = Math.max(...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < runs.length; from++) {
      let to = from;
      while ((runs[to]?.level ?? -1) >= level) to++;
      if (to > from + 1) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return runs.map(({ level, text }) => ({ text, way: level % 2 === 1 ? 'leftwards' : 'rightwards' }));
}
