import iconv from 'iconv-lite';
import { isOtherCodePage } from './misread.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Bytes looked at together. Fixed, so that what a file says does not depend on how it arrives. */
const pieceSize = 65_536;

/**
 * The text of a file whose encoding nobody states: UTF-8 and UTF-16 with or without a byte order mark,
 * Windows-1252 and ISO-8859-15. Holds one piece of the file at a time.
 *
 * The encoding is settled by the first bytes that tell, not guessed from a sample: plain ASCII reads alike in
 * all of them, so a file may go on for megabytes before its first accent. A file that later contradicts what
 * it began with, or shows that it is in another code page, is refused rather than read into wrong names.
 *
 * @throws UnreadableFile `empty`, `not-text` or `encoding`; what `bytes` throws goes through.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const pieces = inPieces(bytes);
  const { value: first } = await pieces.next();
  if (first === undefined) throw new UnreadableFile('empty');
  const unicode = unicodeEncoding(first);
  const rest = followedBy(first, pieces);
  yield* unicode ? decodeUnicode(rest, unicode) : decodeUnmarked(rest);
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size < pieceSize) continue;
    const all = Buffer.concat(held, size);
    const whole = size - (size % pieceSize);
    for (let at = 0; at < whole; at += pieceSize) yield all.subarray(at, at + pieceSize);
    held = [all.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(held, size);
}

type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that a byte order mark, or every other byte being zero, gives away. */
function unicodeEncoding(start: Buffer): UnicodeEncoding | undefined {
  if (start.toString('latin1', 0, 5) === '%PDF-') throw new UnreadableFile('not-text');
  const mark = start.toString('hex', 0, 3);
  if (mark === 'efbbbf') return 'utf-8';
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  if (!start.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  throw new UnreadableFile('not-text');
}

async function* decodeUnicode(pieces: AsyncIterable<Uint8Array>, encoding: UnicodeEncoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (...piece: Parameters<typeof decoder.decode>) => {
    try {
      return decoder.decode(...piece);
    } catch {
      throw new UnreadableFile('encoding');
    }
  };
  for await (const piece of pieces) yield decode(piece, { stream: true });
  yield decode();
}

/** ASCII up to the first other byte, and from there UTF-8 if it is that, or else one byte a character. */
async function* decodeUnmarked(pieces: AsyncGenerator<Buffer>) {
  let undecided = Buffer.alloc(0);
  let ended = false;
  let before = '';
  // The longest character of UTF-8 has four bytes: fewer could be one that the piece cuts.
  while (!ended && undecided.length < 4) {
    const next = await pieces.next();
    ended = next.done === true;
    const all = Buffer.concat([undecided, next.value ?? Buffer.alloc(0)]);
    const firstOther = all.findIndex((byte) => byte > 0x7f);
    const plain = firstOther === -1 ? all.length : firstOther;
    yield all.toString('latin1', 0, plain);
    before = all.toString('latin1', Math.max(0, plain - 1), plain) || before;
    undecided = all.subarray(plain);
  }
  const rest = followedBy(undecided, pieces);
  yield* isUtf8(undecided, ended) ? decodeUnicode(rest, 'utf-8') : decodeSingleByte(rest, before);
}

function isUtf8(bytes: Buffer, ended: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !ended });
    return true;
  } catch {
    return false;
  }
}

/** @param before the character before them: a sign tells of another encoding by what it stands behind. */
async function* decodeSingleByte(pieces: AsyncIterable<Buffer>, before: string) {
  let last = before;
  let encoding: 'windows-1252' | 'iso-8859-15' | undefined;
  for await (const piece of pieces) {
    encoding ??= singleByteEncoding(piece.toString('latin1'));
    const text = iconv.decode(piece, encoding ?? 'windows-1252');
    if (isOtherCodePage(last + text)) throw new UnreadableFile('encoding');
    last = text.slice(-1);
    yield text;
  }
}

/**
 * The two differ in 40 characters: those of 80-9F are letters and quotation marks in Windows-1252 and nothing
 * in ISO-8859-15, which has € Š š Ž ž Œ œ Ÿ where the other has ¤ ¦ ¨ ´ ¸ ¼ ½ ¾. Of these only a fraction after
 * a digit (2½) and ´ for an apostrophe (l´école) are ever meant as such.
 */
function singleByteEncoding(latin1: string): 'windows-1252' | 'iso-8859-15' | undefined {
  if (/[\x80-\x9f]/.test(latin1)) return 'windows-1252';
  if (/[\xa4\xa6\xa8\xb8]|(?<!\d)[\xbc-\xbe]|(?<![A-Za-z])\xb4/.test(latin1)) return 'iso-8859-15';
  return undefined;
}

export async function* followedBy<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
