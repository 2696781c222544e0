import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, withoutApostrophe } from './formula.ts';

const cell = fc.string({
  unit: fc.oneof(fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\r', '\n', 'a'), fc.string()),
});

describe('a cell that is made inert', () => {
  it('is no formula to a spreadsheet', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(inert(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
      }),
    );
  });

  it('says the same again when it is read', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(withoutApostrophe(inert(text))).toBe(text);
      }),
    );
  });

  it.each(["'t Hooft", '’s Gravenhage', 'O’Brien', '70,0', ''])('stays as it is if it was: %s', (text) => {
    expect(inert(text)).toBe(text);
    expect(withoutApostrophe(text)).toBe(text);
  });
});
