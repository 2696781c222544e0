import { rightToLeft } from './bidi-runs.ts';
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

/** How a character stands that no font has. */
const name = /(\[U\+[0-9A-F]{4,6}\])/;

const isSpace = (character: string) => /^\s$/u.test(character);

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
    const chain = fonts.of(face);
    const drawn = (each: string) => (chain.some((font) => has(font, each)) ? each : named(each));
    if (has(face, text)) return text;
    return graphemesOf(text)
      .map((grapheme) => {
        const visible = grapheme.replace(selecting, '');
        if (chain.some((font) => has(font, visible))) return visible && grapheme;
        return isSpace(grapheme) ? '\u00a0' : Array.from(visible, drawn).join('');
      })
      .join('');
  }

  /** @param text that is drawable. */
  function runs(text: string, face: Face): FontRun[] {
    if (has(face, text)) return [{ text, font: face }];
    const chain = fonts.of(face);
    const found: { text: string; font: FontName }[] = [];
    const put = (font: FontName, drawn: string) => {
      const last = found.at(-1);
      if (last?.font === font) last.text += drawn;
      else found.push({ text: drawn, font });
    };
    for (const grapheme of graphemesOf(text)) {
      const before = found.at(-1)?.font;
      // A space between two words of another script belongs to them.
      const wanted = isSpace(grapheme) && before ? [before, ...chain] : chain;
      const visible = grapheme.replace(selecting, '');
      const font = wanted.find((each) => has(each, visible));
      if (font) {
        const drawn = grapheme.replace(selecting, (each) => (has(font, each) ? each : ''));
        put(font, drawn);
      } else for (const each of visible) put(chain.find((other) => has(other, each)) ?? face, each);
    }
    return found;
  }

  return { drawable, runs };
}

/** What of a word stays together, wherever a line is broken: characters, and the names of those that no font has. */
export function unbreakable(word: string): string[] {
  return word.split(name).flatMap((part) => (name.test(part) ? [part] : graphemesOf(part)));
}

/** What has no letters of its own direction, such as a bracket between two words, is turned by nobody else. */
export function turned(run: FontRun): FontRun {
  return rightToLeft.test(run.text) ? run : { ...run, text: graphemesOf(run.text).reverse().join('') };
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
