/**
 * A number or code by which something is known, in one way of the many that look alike: nothing invisible, full width
 * and the like as what they stand for (NFKC), each kind of dash as the one on the keyboard.
 */
export function plainIdentifier(text: string): string {
  if (onKeyboard.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u02d7\u2043\u2212]/gu, '-');
}

const onKeyboard = /^[ -~]*$/;
