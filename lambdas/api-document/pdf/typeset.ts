import type { Language } from '../../../domain/language.ts';
import { inVisualOrder } from './bidi-runs.ts';
import { scriptFonts } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';
import { type FontRun, inFonts, unbreakable } from './in-fonts.ts';
import type { Way } from './shaped-font.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points more between two characters. */
  readonly tracking?: number;
  /** Drawn in capitals, by the rules of this language; read as it is written. */
  readonly capitals?: Language;
}

/** A piece of a line that one font draws in one direction. */
interface Piece extends FontRun, Extent {
  readonly way: Way;
}

interface Extent {
  readonly width: number;
  /** Points by which it stands out above and below what Latin letters with their accents take. */
  readonly rise: number;
  readonly fall: number;
}

interface Line extends Extent {
  /** In the order of the eye, from left to right. */
  readonly pieces: readonly Piece[];
}

/** Text with the lines that are drawn of it: whatever draws it has it read aloud as well, and cannot say another. */
export interface SetText extends Style {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Of the widest line. */
  readonly width: number;
  /** From one line to the next, in points. */
  readonly leading: number;
  /** Of the first line, over what it takes of a line; of the last, under it. */
  readonly rise: number;
  readonly fall: number;
  /** Of all lines, with what stands out. */
  readonly height: number;
}

/** Whether who reads what is drawn, piece by piece, reads the text. */
export function drawnAsRead({ lines, text }: SetText): boolean {
  // What other scripts are drawn with stands in the order of the eye, or for several letters together.
  if (lines.some(({ pieces }) => pieces.some(({ font }) => scriptFonts.includes(font)))) return false;
  return lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' ') === text;
}

/** What Latin letters take above and below their line, with accents on capitals, in sizes. */
const latin = { above: 0.95, below: 0.3 };

/** Points that a line may be wider than its column: by a kern at a space, between words that were measured apart. */
const slack = 0.5;

/** Sets text in lines: chooses fonts, shapes, breaks and measures. */
export type Typesetter = ReturnType<typeof typesetter>;

export function typesetter(fonts: Fonts) {
  const { drawable, runs } = inFonts(fonts);

  const asDrawn = (text: string, { capitals, face }: Style) =>
    drawable(capitals ? text.toLocaleUpperCase(capitals) : text, face);

  function measure(
    { font, text, way }: Pick<Piece, 'font' | 'text' | 'way'>,
    { size, tracking = 0 }: Style,
  ): Extent {
    const { advanceWidth, glyphs, ink } = fonts.open(font).layout(text, [way]);
    const points = size / fonts.open(font).unitsPerEm;
    return {
      width: advanceWidth * points + glyphs.length * tracking,
      rise: Math.max(0, ink.above * points - size * latin.above),
      fall: Math.max(0, ink.below * points - size * latin.below),
    };
  }

  /** Text on one line, however long. */
  function line(text: string, style: Style): SetText {
    return inLines(text, [lineOf(asDrawn(text, style), style)], style, 1);
  }

  function lineOf(text: string, style: Style): Line {
    const pieces = inVisualOrder(text).flatMap(({ text: run, way }) => {
      const parts = runs(run, style.face).map((part) => ({ ...part, way }));
      return way === 'leftwards' ? parts.reverse() : parts;
    });
    const measured = pieces.map((piece) => ({ ...piece, ...measure(piece, style) }));
    return {
      pieces: measured,
      width: measured.reduce((sum, { width }) => sum + width, 0),
      rise: Math.max(0, ...measured.map(({ rise }) => rise)),
      fall: Math.max(0, ...measured.map(({ fall }) => fall)),
    };
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
  // What falls out of one line and what rises out of the next do not meet.
  const apart = lines.slice(1).map(({ rise }, above) => (lines[above]?.fall ?? 0) + rise);
  const between = style.size * leading + Math.max(0, ...apart);
  const [rise, fall] = [lines[0]?.rise ?? 0, lines.at(-1)?.fall ?? 0];
  return {
    ...{ ...style, text, lines, leading: between, rise, fall },
    width: Math.max(...lines.map(({ width }) => width)),
    height: lines.length * between + rise + fall,
  };
}
