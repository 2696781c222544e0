import { describe, expect, it } from 'vitest';
import { plainLine } from './plain-line.ts';

describe('a plain line', () => {
  it.each([
    ['a line’s end', 'Chloé\r\nBcc: x', 'Chloé Bcc: x'],
    ['what turns words around', '\u202eeèvfeL', 'eèvfeL'],
    ['half a character', 'Lef\ud800èvre', 'Lefèvre'],
    ['what no program agrees on', 'Lef\ue000èvre', 'Lefèvre'],
    ['what is no character', 'Lef\ufffeè\uffffvr\u{1fffe}e\ufdd0', 'Lefèvre'],
    ['a letter that nobody sees', '\u3164Lefèvre\uffa0', 'Lefèvre'],
  ])('has no place for %s', (_, text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  it.each(['می\u200cخواهم', 'ක්\u200dෂ', '葛\u{e0100}', '❤\ufe0f'])(
    'keeps what %j is written with',
    (text) => {
      expect(plainLine(text)).toBe(text);
    },
  );
});
