import jpeg from 'jpeg-js';
import { largestPhoto, photoSize } from '../../domain/photo.ts';
import { Problem } from '../../domain/problem.ts';

/** JPEG quality, 1 to 100. At 150 × 210 no eye tells more from it. */
const quality = 88;

/**
 * A photo as a browser has cropped it, made anew from its pixels: whatever else was in the file (where it was
 * taken, by what, a second file behind it) is gone.
 * @throws Problem `photo-unusable` for anything but a JPEG of the one size.
 */
export function remakePhoto(sent: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sent.length > largestPhoto || !isJpeg(sent)) throw new Problem('photo-unusable');
  const { data, height, width } = decode(sent);
  if (width !== photoSize.width || height !== photoSize.height) throw new Problem('photo-unusable');
  // The pixels alone: the decoder hands out Exif and comments too, and the encoder would write them again.
  return new Uint8Array(jpeg.encode({ data: Buffer.from(data), height, width }, quality).data);
}

/** SOI, and the beginning of the next marker (ITU-T T.81, B.1.1.3). */
function isJpeg([first, second, third]: Uint8Array): boolean {
  return first === 0xff && second === 0xd8 && third === 0xff;
}

function decode(sent: Uint8Array) {
  try {
    // The bounds hold against a few bytes that claim to be a very large picture.
    return jpeg.decode(sent, { useTArray: true, maxResolutionInMP: 0.1, maxMemoryUsageInMB: 16 });
  } catch {
    throw new Problem('photo-unusable');
  }
}
