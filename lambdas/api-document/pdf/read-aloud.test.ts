import { describe, expect, it } from 'vitest';
import type { ActiveCertificate, CertificateId } from '../../../domain/certificate.ts';
import { type Language, languages } from '../../../domain/language.ts';
import { documentTexts } from '../../../domain/texts/document/index.ts';
import { readAloud, type TextElement } from '../../testing/read-pdf.ts';
import { certificatePdf, transcriptPdf } from '../../testing/rendered.ts';

/** What is the same to the ear: letters, whatever their case and spacing. */
const letters = (text: string) => text.normalize('NFKC').toLocaleUpperCase().replace(/\s+/g, '');

/** Thirty certificates take three pages. */
const many = Array.from({ length: 30 }, (_, index) => ({
  id: `7K3M9Q2X5T8V${String(index).padStart(4, '0')}` as CertificateId,
  ...{ code: `IN-${index}`, ects: 5, title: `Principes algorithmiques et programmation ${index}` },
}));

const documents: Readonly<Record<string, (language: Language) => Buffer>> = {
  'a certificate': (language) => certificatePdf({}, language),
  'a certificate of long words': (language) =>
    certificatePdf({ lastName: 'Maximilienne '.repeat(12), title: 'Programmation '.repeat(20) }, language),
  'a transcript': (language) => transcriptPdf([{}], language),
  'a transcript of three pages': (language) => transcriptPdf(many, language),
};

describe.each(Object.entries(documents))('%s', (_, render) => {
  it.each(languages)(
    'says in %s what it shows, no more and no less, and once that it is sealed',
    async (language) => {
      const { elements, unread } = await readAloud(render(language));
      expect(elements.length).toBeGreaterThan(12);
      for (const { drawn, read } of elements) expect(letters(read)).toBe(letters(drawn));
      const sealed = letters(documentTexts(language)('sealed'));
      expect(elements.filter(({ read }) => letters(read).includes(sealed))).toHaveLength(1);
      expect(letters(unread.at(-1) ?? '')).not.toContain(sealed);
    },
  );
});

describe('what is read aloud', () => {
  it('is a name as it is written, not as it is drawn', async () => {
    const spoken = async (changes: Partial<ActiveCertificate>) =>
      (await readAloud(certificatePdf(changes))).elements.map(({ read }: TextElement) => read);
    expect(await spoken({ firstName: 'محمد', lastName: 'الأمين' })).toContain('محمد الأمين');
    expect(await spoken({ firstName: '張', lastName: '偉 😀' })).toContain('張 偉 😀');
    expect(await spoken({})).toContain('Attestation de réussite');
  });
});
