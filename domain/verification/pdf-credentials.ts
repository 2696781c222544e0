import { most } from './bounds.ts';
import { type Found, readText } from './read-text.ts';
import { unpack } from './unpack.ts';

/** Bytes of the largest attached file that is read. */
const largest = 1_000_000;

/** Bytes of the longest dictionary that describes one. */
const longestDictionary = 4_000;

/** A PDF, as bytes and as letters, one for each. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** @returns undefined for what is no PDF to its readers; they let something stand before. */
export function pdfOf(bytes: Uint8Array): Pdf | undefined {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-') ? { bytes, text: latin1(bytes) } : undefined;
}

/**
 * The credentials that are attached to a PDF. Every object of the file that calls itself an embedded file is looked at,
 * also one that an update has put aside: each credential stands by its own signature, and whether the document may be
 * believed is for its seal to say.
 */
export async function credentialsInPdf(pdf: Pdf): Promise<Found> {
  const jwts = new Set<string>();
  const endAfter = finder(pdf.text, 'endstream');
  let files = 0;
  let unsigned = 0;
  let left: number = most.attached;
  const spend = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw new RangeError('More is attached than is read');
  };
  for (const { index } of pdf.text.matchAll(/\/EmbeddedFile\b/g)) {
    if (++files > most.attachments) return { unreadable: 'too-large' };
    const content = await contentAt(pdf, index, endAfter, spend).catch(() => undefined);
    if (left < 0) return { unreadable: 'too-large' };
    const found = content && readText(new TextDecoder().decode(content));
    if (!found || 'unreadable' in found) continue;
    for (const jwt of found.jwts) jwts.add(jwt);
    unsigned += found.unsigned;
    if (jwts.size + unsigned > most.credentials) return { unreadable: 'too-large' };
  }
  return jwts.size > 0 ? { jwts: [...jwts], unsigned } : { unreadable: 'no-credential' };
}

/**
 * The content of the stream whose dictionary stands around a place.
 * @throws Error for one that cannot be unpacked, or is more than may be spent.
 */
async function contentAt(
  { bytes, text }: Pdf,
  place: number,
  endAfter: (start: number) => number,
  spend: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
  // A dictionary is short, and ends where its stream begins.
  const around = text.slice(Math.max(0, place - longestDictionary), place + longestDictionary);
  const middle = Math.min(place, longestDictionary);
  const begin = around.lastIndexOf('obj', middle);
  const keyword = around.indexOf('stream', middle);
  if (begin < 0 || keyword < 0) return undefined;
  const dictionary = around.slice(begin, keyword);
  const after = place - middle + keyword + 'stream'.length;
  const start = after + (/^\r?\n/.exec(text.slice(after, after + 2))?.[0].length ?? 0);
  const end = saidEnd(text, start, dictionary) ?? foundEnd(text, start, endAfter(start));
  if (end === undefined || end - start > largest) return undefined;
  spend(end - start);
  const raw = bytes.slice(start, end);
  if (!dictionary.includes('/Filter')) return raw;
  if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return undefined;
  return unpack(raw, 'deflate', largest, spend);
}

/** Where a stream ends by its own word, if that is true. */
function saidEnd(text: string, start: number, dictionary: string): number | undefined {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = start + Number(length);
  return length !== undefined && /^\s*endstream/.test(text.slice(end, end + 12)) ? end : undefined;
}

/** Where it ends by the keyword that follows it, and the line break before that. */
function foundEnd(text: string, start: number, keyword: number): number | undefined {
  if (keyword < 0) return undefined;
  const lineBreak = /\r?\n$/.exec(text.slice(Math.max(start, keyword - 2), keyword))?.[0] ?? '';
  return keyword - lineBreak.length;
}

/** Finds a word behind places that go forward, so that no part of the text is looked through twice. */
function finder(text: string, word: string): (start: number) => number {
  let found = Number.NEGATIVE_INFINITY;
  return (start) => {
    if (found < start && found !== -1) found = text.indexOf(word, start);
    return found;
  };
}

/** Bytes as letters, one for each. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
