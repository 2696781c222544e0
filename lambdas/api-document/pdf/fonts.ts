import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FontName, fontFiles, scriptFonts } from './font-files.ts';
import { type ShapedFont, shapedFont } from './shaped-font.ts';
import { unpacked } from './woff.ts';

/** A face of the house. */
export type Face = 'serif' | 'serifItalic' | 'sans' | 'sansSemibold';

/** What stands in where a face has no character: other forms of Latin, Greek and Cyrillic. */
const standIns: Readonly<Record<Face, readonly FontName[]>> = {
  serif: ['wide', 'sans'],
  serifItalic: ['wide', 'sans', 'serif'],
  sans: ['wide', 'serif'],
  sansSemibold: ['sans', 'wide', 'serif'],
};

const scripts = scriptFonts.map((font) => {
  const name = `${font.charAt(0).toUpperCase()}${font.slice(1)}`;
  return {
    font,
    own: new RegExp(`\\p{Script=${name}}`, 'u'),
    shared: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
  };
});

const isSpace = /^\s$/u;
/** What no script has for itself: punctuation, marks. */
const isShared = /^[\p{Script=Common}\p{Script=Inherited}]/u;

export interface Fonts {
  open(name: FontName): ShapedFont;
  /**
   * The fonts that may draw a character, in the order in which they are asked for it.
   * @param before the font of what stands before it
   */
  of(face: Face, character: string, before?: FontName): readonly FontName[];
}

/**
 * Fonts from a folder. Each is opened when it is first needed, and kept: one is not opened for a name that it is not
 * needed for.
 */
export function fontsIn(pathOf: (file: string) => string): Fonts {
  const opened = new Map<FontName, ShapedFont>();
  return {
    open(name) {
      const font = opened.get(name) ?? shapedFont(unpacked(readFileSync(pathOf(fontFiles[name]))));
      opened.set(name, font);
      return font;
    },
    of(face, character, before = face) {
      const of = (which: 'own' | 'shared') =>
        scripts.filter((script) => script[which].test(character)).map(({ font }) => font);
      // A space between two words of another script belongs to them; other marks only where the face has them not.
      if (isSpace.test(character)) return [before, face, ...standIns[face]];
      const shared = isShared.test(character) ? [before, ...of('shared')] : [];
      return [face, ...of('own'), ...standIns[face], ...shared];
    },
  };
}

/** The fonts that lie beside the function, by the last part of their files' names. */
export function bundledFonts(folder: string): Fonts {
  return fontsIn((file) => join(folder, basename(file)));
}
