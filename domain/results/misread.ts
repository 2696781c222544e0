/** Letters and signs of UTF-8, read as if each byte were a character of Windows-1252: `Ã©`, `â€™`, `Å¡`. */
const twiceEncoded =
  /[ÃÂ](?:[\u00a1-\u00bfŸšœžŠŒŽƒ†‡ˆ‰™€]|[‚„‹‘’“”•–—˜›…](?=\p{L}))|[ÄÅ][\u00a1-\u00bfƒ†‡ˆ‰˜™€]|â€/u;

/**
 * A byte of the Macintosh's or of DOS's code page, read as Windows-1252: `ChloŽ`, `Chlo‚`, `MŸller`, `J”rg`. Only what
 * can be meant so in no language: a quotation mark within a word, an opening one behind it, a capital within small letters.
 */
const otherCodePage =
  /\p{L}(?:[‚„ƒˆ‰‹](?=\p{L}|[\s;,."]|$)|[“”†‡™¡¢£¤¥§¿](?=\p{L}))|\p{Ll}[ŠŽŒŸ]|\p{Lu}[ŠŽŒŸ](?=\p{Ll})/gu;

/** Bytes that Windows-1252 leaves open, as they are decoded. */
const unassigned = /[\x81\x8d\x8f\x90\x9d\ufffd]/g;

const notAscii = /[^\0-\x7f]/;

/** Whether the letters of a name or title were lost, as far as can be told: it was saved in one encoding and read in another. */
export function isMisread(text: string): boolean {
  return notAscii.test(text) && (twiceEncoded.test(text) || text.search(otherCodePage) !== -1);
}

/**
 * Whether a text that was read as Windows-1252 was written in another code page: more letters in it cannot be meant
 * than are such as stand in French, Dutch or German.
 */
export function isOtherCodePage(text: string): boolean {
  const misread = (text.match(otherCodePage)?.length ?? 0) + (text.match(unassigned)?.length ?? 0);
  return misread > 0 && misread > (text.match(/[àâäçèéêëîïñôöùûü]/g)?.length ?? 0);
}
