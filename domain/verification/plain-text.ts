import { textOf } from './strict-json.ts';

const longest = 300;

/** What breaks a line, turns the direction of reading or commands a terminal; what joins letters may stay. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}|\p{Cs}/gu;

/** A text that may come from anybody, as one plain line. */
export function plainText(value: unknown): string | undefined {
  const text = textOf(value)?.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
