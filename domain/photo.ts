/** Size of a student's photo in CSS pixels: that of a passport photo, 35 × 49 mm rounded to whole tens. */
export const photoSize = { width: 150, height: 210 } as const;

/** Bytes that a photo may have as it is sent. What is stored is smaller: it is encoded anew. */
export const largestPhoto = 60 * 1024;
