/**
 * The fonts' files, as packages have them; the function has them beside it, by their last name. TrueType, since what
 * browsers load (WOFF2) takes three times as long to open.
 */
export const fontFiles = {
  serif: '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
  serifItalic: '@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansSemibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  /** Greek and Cyrillic, beside Newsreader. */
  wide: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  arabic: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  hebrew: '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
} as const;

export type FontName = keyof typeof fontFiles;

/** The colours of screens, which PDF/A wants said: pdfkit looks for it beside the function. */
export const colourProfile = 'pdfkit/js/data/sRGB_IEC61966_2_1.icc';
