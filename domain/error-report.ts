/** Characters of a message to the secretariat about a certificate: a page, and well within a queue's message. */
export const longestErrorReport = 2_000;
