import { UnreadableFile } from '../unreadable-file.ts';
import { longestCell, unescaped } from './xlsx-text.ts';
import { localName, parseXml } from './xml.ts';

/** Bytes of UTF-8. A hundred thousand lines have about 5 MB of texts. */
const largestTable = 32 * 1_048_576;

/** A hundred thousand lines have some 200,000 different texts. */
const mostTexts = 2_000_000;

/** The texts of a workbook, which its cells name by number. */
export interface SharedStrings {
  /** @throws UnreadableFile `damaged` when there is no such text. */
  at(index: number): string;
}

/**
 * All texts as UTF-8 in one block, with their ends: as JavaScript strings they would take several times as much, and
 * keep alive the pieces of the file that they were cut from. Pronunciations (`rPh`) are no part of a text.
 *
 * @throws UnreadableFile `too-large` when they take more than 32 MiB, or are more than two million.
 */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  let block = Buffer.allocUnsafe(65_536);
  let ends = new Uint32Array(4_096);
  let size = 0;
  let count = 0;
  for await (const text of textsIn(pieces)) {
    const end = size + Buffer.byteLength(text);
    if (end > largestTable || count === mostTexts) throw new UnreadableFile('too-large');
    if (end > block.length) {
      const larger = Buffer.allocUnsafe(Math.max(block.length * 2, end));
      block.copy(larger, 0, 0, size);
      block = larger;
    }
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2);
      more.set(ends);
      ends = more;
    }
    block.write(text, size);
    size = end;
    ends[count] = end;
    count += 1;
  }
  return {
    at: (index) => {
      const end = index >= 0 && index < count ? ends[index] : undefined;
      if (end === undefined) throw new UnreadableFile('damaged');
      return block.toString('utf8', index === 0 ? 0 : ends[index - 1], end);
    },
  };
}

/** `sst > si > t`, or in runs of one look each `sst > si > r > t`. */
function textsIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  return parseXml<string>(pieces, (emit) => {
    let text: string | undefined;
    let inRun = false;
    let collecting = false;
    return {
      open(name, _, depth) {
        const local = localName(name);
        if (depth === 2 && local === 'si') text = '';
        else if (depth === 3) {
          inRun = local === 'r';
          collecting = local === 't';
        } else if (depth === 4) collecting = inRun && local === 't';
      },
      text(found) {
        if (collecting && text !== undefined && text.length < longestCell) text += found;
      },
      close(_, depth) {
        if (depth > 2) collecting = false;
        if (depth !== 2 || text === undefined) return;
        emit(unescaped(text).slice(0, longestCell));
        text = undefined;
      },
    };
  });
}

/** For a workbook without texts of this kind. */
export const noSharedStrings: SharedStrings = {
  at() {
    throw new UnreadableFile('damaged');
  },
};
