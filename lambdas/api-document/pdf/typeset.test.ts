import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../domain/plain-line.ts';
import { installedFonts } from '../../testing/fonts.ts';
import { typesetter } from './typeset.ts';

const set = typesetter(installedFonts);
const column = {
  face: 'serif',
  sizes: [46, 30, 17, 10, 6, 5],
  leading: 1.1,
  width: 476,
  height: 120,
} as const;
const drawn = (text: string) =>
  set.fit(text, column).lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

describe('a text in its column', () => {
  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['families', '👨‍👩‍👧‍👦'.repeat(20)],
    ['a flag of a country’s part', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a heap of accents', `Z${'\u0489\u033f\u20d0'.repeat(60)}algo`],
    ['a long word', 'x'.repeat(500)],
    ['a word of a thousand pages', '﷽'.repeat(10)],
    ['Chinese', '張'.repeat(80)],
  ])('like %s never leaves it', (_, text) => {
    const { width } = set.fit(plainLine(text), column);
    expect(width).toBeLessThanOrEqual(column.width + 1);
  });

  it('never leaves it, whatever it is, and is drawn with what its fonts have', () => {
    const text = fc.oneof(
      ...(['grapheme', 'binary'] as const).map((unit) => fc.string({ unit, minLength: 1, maxLength: 80 })),
    );
    fc.assert(
      fc.property(text.map(plainLine), (line) => {
        const { lines, width } = set.fit(line, column);
        expect(width).toBeLessThanOrEqual(column.width + 1);
        for (const { font, text: piece } of lines.flatMap(({ pieces }) => pieces)) {
          for (const character of piece) {
            expect(installedFonts.open(font).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('what no font has', () => {
  it('stands as code points, each whole on its line, and without what joins them', () => {
    const lines = drawn('👨‍👩‍👧‍👦'.repeat(3));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^(\[U\+[0-9A-F]{5}\])+$/);
    expect(lines.join('')).toBe('[U+1F468][U+1F469][U+1F467][U+1F466]'.repeat(3));
  });

  it('takes nothing with it of what fonts have', () => {
    expect(drawn('1\ufe0f\u20e3')).toEqual(['1[U+20E3]']);
    expect(drawn('❤\ufe0f é')).toEqual(['❤ é']);
  });
});
