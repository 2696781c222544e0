import { createRequire } from 'node:module';
import { fontsIn } from '../api-document/pdf/fonts.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts as packages have them, where there is no bundle. */
export const installedFonts = fontsIn((file) => resolve(file));
