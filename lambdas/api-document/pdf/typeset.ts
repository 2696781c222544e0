import { inVisualOrder, rightToLeft } from './bidi-runs.ts';
import type { FontName } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points more between two characters. */
  readonly tracking?: number;
}

/** A piece of a line that one font draws, in the order of the eye. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const charactersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Sets text in lines: chooses fonts, shapes, breaks and measures. */
export type Typesetter = ReturnType<typeof typesetter>;

export function typesetter(fonts: Fonts) {
  function measure(text: string, font: FontName, { size, tracking = 0 }: Style): number {
    const { advanceWidth, glyphs } = fonts.open(font).layout(text, []);
    return (advanceWidth * size) / fonts.open(font).unitsPerEm + glyphs.length * tracking;
  }

  /** One line, however long. */
  function line(text: string, style: Style): Line {
    const pieces = inVisualOrder(text).flatMap(({ backwards, text: run }) => {
      const parts = split(run, style.face);
      return backwards ? parts.reverse().map(turned) : parts;
    });
    const measured = pieces.map((piece) => ({ ...piece, width: measure(piece.text, piece.font, style) }));
    return { pieces: measured, width: measured.reduce((sum, { width }) => sum + width, 0) };
  }

  /** Text by the font that has its characters. What no font has is named by its code point: it does not vanish. */
  function split(text: string, face: Face): { text: string; font: FontName }[] {
    const chain = fonts.of(face);
    const [own] = chain as [FontName];
    if (has(own, text)) return [{ text, font: own }];
    const parts: { text: string; font: FontName }[] = [];
    const put = (character: string, font: FontName) => {
      const last = parts.at(-1);
      if (last?.font === font) last.text += character;
      else parts.push({ text: character, font });
    };
    for (const character of charactersOf(text)) {
      const last = parts.at(-1)?.font;
      // A space between two words of another script belongs to them.
      const wanted = /^\s$/u.test(character) && last ? [last, ...chain] : chain;
      const font = wanted.find((each) => has(each, character));
      if (font) put(character, font);
      else if (/^\s$/u.test(character)) put('\u00a0', own);
      else put(named(character), own);
    }
    return parts;
  }

  function has(font: FontName, text: string): boolean {
    const opened = fonts.open(font);
    for (const character of text) {
      if (!opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
    }
    return true;
  }

  /**
   * Text in lines no wider than `width`, broken at spaces and, where a word alone is wider, within it; as even as it
   * can be had in as many lines.
   */
  function lines(text: string, style: Style, width: number): Line[] {
    const words = text.split(' ').map((word) => ({ word, width: line(word, style).width }));
    const space = line(' ', style).width;
    const broken = words.flatMap((each) => (each.width <= width ? [each] : pieces(each.word, style, width)));
    const fill = (most: number) => {
      const filled: string[] = [];
      let used = 0;
      for (const { word, width: wide } of broken) {
        if (filled.length > 0 && used + space + wide <= most) {
          filled.push(`${filled.pop()} ${word}`);
          used += space + wide;
        } else {
          filled.push(word);
          used = wide;
        }
      }
      return filled;
    };
    let [narrow, wide] = [Math.max(...broken.map((each) => each.width)), width];
    const fewest = fill(width).length;
    if (fewest === 1) return [line(text, style)];
    while (wide - narrow > 1) {
      const middle = (narrow + wide) / 2;
      if (fill(middle).length > fewest) narrow = middle;
      else wide = middle;
    }
    return fill(wide).map((each) => line(each, style));
  }

  function pieces(word: string, style: Style, width: number): { word: string; width: number }[] {
    const found: { word: string; width: number }[] = [];
    for (const character of charactersOf(word)) {
      const wide = line(character, style).width;
      const last = found.at(-1);
      if (last && last.width + wide <= width) {
        last.word += character;
        last.width += wide;
      } else found.push({ word: character, width: wide });
    }
    return found;
  }

  /** Text in the largest of `sizes` in which its lines take no more than `height`; in the smallest, if in none. */
  function fit(
    text: string,
    { sizes, leading, width, height, ...style }: Omit<Style, 'size'> & Fit,
  ): { lines: Line[]; size: number; leading: number; height: number } {
    for (const size of sizes) {
      const set = lines(text, { ...style, size }, width);
      const tall = set.length * size * leading;
      if (tall <= height || size === sizes.at(-1)) {
        return { lines: set, size, leading: size * leading, height: tall };
      }
    }
    throw new Error('There is no size to set text in');
  }

  return { line, lines, fit };
}

export interface Fit {
  /** From the largest to the smallest. */
  readonly sizes: readonly number[];
  /** Of a line, in sizes of its letters. */
  readonly leading: number;
  readonly width: number;
  readonly height: number;
}

/** What has no letters of its own direction, such as a bracket between two words, is turned by nobody else. */
function turned<P extends { readonly text: string }>(part: P): P {
  return rightToLeft.test(part.text) ? part : { ...part, text: charactersOf(part.text).reverse().join('') };
}

function named(character: string): string {
  return Array.from(character, (each) => {
    const code = (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  }).join('');
}
