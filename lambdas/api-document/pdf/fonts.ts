import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type FontName, fontFiles } from './font-files.ts';

/** A face of the house, and what stands in where it has no character. */
export type Face = 'serif' | 'serifItalic' | 'sans' | 'sansSemibold';

const standIns: Readonly<Record<Face, readonly FontName[]>> = {
  serif: ['wide', 'sans', 'arabic', 'hebrew'],
  serifItalic: ['wide', 'sans', 'arabic', 'hebrew'],
  sans: ['wide', 'arabic', 'hebrew'],
  sansSemibold: ['sans', 'wide', 'arabic', 'hebrew'],
};

export interface Fonts {
  open(name: FontName): Font;
  /** The fonts of a face, in the order in which they are asked for a character. */
  of(face: Face): readonly FontName[];
}

/**
 * Fonts from a folder. Each is opened when it is first needed, and kept: one is not opened for a name that it is not
 * needed for.
 */
export function fontsIn(pathOf: (file: string) => string): Fonts {
  const opened = new Map<FontName, Font>();
  return {
    open(name) {
      const font = opened.get(name) ?? (create(readFileSync(pathOf(fontFiles[name]))) as Font);
      opened.set(name, font);
      return font;
    },
    of: (face) => [face, ...standIns[face]],
  };
}

/** The fonts that lie beside the function, by the last part of their files' names. */
export function bundledFonts(folder: string): Fonts {
  return fontsIn((file) => join(folder, basename(file)));
}
