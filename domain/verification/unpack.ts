/**
 * Unpacks bytes, up to a bound: a few kilobytes can hold gigabytes of nothing.
 * @throws Error for what is not packed so, or is larger.
 */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('More is packed than is taken');
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
