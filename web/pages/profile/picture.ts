import { photoSize } from '../../../domain/photo.ts';
import { type Crop, cutOf, mostZoom } from './crop.ts';

/** JPEG quality, 0 to 1. At 150 × 210 such a photo has some 10 KB; up to 60 are taken. */
const quality = 0.92;

/** Pixels of a picture's longer side that are kept: the photo, twice as fine, at its closest look. */
const longestSide = photoSize.height * mostZoom * 2;

/** Bytes: more than any camera's, and as much as an address of data may well hold. */
export const largestPicture = 60 * 1_024 * 1_024;

/**
 * The pixels of a file, the right way up, in whatever format the browser can read. Of a large picture no more are kept
 * than the photo can show: twelve thousand by nine thousand would take 430 MB of a phone's memory for as long as it is looked at.
 * @throws Error when it cannot read this one.
 */
export async function openPicture(file: File): Promise<ImageBitmap> {
  const picture = new Image();
  // Not as `blob:`, which the policy of the page allows for nothing.
  picture.src = await addressOf(file);
  await loaded(picture);
  const { naturalHeight, naturalWidth } = picture;
  const shrink = Math.min(1, longestSide / Math.max(naturalWidth, naturalHeight));
  return createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(naturalWidth * shrink)),
    resizeHeight: Math.max(1, Math.round(naturalHeight * shrink)),
    resizeQuality: 'high',
  });
}

/** Whether a file is a photo as iPhones keep them, which few browsers but Safari can read. */
export async function isHeic(file: File): Promise<boolean> {
  const head = await file.slice(4, 12).text();
  return /^ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/.test(head);
}

function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function loaded(picture: HTMLImageElement): Promise<void> {
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new Error('The browser cannot read this picture.'));
  });
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
