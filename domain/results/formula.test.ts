import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, meant, withoutApostrophe } from './formula.ts';

const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\r', '\n', 'a', ',', ';', '|'),
    fc.string(),
  ),
});

describe('a cell that is made inert', () => {
  it('is no formula to a spreadsheet', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(inert(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
      }),
    );
  });

  it.each([',', ';', '\t', '|', '\n', '\r'])(
    'is none either when the spreadsheet splits it at %j, quoted or not',
    (separator) => {
      fc.assert(
        fc.property(cell, (text) => {
          for (const part of inert(text).split(separator)) {
            expect(part).not.toMatch(/^[^\S,;|\t\n\r]*[=+\-@＝＋－＠]/);
          }
        }),
      );
      expect(inert(`a${separator}=1+1`)).toBe(`a${separator}'=1+1`);
      expect(inert(`Web${separator} @x`)).toBe(`Web${separator}' @x`);
    },
  );

  it.each(['\t', "'", "\t'", ', ', " '", "\n'", '="', '""', "=\t'"])(
    'is found at once in a million characters of %j',
    (unit) => {
      const many = unit.repeat(1_000_000 / unit.length);
      for (const text of [many, `="${many}"`]) {
        expect(withoutApostrophe(inert(text)) === text).toBe(true);
        expect(meant(text).length).toBeLessThanOrEqual(text.length);
      }
    },
  );

  it('says the same again when it is read', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(withoutApostrophe(inert(text))).toBe(text);
      }),
    );
  });

  it.each([
    "'t Hooft",
    'a, b; c | d',
    "O'Brien, Anne-Sophie",
    'anne@example.org',
    '’s Gravenhage',
    'O’Brien',
    '70,0',
    '',
  ])('stays as it is if it was: %s', (text) => {
    expect(inert(text)).toBe(text);
    expect(withoutApostrophe(text)).toBe(text);
  });
});
