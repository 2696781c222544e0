import { describe, expect, it } from 'vitest';
import type { CertificateId } from '../../../domain/certificate.ts';
import { freshFonts, installedFonts } from '../../testing/fonts.ts';
import { names } from '../../testing/names.ts';
import { readAloud } from '../../testing/read-pdf.ts';
import { certificatePdf, exampleIssuer, transcriptPdf } from '../../testing/rendered.ts';
import { type FontName, scriptFonts } from './font-files.ts';

const changesOf = (name: string) => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { firstName, lastName, title: name, code: firstName };
};
const everybody = Object.values(names).map((name, index) => ({
  ...changesOf(name),
  id: `7K3M9Q2X5T8V${String(index).padStart(4, '0')}` as CertificateId,
}));
describe('a name in any script', () => {
  it('is tried in each that there is a font of', () => {
    expect(Object.keys(names)).toEqual(expect.arrayContaining(scriptFonts));
  });

  it.each(Object.entries(names))('such as %s is drawn whole, and read as it is written', async (_, name) => {
    const { elements } = await readAloud(certificatePdf(changesOf(name)));
    const holders = elements.filter(({ read }) => read === name);
    // As the holder, and as the title.
    expect(holders).toHaveLength(2);
    for (const { drawn } of holders) expect(drawn).not.toContain('[U+');
  });

  it('is drawn in a transcript too', async () => {
    const { elements } = await readAloud(transcriptPdf(everybody));
    for (const name of Object.values(names)) expect(elements.map(({ read }) => read)).toContain(name);
    for (const { drawn } of elements) expect(drawn).not.toContain('[U+');
  });

  it.each(Object.entries(names))('such as %s has no character that its fonts lack', (script, name) => {
    if (!scriptFonts.includes(script as FontName)) return;
    for (const word of name.split(' ')) {
      const { glyphs } = installedFonts.open(script as FontName).layout(word);
      expect(glyphs.map(({ id }) => id)).not.toContain(0);
    }
  });

  it.each([
    ['khmer', 'ក', '\u17c1'],
    ['malayalam', 'ക', '\u0d46'],
    ['myanmar', 'က', '\u1031'],
    ['sinhala', 'ක', '\u0dd9'],
    ['tamil', 'க', '\u0bc6'],
  ] as const)(
    'is shaped: in %s this vowel is written after its consonant and drawn before it',
    (script, consonant, vowel) => {
      const font = installedFonts.open(script);
      const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
      const { glyphs } = font.layout(consonant + vowel);
      expect(glyphs.map(({ id }) => id)).toEqual([glyphOf(vowel), glyphOf(consonant)]);
    },
  );
});

describe('a document of any script', () => {
  it('is the same, byte for byte, whatever its function has drawn before', () => {
    const draw = (people: typeof everybody) => {
      const fonts = freshFonts();
      const certificates = people.map((each) => certificatePdf(each, 'fr', exampleIssuer, fonts));
      return { certificates, transcript: transcriptPdf(everybody, 'fr', fonts) };
    };
    const [first, other] = [draw(everybody), draw(everybody.toReversed())];
    expect(first.transcript.equals(other.transcript)).toBe(true);
    expect(first.transcript.equals(transcriptPdf(everybody, 'fr', freshFonts()))).toBe(true);
    for (const [index, pdf] of other.certificates.toReversed().entries()) {
      expect(pdf.equals(first.certificates[index] as Buffer), Object.keys(names)[index]).toBe(true);
    }
  });
});
