import { plainLine } from '../plain-line.ts';

/** Where a mail client sees a link begin: before a domain's letters, after a scheme, around an address's `@`. */
const linkJoints = /[.\u2024\u3002\uff0e\uff61](?=\p{L})|:(?=\S)|@(?=\S)|\uff20(?=\S)/gu;

const wordJoiner = '\u2060';

/**
 * A name or a title from a results file as one line of plain text that no mail client makes anything of.
 *
 * Control and bidi characters go, so that nothing becomes a header, a line or a reversed word. Clients also
 * turn whatever looks like a URL into a link, and a link in the institute's own mail is a link its readers
 * trust: an invisible word joiner (U+2060), which no domain name may hold (RFC 5892), keeps
 * `www.evil.example` the words it is.
 */
export function inert(text: string): string {
  return plainLine(text).replace(linkJoints, `$&${wordJoiner}`);
}

/** `text` in at most `max` characters, cut at the end of a word where there is one, and marked as cut. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > max / 2 ? lastSpace : undefined).trimEnd()}…`;
}
