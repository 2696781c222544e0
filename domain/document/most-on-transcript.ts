/** Certificates on one transcript: as many are signed, should none have been before, while somebody waits. */
export const mostOnTranscript = 100;
