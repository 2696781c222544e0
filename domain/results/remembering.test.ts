import { describe, expect, it } from 'vitest';
import { remembering, rememberingLast } from './remembering.ts';

/** Asked for the lengths of texts, and keeping count of what it was asked. */
function counted(remember: typeof remembering) {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { length, asked };
}

describe.each([
  ['of a column of few values', remembering],
  ['of a column of many values', rememberingLast],
])('what is remembered %s', (_, remember) => {
  it('is what the function says itself, of any text and at any time', () => {
    const { length } = counted(remember);
    const texts = Array.from({ length: 3_000 }, (_, index) => 'é'.repeat(index % 1_500));
    expect(texts.map(length)).toEqual(texts.map((text) => text.length));
  });

  it('is not asked for again in the next line', () => {
    const { length, asked } = counted(remember);
    for (let line = 0; line < 10; line++) length('a long enough text');
    expect(asked.filter((text) => text !== '')).toEqual(['a long enough text']);
  });
});

describe('what is remembered of a column of few values', () => {
  it('is not asked for again, whatever came between', () => {
    const { length, asked } = counted(remembering);
    for (let line = 0; line < 10; line++) ['fr', 'nl', 'de'].forEach(length);
    expect(asked.filter((text) => text !== '')).toEqual(['fr', 'nl', 'de']);
  });
});
