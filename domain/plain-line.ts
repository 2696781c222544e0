/** All that is invisible and can reorder, hide or split text, but for the joiners that real scripts need. */
const invisible = /[[\p{Cf}\p{Cs}\p{Co}]--[\u200c\u200d]]/gv;

/** Line ends and all else that could start a line of its own. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** A name or a title from a results file as one line of plain text: no control and no bidi characters. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(breaking, ' ').replace(invisible, '').trim();
}
