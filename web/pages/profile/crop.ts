import { photoSize } from '../../../domain/photo.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies behind the frame of the photo. */
export interface Crop {
  /** 1 is the least: the picture just covers the frame. */
  readonly zoom: number;
  /** Where the frame lies in the room that it has: 0 is left or top, 1 right or bottom. */
  readonly across: number;
  readonly down: number;
}

export const mostZoom = 4;

/** In the middle across, and a little above it down: where faces are. */
export const firstCrop: Crop = { zoom: 1, across: 0.5, down: 0.3 };

interface Cut extends Size {
  readonly left: number;
  readonly top: number;
}

/** The part of a picture, in its own pixels, that the frame shows. */
export function cutOf(picture: Size, { zoom, across, down }: Crop): Cut {
  const scale = scaleOf(picture, zoom);
  const width = photoSize.width / scale;
  const height = photoSize.height / scale;
  return { width, height, left: (picture.width - width) * across, top: (picture.height - height) * down };
}

/** The crop after the picture was dragged by so many pixels of the photo to the right and down. */
export function dragged(picture: Size, crop: Crop, right: number, down: number): Crop {
  const scale = scaleOf(picture, crop.zoom);
  const { width, height } = cutOf(picture, crop);
  return {
    ...crop,
    across: moved(crop.across, -right / scale, picture.width - width),
    down: moved(crop.down, -down / scale, picture.height - height),
  };
}

/** Pixels of the photo for one of the picture. */
function scaleOf(picture: Size, zoom: number): number {
  return zoom * Math.max(photoSize.width / picture.width, photoSize.height / picture.height);
}

function moved(at: number, by: number, room: number): number {
  return room < 1e-6 ? at : Math.min(1, Math.max(0, at + by / room));
}
