import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, paper, paperAtNight, themeOf } from './theme.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the theme of an institute', () => {
  it('measures contrast as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  it('refuses an accent too pale to be read, and says which and why', () => {
    expect(() => themeOf('#f2c94c')).toThrow(/brand\.accent #f2c94c has a contrast of 1\.\d+.*4\.5/);
  });

  it('can be read in light and dark, as text and under text, whatever accent is accepted', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        fc.pre(contrast(accent, paper.light) >= 4.5);
        const theme = themeOf(accent);
        expect(contrast(theme.light, theme.onLight)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.dark, paper.dark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.dark, theme.onDark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.onPaperAtNight, paperAtNight)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
