import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../components/palette.ts';
import { readPalette } from './palette.ts';
import { contrast, type Theme, themeOf } from './theme.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

const isPale = ({ contrast, of }: Pair) => contrast < (of === 'text' ? 4.5 : 3);

/** The theme of an accent; a pale one is left to other runs. */
function accepted(accent: string): Theme {
  try {
    return themeOf(accent);
  } catch {
    fc.pre(false);
    throw new Error('unreachable');
  }
}

describe('the theme of an institute', () => {
  it('measures contrast as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  it('refuses an accent too pale to be read, and says which and why', () => {
    expect(() => themeOf('#f2c94c')).toThrow(/brand\.accent #f2c94c has a contrast of 1\.\d+.*4\.5/);
  });

  it('refuses an accent that only a notice would make unreadable', () => {
    expect(() => themeOf('#707070')).toThrow(
      /brand\.accent #707070 has a contrast of 4\.\d+ to the ground of notices/,
    );
  });

  it('can be read in light and dark, on all that it is written on, whatever accent is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(colour, async (accent) => {
        const { schemes } = await readPalette(accepted(accent));
        expect(
          schemes.flatMap(({ name, pairs }) => pairs.filter(isPale).map((pair) => ({ name, ...pair }))),
        ).toEqual([]);
      }),
    );
  });

  it('holds every pair of colours of the site to its contrast, of which there are many', async () => {
    const { schemes } = await readPalette(themeOf('#1f4d4a'));
    expect(schemes.map(({ name, pairs }) => [name, pairs.length])).toEqual([
      ['light', 29],
      ['dark', 29],
      ['certificate at night', 5],
    ]);
  });
});
