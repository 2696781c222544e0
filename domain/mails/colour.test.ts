import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, darkPalette, lightPalette } from './colour.ts';

const accents = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it.each([lightPalette, darkPalette])('can be read with any accent: %o', (palette) => {
  fc.assert(
    fc.property(accents, (accent) => {
      const colours = palette(accent);
      expect(contrast(colours.buttonInk, colours.button)).toBeGreaterThanOrEqual(4.5);
      for (const text of [colours.ink, colours.quiet, colours.accent]) {
        expect(contrast(text, colours.sheet)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

it('keeps the institute’s own accent where it can be read', () => {
  expect(lightPalette('#1f4d4a')).toMatchObject({
    accent: '#1f4d4a',
    button: '#1f4d4a',
    buttonInk: '#ffffff',
  });
});
