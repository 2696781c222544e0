import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../browser/visit.ts';
import { sharedBrowser } from './browser.ts';
import { focused } from './hands.ts';
import { memberAt } from './member.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function profilePage() {
  const { page, end } = await memberAt(browser, 'profile', { screen: 'phone' });
  await page.getByText('Choisir une photo').waitFor();
  return {
    page,
    end,
    choose: (name: string, buffer: Buffer) =>
      page.locator('#photo-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer }),
  };
}

/** A picture in the format PNG, one bit a pixel: large in pixels, small in bytes. @param bits of each eight in a row. */
function picture(width: number, height: number, bits: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const line = Buffer.alloc(Math.ceil(width / 8) + 1, bits);
  line[0] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const grey = (width: number, height: number) => picture(width, height, 0xaa);

test('of two pictures chosen one after the other the second is shown, whichever is open first', async () => {
  const { page, choose, end } = await profilePage();
  await page.evaluate(() => {
    const made = createImageBitmap;
    let begun = 0;
    let opened = 0;
    window.createImageBitmap = async (...asked: unknown[]) => {
      // The first is large, and open last.
      if (begun++ === 0) await new Promise((resolve) => document.addEventListener('click', resolve));
      const bitmap = await Reflect.apply(made, window, asked);
      opened += 1;
      document.documentElement.dataset.opened = String(opened);
      return bitmap;
    };
  });
  await choose('black.png', picture(400, 300, 0));
  await page.getByText('Un instant').waitFor();
  await choose('white.png', picture(400, 300, 0xff));
  const preview = page.getByLabel('Aperçu de votre photo');
  await preview.click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.opened)).toBe('2');
  const colour = await preview.evaluate(async (canvas: HTMLCanvasElement) => {
    // What was to be drawn is.
    for (const _ of 'abc') await new Promise(requestAnimationFrame);
    return canvas.getContext('2d')?.getImageData(150, 200, 1, 1).data[0];
  });
  expect(colour).toBe(255);
  await end();
});

test('a picture of a hundred million pixels is taken, and kept no larger than a photo needs', async () => {
  const { page, choose, end } = await profilePage();
  await page.evaluate(() => {
    const made = createImageBitmap;
    window.createImageBitmap = async (...asked: unknown[]) => {
      const bitmap = (await Reflect.apply(made, window, asked)) as ImageBitmap;
      document.documentElement.dataset.kept = `${bitmap.width} × ${bitmap.height}`;
      return bitmap;
    };
  });
  await choose('huge.png', grey(12_000, 9_000));
  await page.getByLabel('Aperçu de votre photo').waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('1680 × 1260');
  await page.getByRole('button', { name: 'Enregistrer la photo' }).click();
  await page.getByText('Votre photo est enregistrée').waitFor();
  await end();
});

test('whoever moves a picture by keyboard begins at its first slider as soon as it is there, and gives it up where the choice is', async () => {
  const { page, choose, end } = await profilePage();
  await page.locator('#photo-file').focus();
  const first = page.evaluate(
    () =>
      new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          const sliders = document.querySelectorAll('[type=range]');
          if (sliders.length === 0) return;
          observer.disconnect();
          resolve([...sliders].indexOf(document.activeElement as Element));
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await choose('a.png', grey(400, 300));
  expect(await first).toBe(0);
  await page.getByRole('button', { name: 'Annuler' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Choisir une photo');
  await end();
});

test('of an iPhone’s photo that the browser cannot read it is said what to do', async () => {
  const { page, choose, end } = await profilePage();
  await choose('IMG_0042.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  await page.getByText('Ouvrez cette page dans Safari').waitFor();
  await examine(page, 'phone', 'profile-photo-heic');
  await choose('notes.txt', Buffer.from('no picture'));
  await page.getByText('ne connaît pas ce format').waitFor();
  await end();
});
