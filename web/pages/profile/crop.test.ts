import { describe, expect, it } from 'vitest';
import { photoSize } from '../../../domain/photo.ts';
import { cutOf, dragged, firstCrop, mostZoom } from './crop.ts';

const landscape = { width: 3_000, height: 2_100 };
const portrait = { width: 1_500, height: 4_200 };

describe('the cut of a photo', () => {
  it.each([landscape, portrait, { width: 30, height: 30 }])('has the shape of the photo in %o', (picture) => {
    for (const zoom of [1, 2, mostZoom]) {
      const { width, height } = cutOf(picture, { ...firstCrop, zoom });
      expect(width / height).toBeCloseTo(photoSize.width / photoSize.height);
    }
  });

  it('takes all that fits at first, and less the closer it is looked at', () => {
    expect(cutOf(landscape, firstCrop)).toEqual({ width: 1_500, height: 2_100, left: 750, top: 0 });
    expect(cutOf(landscape, { ...firstCrop, zoom: 2 })).toMatchObject({ width: 750, height: 1_050 });
  });

  it('never leaves the picture, however far that is dragged', () => {
    for (const [right, down] of [
      [9_999, 9_999],
      [-9_999, -9_999],
      [9_999, -9_999],
    ] as const) {
      const { height, left, top, width } = cutOf(
        portrait,
        dragged(portrait, { ...firstCrop, zoom: 3 }, right, down),
      );
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(portrait.width);
      expect(top + height).toBeLessThanOrEqual(portrait.height);
    }
  });

  it('follows the finger: what is dragged to the right shows more of the left', () => {
    const before = cutOf(landscape, firstCrop);
    // The whole photo's width: as many pixels of the picture as the frame showed.
    expect(cutOf(landscape, dragged(landscape, firstCrop, photoSize.width / 3, 0)).left).toBeCloseTo(
      before.left - before.width / 3,
    );
  });

  it('stays where there is no room to move', () => {
    expect(dragged(landscape, firstCrop, 0, 50)).toEqual(firstCrop);
  });
});
