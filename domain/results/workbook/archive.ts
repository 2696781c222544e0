import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../unreadable-file.ts';

/** Bytes of a workbook as it is dropped. A million rows of fifteen columns take about this. */
export const largestFile = 50_000_000;

/** Bytes that may come out of one file, over all its parts and all readings of them. */
export const largestInflated = 1_073_741_824;

/** From `ratioFrom` bytes on: sheets shrink to a tenth, those of LibreOffice to a hundredth; bombs to a thousandth. */
const largestRatio = 400;
const ratioFrom = 8_388_608;

/** Bytes that are inflated at once: zlib's own 16 KiB mean four times as many turns of the event loop. */
const pieceSize = 65_536;

const stored = 0;
const deflated = 8;

const mostEntries = 4_096;

/** The ZIP container of a workbook. Nothing of it is inflated before it is asked for, or held afterwards. */
export interface Archive {
  /** Names of all entries, as the archive spells them. */
  readonly names: readonly string[];
  /** Case is ignored, as the Open Packaging Conventions have it. */
  has(name: string): boolean;
  /**
   * The inflated bytes of an entry, piece by piece.
   * @throws UnreadableFile `damaged` also when it is not there or its checksum is wrong, which is known at its
   * end only; `too-large` as soon as a limit is passed: what comes out is counted, no header is believed.
   */
  read(name: string): AsyncGenerator<Buffer>;
  /** Inflates an entry and lets it go, so that what is read from it afterwards is known to be whole. */
  prove(name: string): Promise<void>;
}

/**
 * @throws UnreadableFile `damaged` when it is no whole archive or names an entry twice, or one outside of itself;
 * `encrypted` when an entry is; `too-large` when it has thousands of entries.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const { zip, entries } = await readDirectory(bytes).catch(asDamaged);
  let inflated = 0;

  async function packed(entry: Entry): Promise<Buffer> {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  }

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw new UnreadableFile('damaged');
    let size = 0;
    let checksum = 0;
    try {
      for await (const piece of inflate(await packed(entry), entry.compressionMethod)) {
        size += piece.length;
        inflated += piece.length;
        if (inflated > largestInflated) throw new UnreadableFile('too-large');
        if (size > ratioFrom && size > entry.compressedSize * largestRatio) {
          throw new UnreadableFile('too-large');
        }
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (error) {
      asDamaged(error);
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new UnreadableFile('damaged');
  }

  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    read,
    prove: async (name) => {
      for await (const _ of read(name));
    },
  };
}

async function* inflate(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === deflated) {
    const inflater = createInflateRaw({ chunkSize: pieceSize });
    inflater.end(packed);
    yield* inflater;
  } else if (method === stored) {
    for (let at = 0; at < packed.length; at += pieceSize) yield packed.subarray(at, at + pieceSize);
  } else throw new UnreadableFile('damaged');
}

async function readDirectory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await fromBufferPromise(bytes);
  if (zip.entryCount > mostEntries) throw new UnreadableFile('too-large');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableFile('encrypted');
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new UnreadableFile('damaged');
    entries.set(name, entry);
  }
  return { zip, entries };
}

/** The bytes are in memory: whatever yauzl or zlib cannot do with them is the file's fault. */
function asDamaged(error: unknown): never {
  throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged');
}
