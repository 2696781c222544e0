import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clean, hasForbiddenCharacters, readAddress } from './values.ts';

describe('the text of a cell', () => {
  it('is looked at no less closely for being of common letters: each cleans to itself, and none is forbidden', () => {
    const forbidden = /[\p{Cc}\p{Bidi_C}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;
    for (let code = 0; code < 0x3000; code++) {
      const text = `a${String.fromCodePoint(code)}b`;
      expect(hasForbiddenCharacters(text), code.toString(16)).toBe(forbidden.test(text));
      const cleaned = text
        .replace(/[\u00ad\u200b\u2060]/gu, '')
        .replace(/\s+/gu, ' ')
        .normalize('NFC');
      expect(clean(text), code.toString(16)).toBe(cleaned);
    }
  });

  it('is composed and spaced one way wherever its parts stand', () => {
    const parts = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ŉ',
      'ſ',
      '’',
      '‐',
      ' ',
      '  ',
      '\u00a0',
      '\u00ad',
      '\t',
      '\u0323',
    );
    fc.assert(
      fc.property(fc.string({ unit: parts }), (text) => {
        const once = clean(text);
        expect(once).toBe(once.normalize('NFC'));
        expect(once).not.toMatch(/^\s|\s$|\s\s|[\u00a0\u00ad\t]/u);
        expect(clean(once)).toBe(once);
      }),
    );
  });
});

describe('an address', () => {
  it('is one when zod’s own check takes it', () => {
    const character = fc.constantFrom(...'aZ09.@-_+\'"<>(), ;\n\u202eé');
    const address = fc.oneof(fc.emailAddress(), fc.string({ unit: character, maxLength: 20 }));
    fc.assert(
      fc.property(address, (text) => {
        const folded = text.trim().toLowerCase();
        const taken = z.email().safeParse(folded).success && folded.length <= 128;
        expect(readAddress(text)).toEqual(taken ? folded : { reason: 'invalid-address' });
      }),
    );
  });
});
