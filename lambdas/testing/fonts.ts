import { createRequire } from 'node:module';
import { fontsIn } from '../api-document/pdf/fonts.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts as packages have them, where there is no bundle; as a function has them that has just begun. */
export const freshFonts = () => fontsIn((file) => resolve(file));

export const installedFonts = freshFonts();
