/**
 * Unpacks bytes, up to a bound: a few kilobytes can hold gigabytes of nothing.
 * @param spend is told of each piece before it is kept, and may throw; then nothing more is unpacked.
 * @throws Error for what is not packed so, or is larger.
 */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  most: number,
  spend: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      spend(piece.value.length);
      if (length > most) throw new RangeError('More is packed than is taken');
      pieces.push(piece.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
