import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, newVisitor, type Screen, screens } from '../stack/browser.ts';
import { register } from './account.ts';
import { dropPasses, newStudent } from './student.ts';
import { examine, watch } from './visit.ts';

const outputs = inject('outputs');
const { portal } = outputs;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A picture of 400 × 300 pixels, dark on its left half, as a browser makes one in that format. */
async function picture(page: Page, type: string): Promise<Buffer> {
  const base64 = await page.evaluate((wanted) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 300];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.fillStyle = '#e8d8c0';
    context.fillRect(0, 0, 400, 300);
    context.fillStyle = '#30506a';
    context.fillRect(0, 0, 200, 300);
    return canvas.toDataURL(wanted).split(',')[1] ?? '';
  }, type);
  return Buffer.from(base64, 'base64');
}

/** Black and white, and what a file of that kind has around its pixels (BMP, 24 bits; GIF89a). */
const small = {
  bmp: Buffer.concat([
    Buffer.from('BM'),
    // Sizes and places: of the file, of the pixels; then the header with 2 × 2 pixels in one plane of 24 bits.
    Buffer.from(Uint32Array.of(70, 0, 54, 40, 2, 2, (24 << 16) | 1, 0, 16, 2_835, 2_835, 0, 0).buffer),
    Buffer.from('000000ffffff0000ffffff0000000000', 'hex'),
  ]),
  gif: Buffer.from('R0lGODlhAgACAPAAAAAAAP///yH5BAAAAAAALAAAAAACAAIAAAIDhBEFADs=', 'base64'),
};

async function newMemberPage(screen: Screen, title: string) {
  const student = newStudent('Amélie', 'Van den Broeck');
  await dropPasses(outputs, student, [title]);
  const visitor = await newVisitor(browser, screen);
  const page = await visitor.newPage();
  const complaints = watch(page);
  await register(outputs, page, student);
  return { student, visitor, page, complaints };
}

describe.each(Object.keys(screens) as Screen[])('on a %s', (screen) => {
  test('students say of themselves what they like, and see apart what the institute writes', async () => {
    const { complaints, page, student, visitor } = await newMemberPage(screen, 'Photographie – UE 1');
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await page.waitForURL(`${portal}/fr/profile`);
    await page.getByRole('heading', { name: 'Profil', level: 1 }).waitFor();
    await page.getByText(`${student.firstName} ${student.lastName}`).waitFor();
    await examine(page, screen, 'profile-new');

    await page.getByLabel('Prénom').fill('');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Indiquez votre prénom' }).click();
    await page.keyboard.type('Mélie');
    await page.getByLabel('Autrement').check();
    await page.getByLabel('Avec vos mots').fill('non binaire');
    await page.getByLabel('Date de naissance').fill('1998-05-17');
    await page.getByLabel('Téléphone').fill('12');
    await page.getByLabel('Localité').fill('Liège');
    await page.getByLabel('Pays').selectOption({ label: 'Belgique' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Quelque chose manque').waitFor();
    await page.getByRole('link', { name: 'Vérifiez ce numéro' }).waitFor();
    await examine(page, screen, 'profile-errors');
    await page.getByLabel('Téléphone').fill('0470/12.34.56');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre profil est enregistré').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Profil', level: 1 }).waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Mélie');
    expect(await page.getByLabel('Téléphone').inputValue()).toBe('+32 470 12 34 56');
    expect(await page.getByLabel('Avec vos mots').inputValue()).toBe('non binaire');
    expect(await page.getByLabel('Pays').inputValue()).toBe('BE');
    await page.getByText(`${student.firstName} ${student.lastName}`).waitFor();
    complaints();
    await visitor.close();
  });

  test('a photo of any kind is cropped, kept, shown, and removed again', async () => {
    const { complaints, page, visitor } = await newMemberPage(screen, 'Photographie – UE 2');
    await page.goto(`${portal}/fr/profile`);
    const choose = async (name: string, buffer: Buffer) => {
      const input = page.locator('input[type=file]');
      await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    };
    await page.getByText('Choisir une photo').waitFor();

    await choose('notes.jpg', Buffer.from('Chère maman'));
    await page.getByRole('alert').getByText('Cette image ne s’ouvre pas').waitFor();
    await examine(page, screen, 'profile-photo-unreadable');

    for (const [name, file] of Object.entries(small)) {
      await choose(`small.${name}`, file);
      await page.getByLabel('Aperçu de votre photo').waitFor();
      await page.getByRole('button', { name: 'Annuler' }).click();
    }
    for (const type of ['image/png', 'image/webp', 'image/jpeg']) {
      await choose(`photo.${type.slice(6)}`, await picture(page, type));
      await page.getByLabel('Aperçu de votre photo').waitFor();
      if (type === 'image/png') await examine(page, screen, 'profile-crop');
      await page.getByLabel('De gauche à droite').fill('0');
      await page.getByRole('button', { name: 'Enregistrer la photo' }).click();
      await page.getByText('Votre photo est enregistrée').waitFor();
      const shown = page.getByAltText('Votre photo');
      await shown.waitFor();
      const size = await shown.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      });
      expect(size).toEqual([150, 210]);
    }
    await examine(page, screen, 'profile-photo');
    await page.getByRole('button', { name: 'Supprimer la photo' }).click();
    await page.getByText('Votre photo est supprimée').waitFor();
    await page.reload();
    await page.getByText('Choisir une photo').waitFor();
    complaints();
    await visitor.close();
  });
});

test('a photo can be chosen, moved, enlarged and kept with the keyboard alone', async () => {
  const { page, visitor } = await newMemberPage('desktop', 'Photographie – UE 3');
  await page.goto(`${portal}/fr/profile`);
  await page.getByText('Choisir une photo').waitFor();
  const input = page.locator('input[type=file]');
  // The dialogue is the system's own; the control that opens it has the focus in sight.
  await input.focus();
  expect(await input.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await input.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: await picture(page, 'image/png'),
  });
  await page.getByLabel('Aperçu de votre photo').waitFor();
  const inTheMiddle = () =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const [red = 0] = canvas.getContext('2d')?.getImageData(150, 200, 1, 1).data ?? [];
      return red < 100 ? 'dark' : 'light';
    });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await expect.poll(inTheMiddle).toBe('dark');
  await page.keyboard.press('End');
  await expect.poll(inTheMiddle).toBe('light');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Votre photo est enregistrée').waitFor();
  await visitor.close();
});
