/**
 * All that is invisible and can reorder, hide, split or fake text, and what is no character, which XML does not take;
 * but for the joiners and selectors that real scripts need.
 */
const invisible =
  /[[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\u200c\u200d\p{Variation_Selector}]]/gv;

/** Line ends and all else that could start a line of its own. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** A name or a title from a results file as one line of plain text: no control and no bidi characters. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(breaking, ' ').replace(invisible, '').trim();
}
