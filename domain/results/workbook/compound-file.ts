import type { UnreadableReason } from '../unreadable-file.ts';

const signature = 'd0cf11e0a1b11ae1';
/** Of its directory ([MS-CFB], section 2.6.1): a name in 64 bytes, then its length in bytes with the closing zero. */
const entrySize = 128;
const nameSize = 64;

/** Whether it is a compound file, as Excel wrote until 2003 and writes still around what a password protects. */
export function isCompoundFile(start: Buffer): boolean {
  return start.toString('hex', 0, 4) === signature.slice(0, 8);
}

/**
 * Why a compound file is not read: by the names in its directory, whose entries stand at multiples of their size. An
 * encrypted workbook is one of these with the stream `EncryptedPackage` ([MS-OFFCRYPTO], section 2.3.4.4).
 */
export function compoundFileReason(file: Buffer): UnreadableReason {
  if (file.toString('hex', 0, 8) !== signature) return 'damaged';
  if (hasEntry(file, 'EncryptedPackage')) return 'encrypted';
  if (hasEntry(file, 'Workbook') || hasEntry(file, 'Book')) return 'old-workbook';
  return 'not-text';
}

function hasEntry(file: Buffer, name: string): boolean {
  const stored = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(stored); at !== -1; at = file.indexOf(stored, at + 2)) {
    const length = at + nameSize;
    if (at % entrySize === 0 && length + 2 <= file.length && file.readUInt16LE(length) === stored.length)
      return true;
  }
  return false;
}
