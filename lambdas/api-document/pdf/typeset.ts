import type { Language } from '../../../domain/language.ts';
import { inVisualOrder, rightToLeft } from './bidi-runs.ts';
import type { FontName } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';
import { type FontRun, inFonts, turned, unbreakable } from './in-fonts.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points more between two characters. */
  readonly tracking?: number;
  /** Drawn in capitals, by the rules of this language; read as it is written. */
  readonly capitals?: Language;
}

/** A piece of a line that one font draws, in the order of the eye. */
interface Piece extends FontRun {
  readonly width: number;
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Text with the lines that are drawn of it: whatever draws it has it read aloud as well, and cannot say another. */
export interface SetText extends Style {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Of the widest line. */
  readonly width: number;
  /** From one line to the next, in points. */
  readonly leading: number;
  /** Of all lines. */
  readonly height: number;
}

/** Whether who reads what is drawn, piece by piece, reads the text. */
export function drawnAsRead({ lines, text }: SetText): boolean {
  const drawn = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' ');
  return drawn === text && !rightToLeft.test(text);
}

/** Points that a line may be wider than its column: by a kern at a space, between words that were measured apart. */
const slack = 0.5;

/** Sets text in lines: chooses fonts, shapes, breaks and measures. */
export type Typesetter = ReturnType<typeof typesetter>;

export function typesetter(fonts: Fonts) {
  const { drawable, runs } = inFonts(fonts);

  const asDrawn = (text: string, { capitals, face }: Style) =>
    drawable(capitals ? text.toLocaleUpperCase(capitals) : text, face);

  function measure(text: string, font: FontName, { size, tracking = 0 }: Style): number {
    const { advanceWidth, glyphs } = fonts.open(font).layout(text, []);
    return (advanceWidth * size) / fonts.open(font).unitsPerEm + glyphs.length * tracking;
  }

  /** Text on one line, however long. */
  function line(text: string, style: Style): SetText {
    return inLines(text, [lineOf(asDrawn(text, style), style)], style, 1);
  }

  function lineOf(text: string, style: Style): Line {
    const pieces = inVisualOrder(text).flatMap(({ backwards, text: run }) => {
      const parts = runs(run, style.face);
      return backwards ? parts.reverse().map(turned) : parts;
    });
    const measured = pieces.map((piece) => ({ ...piece, width: measure(piece.text, piece.font, style) }));
    return { pieces: measured, width: measured.reduce((sum, { width }) => sum + width, 0) };
  }

  /**
   * Text in lines no wider than `width`, broken at spaces and, where a word alone is wider, within it; as even as it
   * can be had in as many lines.
   */
  function lines(text: string, { leading, ...style }: Style & Leading, width: number): SetText {
    return inLines(text, broken(asDrawn(text, style), style, width), style, leading);
  }

  function broken(text: string, style: Style, width: number): Line[] {
    const words = text.split(' ').map((word) => ({ word, width: lineOf(word, style).width }));
    const space = lineOf(' ', style).width;
    const parts = words.flatMap((each) => (each.width <= width ? [each] : pieces(each.word, style, width)));
    const fill = (most: number) => {
      const filled: string[] = [];
      let used = 0;
      for (const { word, width: wide } of parts) {
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
    let [narrow, wide] = [Math.max(...parts.map((each) => each.width)), width];
    const fewest = fill(width).length;
    if (fewest === 1) return [lineOf(text, style)];
    while (wide - narrow > 1) {
      const middle = (narrow + wide) / 2;
      if (fill(middle).length > fewest) narrow = middle;
      else wide = middle;
    }
    return fill(wide).map((each) => lineOf(each, style));
  }

  function pieces(word: string, style: Style, width: number): { word: string; width: number }[] {
    const found: { word: string; width: number }[] = [];
    for (const character of unbreakable(word)) {
      const wide = lineOf(character, style).width;
      const last = found.at(-1);
      if (last && last.width + wide <= width) {
        last.word += character;
        last.width += wide;
      } else found.push({ word: character, width: wide });
    }
    // Together they may be wider than one by one.
    return found.map(({ word: piece }) => ({ word: piece, width: lineOf(piece, style).width }));
  }

  /** Text in the largest of `sizes` in which it has its place; in the smallest, if in none. */
  function fit(text: string, { sizes, width, height, ...style }: Omit<Style, 'size'> & Fit): SetText {
    for (const size of sizes) {
      const set = lines(text, { ...style, size }, width);
      if ((set.height <= height && set.width <= width + slack) || size === sizes.at(-1)) return set;
    }
    throw new Error('There is no size to set text in');
  }

  return { line, lines, fit };
}

interface Leading {
  /** From one line to the next, in sizes of its letters. */
  readonly leading: number;
}

export interface Fit extends Leading {
  /** From the largest to the smallest. */
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
}

function inLines(text: string, lines: readonly Line[], style: Style, leading: number): SetText {
  const height = style.size * leading;
  return {
    ...{ ...style, text, lines, leading: height },
    width: Math.max(...lines.map(({ width }) => width)),
    height: lines.length * height,
  };
}
