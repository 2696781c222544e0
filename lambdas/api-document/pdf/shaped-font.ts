import { create, type Font, type GlyphRun } from 'fontkit';
import {
  Blob,
  Buffer as Characters,
  ClusterLevel,
  Direction,
  Face,
  type GlyphInfo,
  Font as Shaper,
  shape,
} from 'harfbuzzjs';
import { mirrored } from './bidi-runs.ts';

/** What is asked of a run of text: which way it is written. */
export type Way = 'leftwards' | 'rightwards';

/** Glyphs in their places. */
export interface ShapedRun extends Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> {
  /** How far they rise above the line that they stand on, and fall below it, in units of the font. */
  readonly ink: { readonly above: number; readonly below: number };
}

/** A font whose text HarfBuzz shapes, as it does in browsers. */
export interface ShapedFont extends Omit<Font, 'layout'> {
  /** In the place of fontkit's own, which fails with some scripts and draws others wrongly. */
  layout(text: string, ways?: readonly Way[]): ShapedRun;
}

/** Shaped one after another, in the same place. */
const characters = new Characters();

/** @param file TrueType */
export function shapedFont(file: Buffer): ShapedFont {
  const font = create(file) as Font;
  const shaper = new Shaper(new Face(new Blob(file)));

  function layout(text: string, [way]: readonly Way[] = []): ShapedRun {
    characters.reset();
    characters.addText(text);
    characters.guessSegmentProperties();
    characters.setDirection(way === 'leftwards' ? Direction.RTL : Direction.LTR);
    characters.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    shape(shaper, characters);
    const shaped = characters.getGlyphInfosAndPositions();
    const said = saidByGlyphs(text, shaped, way);
    const glyphs = shaped.map(({ codepoint: id }, index) => {
      // Not fontkit's own, which keeps for good what a glyph stood for when it was first met: a document would follow
      // from those before it.
      return { id, codePoints: said[index] ?? [], advanceWidth: font.getGlyph(id).advanceWidth };
    });
    const positions = shaped.map(({ xAdvance = 0, xOffset = 0, yAdvance = 0, yOffset = 0 }) => ({
      ...{ xAdvance, xOffset, yAdvance, yOffset },
    }));
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const ink = { above: 0, below: 0 };
    for (const { codepoint: id, yOffset = 0 } of shaped) {
      const { height = 0, yBearing = 0 } = shaper.glyphExtents(id) ?? {};
      // Upwards is more, and a glyph's height is from its top down.
      ink.above = Math.max(ink.above, yBearing + yOffset);
      ink.below = Math.max(ink.below, -(yBearing + height + yOffset));
    }
    return { glyphs, positions, advanceWidth, ink } as unknown as ShapedRun;
  }

  /** What each glyph stands for, in code points, for whoever copies or searches. */
  function saidByGlyphs(text: string, glyphs: readonly GlyphInfo[], way: Way | undefined): number[][] {
    const said = glyphs.map((): number[] => []);
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
    for (const [index, start] of starts.entries()) {
      const characters = Array.from(text.slice(start, starts[index + 1]), (character) =>
        codePoint(way === 'leftwards' ? mirrored(character) : character),
      );
      const own = [...glyphs.keys()].filter((each) => glyphs[each]?.cluster === start);
      for (const each of own) {
        const at = characters.findIndex((code) => shaper.nominalGlyph(code) === glyphs[each]?.codepoint);
        if (at >= 0) said[each] = characters.splice(at, 1);
      }
      // What is drawn with others together, or in another form, is said by the widest of the glyphs that are left.
      const left = own.filter((each) => said[each]?.length === 0);
      const wide = (each: number) => font.getGlyph(glyphs[each]?.codepoint ?? 0).advanceWidth;
      for (const each of left.sort((a, b) => wide(b) - wide(a))) {
        said[each] = characters.length > 0 ? characters.splice(0) : [joiner];
      }
    }
    return said;
  }

  return Object.assign(font as Omit<Font, 'layout'>, { layout });
}

/**
 * The combining grapheme joiner, which is not seen and ends no word: a glyph that stood for nothing would be taken for
 * the letter with its number.
 */
const joiner = 0x034f;

const codePoint = (character: string) => character.codePointAt(0) ?? 0;
