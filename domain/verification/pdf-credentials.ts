import { type Found, readText } from './read-text.ts';
import { unpack } from './unpack.ts';

/** Bytes of the largest attached file that is read. */
const largest = 1_000_000;

/** Attached files that are looked at. */
const most = 200;

/** Whether a file is a PDF, as its readers see it: they let something stand before. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * The credentials that are attached to a PDF. Every object of the file that calls itself an embedded file is looked at,
 * also one that an update has put aside: each credential stands by its own signature, and whether the document may be
 * believed is for its seal to say.
 */
export async function credentialsInPdf(bytes: Uint8Array): Promise<Found> {
  const text = latin1(bytes);
  const jwts = new Set<string>();
  let files = 0;
  for (const { index } of text.matchAll(/\/EmbeddedFile\b/g)) {
    if (++files > most) return { unreadable: 'too-large' };
    const content = await contentAt(bytes, text, index);
    const found = content && readText(new TextDecoder().decode(content));
    if (found && 'jwts' in found) for (const jwt of found.jwts) jwts.add(jwt);
  }
  return jwts.size > 0 ? { jwts: [...jwts] } : { unreadable: 'no-credential' };
}

/** The content of the stream whose dictionary stands around a place. */
async function contentAt(bytes: Uint8Array, text: string, place: number): Promise<Uint8Array | undefined> {
  const begin = text.lastIndexOf('obj', place);
  const keyword = text.indexOf('stream', place);
  // A dictionary is short, and ends where its stream begins.
  if (begin < 0 || keyword < 0 || keyword - begin > 4_000) return undefined;
  const dictionary = text.slice(begin, keyword);
  const start =
    keyword + 'stream'.length + (/^\r?\n/.exec(text.slice(keyword + 6, keyword + 8))?.[0].length ?? 0);
  const end = endOf(text, start, dictionary);
  if (end === undefined || end - start > largest) return undefined;
  const raw = bytes.slice(start, end);
  if (!dictionary.includes('/Filter')) return raw;
  if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return undefined;
  return unpack(raw, 'deflate', largest).catch(() => undefined);
}

function endOf(text: string, start: number, dictionary: string): number | undefined {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = start + Number(length);
  if (length !== undefined && /^\s*endstream/.test(text.slice(end, end + 12))) return end;
  const found = text.indexOf('endstream', start);
  return found < 0 ? undefined : found - (/\r?\n$/.exec(text.slice(found - 2, found))?.[0].length ?? 0);
}

/** Bytes as letters, one for each. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
