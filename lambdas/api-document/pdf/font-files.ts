/** A script with a font of its own, as Unicode calls it, and which kind of face there is of it. */
const scripts = {
  armenian: 'serif',
  bengali: 'serif',
  devanagari: 'serif',
  ethiopic: 'sans',
  georgian: 'serif',
  gujarati: 'serif',
  gurmukhi: 'sans',
  kannada: 'sans',
  khmer: 'serif',
  lao: 'serif',
  malayalam: 'serif',
  myanmar: 'serif',
  oriya: 'sans',
  sinhala: 'serif',
  syriac: 'sans',
  tamil: 'serif',
  telugu: 'serif',
  thaana: 'sans',
  thai: 'serif',
  tibetan: 'serif',
  tifinagh: 'sans',
} as const;

const google = '@expo-google-fonts';

/**
 * The fonts' files, as packages have them; the function has them beside it, by their last name. TrueType for what every
 * document is drawn with, since what browsers load takes longer to open; of other scripts the packages with the
 * smallest files, WOFF.
 */
export const fontFiles = {
  serif: `${google}/newsreader/400Regular/Newsreader_400Regular.ttf`,
  serifItalic: `${google}/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf`,
  sans: `${google}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
  sansSemibold: `${google}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
  /** Greek and Cyrillic, beside Newsreader. */
  wide: `${google}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
  arabic: `${google}/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf`,
  hebrew: `${google}/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf`,
  ...(Object.fromEntries(
    Object.entries(scripts).map(([script, face]) => {
      const name = `noto-${face}-${script}`;
      return [script, `@fontsource/${name}/files/${name}-${script}-400-normal.woff`];
    }),
  ) as Record<keyof typeof scripts, string>),
};

export type FontName = keyof typeof fontFiles;

/** The fonts that draw one script, which each is named by. */
export const scriptFonts = ['arabic', 'hebrew', ...Object.keys(scripts)] as FontName[];

/** The colours of screens, which PDF/A wants said: pdfkit looks for it beside the function. */
export const colourProfile = 'pdfkit/js/data/sRGB_IEC61966_2_1.icc';

/** What shapes text, which looks for itself beside the function. */
export const shaper = 'harfbuzzjs/dist/harfbuzz.wasm';
