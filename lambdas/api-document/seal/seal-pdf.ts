import { cadesSignature, type Signer } from './cades.ts';

const placeholder = '/**********';

/**
 * Seals a PDF that has room for it: all of its bytes are signed but those of the signature itself.
 * @throws Error when there is no room, or too little.
 */
export async function sealPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const sealed = Buffer.from(pdf);
  const ranges = sealed.indexOf(`/ByteRange [0 ${placeholder}`);
  const from = sealed.indexOf('/Contents <', ranges) + '/Contents '.length;
  const to = sealed.indexOf('>', from) + 1;
  if (ranges < 0 || to === 0) throw new Error('The document has no room for a signature');
  const numbers = [from, to, sealed.length - to].map((number) => String(number).padEnd(placeholder.length));
  const written = `/ByteRange [0 ${numbers.join(' ')}]`;
  if (sealed.subarray(ranges, ranges + written.length).at(-1) !== ']'.charCodeAt(0)) {
    throw new Error('The document has no room for its ranges');
  }
  sealed.write(written, ranges, 'latin1');
  const signature = await cadesSignature([sealed.subarray(0, from), sealed.subarray(to)], signer);
  const hex = Buffer.from(signature).toString('hex');
  if (hex.length > to - from - 2) throw new Error('The signature is larger than its room');
  // The rest of the room stays zeros.
  sealed.write(hex, from + 1, 'latin1');
  return sealed;
}

/** Bytes of the largest time stamp that there is room for, with the certificates of its authority. */
export const largestStamp = 16_384;

/** Bytes to keep free: what a signature takes beside its certificates, and a time stamp. */
export function roomFor(certificates: readonly Uint8Array[], stamped: boolean): number {
  const own = certificates.reduce((sum, { length }) => sum + length, 0);
  return 1_024 + own + (stamped ? largestStamp : 0);
}
