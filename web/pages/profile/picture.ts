import { photoSize } from '../../../domain/photo.ts';
import { type Crop, cutOf } from './crop.ts';

/** JPEG quality, 0 to 1. At 150 × 210 such a photo has some 10 KB; up to 60 are taken. */
const quality = 0.92;

/**
 * The pixels of a file, the right way up, in whatever format the browser can read.
 * @throws DOMException when it cannot read this one.
 */
export function openPicture(file: File): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' });
}

/** Draws the part of a picture that `crop` shows, over all of a canvas. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, top, width, height } = cutOf(picture, crop);
  // Paper behind what is transparent: JPEG would make it black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
}

/** The photo as it is sent: JPEG, at its size, in base64. */
export async function photoOf(picture: ImageBitmap, crop: Crop): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = photoSize.width;
  canvas.height = photoSize.height;
  drawPicture(canvas, picture, crop);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? []);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
