import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { largestPhoto, photoSize } from '../../domain/photo.ts';
import { Problem } from '../../domain/problem.ts';
import { remakePhoto } from './photo.ts';

/** A photo of one colour, with a diagonal of another, so that its orientation shows. */
function picture(width: number = photoSize.width, height: number = photoSize.height): Buffer {
  const data = Buffer.alloc(width * height * 4, 200);
  for (let at = 0; at < Math.min(width, height); at += 1) data[(at * width + at) * 4] = 20;
  return jpeg.encode({ width, height, data }, 90).data;
}

/** The same picture with a segment before its first: where Exif, XMP and comments lie (ITU-T T.81, B.2.4). */
function withSegment(photo: Buffer, marker: number, content: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([
    photo.subarray(0, 2),
    Buffer.from([0xff, marker]),
    length,
    Buffer.from(content),
    photo.subarray(2),
  ]);
}

const refusal = (sent: Uint8Array) => {
  try {
    remakePhoto(sent);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('a photo', () => {
  it('is made anew at its size, and still shows what it showed', () => {
    const made = jpeg.decode(remakePhoto(picture()));
    expect([made.width, made.height]).toEqual([photoSize.width, photoSize.height]);
    expect(made.data[(60 * photoSize.width + 100) * 4]).toBeGreaterThan(180);
  });

  it.each([
    ['Exif, with the place', 0xe1, 'Exif\0\0 GPS 50.8503 4.3517'],
    ['a colour profile', 0xe2, 'ICC_PROFILE\0 GPS'],
    ['a comment', 0xfe, 'GPS <script>alert(1)</script>'],
  ])('loses %s', (_, marker, content) => {
    const made = Buffer.from(remakePhoto(withSegment(picture(), marker, content)));
    expect(made.includes('GPS')).toBe(false);
  });

  it('loses what hangs behind it', () => {
    const made = Buffer.from(remakePhoto(Buffer.concat([picture(), Buffer.from('PK\x03\x04 an archive')])));
    expect(made.includes('archive')).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG by its first bytes', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a JPEG that is cut off at once', picture().subarray(0, 40)],
    [
      'the beginning of a JPEG and then noise',
      Buffer.concat([picture().subarray(0, 3), Buffer.alloc(900, 7)]),
    ],
    ['a JPEG of another size', picture(151, 210)],
    ['a JPEG on its side', picture(210, 150)],
    ['a JPEG larger than is sent', Buffer.concat([picture(), Buffer.alloc(largestPhoto)])],
  ])('is not %s', (_, sent) => {
    expect(refusal(sent)).toBe('photo-unusable');
  });

  it('that claims to be immense is refused for its claim', () => {
    const bomb = picture();
    // The frame header: marker, length, precision, then height and width.
    const frame = bomb.indexOf(Buffer.from([0xff, 0xc0]));
    bomb.writeUInt16BE(65_000, frame + 5);
    bomb.writeUInt16BE(65_000, frame + 7);
    expect(refusal(bomb)).toBe('photo-unusable');
  });
});
