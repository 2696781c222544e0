/** How a character stands where it cannot stand itself: by its number in Unicode, `[U+200D]`. */
export function codePointOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
