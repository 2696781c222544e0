import { codePointOf } from '../../../domain/code-point.ts';
import type { FontName } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';

/** Text that one font draws. */
export interface FontRun {
  readonly text: string;
  readonly font: FontName;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemesOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** What has no look of its own, and only says how its neighbours look. */
const selecting = /\p{Variation_Selector}|\u200c|\u200d/gu;

const isSpace = /^\s$/u;

/** How a character stands that no font has. */
const name = /(\[U\+[0-9A-F]{4,6}\])/;

/** Chooses the fonts that draw text. */
export function inFonts(fonts: Fonts) {
  function has(font: FontName, text: string): boolean {
    const opened = fonts.open(font);
    for (const character of text) {
      if (!opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
    }
    return true;
  }

  /**
   * Text with the names of the characters that no font has in their place: they do not vanish. Names are words like
   * others, which lines are broken and turned around by.
   */
  function drawable(text: string, face: Face): string {
    if (has(face, text)) return text;
    const anyOf = (character: string) => fonts.of(face, character).some((font) => has(font, character));
    return graphemesOf(text)
      .map((grapheme) => {
        const visible = grapheme.replace(selecting, '');
        if (visible === '' || anyOf(visible)) return visible && grapheme;
        if (isSpace.test(visible)) return '\u00a0';
        return Array.from(visible, (each) => (anyOf(each) ? each : codePointOf(each))).join('');
      })
      .join('');
  }

  /** @param text that is drawable. */
  function runs(text: string, face: Face): FontRun[] {
    if (has(face, text)) return [{ text, font: face }];
    const found: { text: string; font: FontName }[] = [];
    const put = (font: FontName, drawn: string) => {
      const last = found.at(-1);
      if (last?.font === font) last.text += drawn;
      else found.push({ text: drawn, font });
    };
    const fontOf = (visible: string) =>
      fonts.of(face, visible, found.at(-1)?.font).find((font) => has(font, visible));
    for (const grapheme of graphemesOf(text)) {
      const visible = grapheme.replace(selecting, '');
      const font = fontOf(visible);
      if (font) {
        const drawn = grapheme.replace(selecting, (each) => (has(font, each) ? each : ''));
        put(font, drawn);
      } else for (const each of visible) put(fontOf(each) ?? face, each);
    }
    return found;
  }

  return { drawable, runs };
}

/** What of a word stays together, wherever a line is broken: characters, and the names of those that no font has. */
export function unbreakable(word: string): string[] {
  return word.split(name).flatMap((part) => (name.test(part) ? [part] : graphemesOf(part)));
}
