import { inflateSync } from 'node:zlib';

const header = { woff: 44, sfnt: 12 };
const entry = { woff: 20, sfnt: 16 };

/** A font as it is read, of one packed for the web (WOFF 1.0, https://www.w3.org/TR/WOFF/), or as it is if it is not. */
export function unpacked(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file;
  const count = file.readUInt16BE(12);
  const font = Buffer.alloc(file.readUInt32BE(16));
  font.writeUInt32BE(file.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  // For a search by halves, which nobody makes any more.
  const halves = Math.floor(Math.log2(count));
  font.writeUInt16BE(16 * 2 ** halves, 6);
  font.writeUInt16BE(halves, 8);
  font.writeUInt16BE(16 * (count - 2 ** halves), 10);
  let end = header.sfnt + count * entry.sfnt;
  for (let table = 0; table < count; table++) {
    const from = header.woff + table * entry.woff;
    const [offset, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(from + at)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    const to = header.sfnt + table * entry.sfnt;
    file.copy(font, to, from, from + 4);
    file.copy(font, to + 4, from + 16, from + 20);
    font.writeUInt32BE(end, to + 8);
    font.writeUInt32BE(length, to + 12);
    (packed < length ? inflateSync(bytes) : bytes).copy(font, end);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
