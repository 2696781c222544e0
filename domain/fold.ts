/** What is left of words when case, accents, punctuation and spacing are ignored: `Prénom ` and `PRENOM` are one. */
export function fold(text: string): string {
  return unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without spaces, and `N°` as `No`: `Studenten-nummer`, `no_etudiant` and `N° étudiant` are what they are elsewhere. */
export function squash(text: string): string {
  return fold(text.replaceAll('°', 'o')).replaceAll(' ', '');
}

/** The same letters in lower case and without accents, all else as it is. */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
