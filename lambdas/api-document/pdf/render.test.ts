import { describe, expect, it } from 'vitest';
import { checkLogo } from '../../../config/logo.ts';
import { languages } from '../../../domain/language.ts';
import { exampleLogo } from '../../testing/documents-in-memory.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { certificatePdf, exampleIssuer } from '../../testing/rendered.ts';

const named = (lastName: string) => certificatePdf({ firstName: 'A', lastName });
const textOf = async (pdf: Buffer) => (await readPdf(pdf)).text.replace(/\s+/g, ' ');

interface Node {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

describe('the page of a certificate', () => {
  it('declares itself for archives and for screen readers, in XMP', async () => {
    const { xmp } = await readPdf(certificatePdf());
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it.each(languages)('says in %s what it is called and what language it is in', async (language) => {
    const pdf = certificatePdf({}, language);
    const { info } = await readPdf(pdf);
    expect(info.Language).toBe(language);
    expect(info.Title).toContain('Chloé Lefèvre');
    expect(pdf.toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it('is read aloud in its order, with the QR code described', async () => {
    const { pages } = await readPdf(certificatePdf());
    expect(certificatePdf().toString('latin1')).toContain('/Marked true');
    const [root] = (pages[0]?.structure as Node | undefined)?.children ?? [];
    expect(root?.role).toBe('Document');
    const roles = root?.children?.map(({ role }) => role);
    expect(roles).toEqual(['P', 'H1', 'P', 'P', 'P', 'P', 'L', 'P', 'P', 'Figure', 'P', 'P', 'P', 'Form']);
    const figure = root?.children?.find(({ role }) => role === 'Figure');
    expect(figure?.alt).toContain('7K3M\u00a09Q2X\u00a05T8V\u00a01B4N');
  });

  it('has the institute’s logo beside its name, however wide it is, and without one the name alone', () => {
    const drawn = (logo: typeof exampleLogo | undefined) =>
      certificatePdf({}, 'fr', { ...exampleIssuer, logo });
    const wide = checkLogo(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><path d="M0 0h60v10z"/></svg>',
      ),
      'Wide',
    );
    const none = drawn(undefined);
    for (const logo of [exampleLogo, wide]) {
      expect(drawn(logo).equals(none)).toBe(false);
      expect(drawn(logo).equals(drawn(logo))).toBe(true);
    }
  });

  it('has every font in it, and of each only what it needs', () => {
    const pdf = certificatePdf().toString('latin1');
    const fonts = pdf.match(/\/FontName \/(\S+)/g) ?? [];
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(font).toMatch(/^\/FontName \/[A-Z]{6}\+/);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(4);
  });

  it('is the same, byte for byte, whenever it is made', () => {
    expect(certificatePdf().equals(certificatePdf())).toBe(true);
    expect(certificatePdf().equals(certificatePdf({ result: 79 }))).toBe(false);
  });

  it('is one sheet of A4, landscape', async () => {
    const { pages } = await readPdf(certificatePdf());
    expect(pages.map(({ size }) => size)).toEqual([[841.89, 595.28]]);
  });
});

describe('a name', () => {
  it.each([
    ['Greek', 'Παπαδόπουλος'],
    ['Cyrillic', 'Достоевский'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['Polish and Turkish', 'Wałęsa Şahin İnönü'],
  ])('in %s is drawn as it is', async (_, name) => {
    expect(await textOf(named(name))).toContain(name);
  });

  it.each([
    ['Arabic', 'محمد الأمين'],
    ['Hebrew', 'שלום כהן'],
  ])('in %s is drawn from right to left, and read in its own order', async (_, name) => {
    const pdf = named(name);
    const letters = new Set(name.replace(' ', ''));
    const drawn = await textOf(pdf);
    for (const letter of letters) expect(drawn.normalize('NFKC')).toContain(letter);
    // What is read aloud or copied is the text itself, in UTF-16.
    const actual = Buffer.from(`\ufeffA ${name}`, 'utf16le').swap16();
    expect(pdf.toString('latin1')).toContain(`/ActualText (${escaped(actual)})`);
  });

  it('of which no font has a character neither fails nor vanishes', async () => {
    const pdf = named('張偉 😀');
    const text = await textOf(pdf);
    for (const named of ['[U+5F35]', '[U+5049]', '[U+1F600]']) expect(text).toContain(named);
    const actual = Buffer.from('\ufeffA 張偉 😀', 'utf16le').swap16();
    expect(pdf.toString('latin1')).toContain(`/ActualText (${escaped(actual)})`);
  });

  it('of another direction turns nothing around but itself', async () => {
    const text = await textOf(named('שלום (😀) 12 כהן'));
    expect(text).toContain('([U+1F600])');
    expect(text).toContain('12');
  });

  it('cannot turn, hide or break what stands beside it', async () => {
    const text = await textOf(named('\u202eerèvfeL\u0000\u200b\n\u2066 fin'));
    expect(text).toContain('A erèvfeL fin');
  });

  it('of five hundred characters stays on its page, whole', async () => {
    const name = 'Maximilienne '.repeat(38).trim();
    const { pages, text } = await readPdf(named(name));
    expect(pages).toHaveLength(1);
    expect(text.match(/Maximilienne/g)).toHaveLength(38);
  });

  it('in one word of five hundred letters is broken, not cut', async () => {
    const { text } = await readPdf(named('x'.repeat(500)));
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(500);
  });

  it.each(['</rdf:li><x>', '&amp;', '(((', '\\)', '/Names <<', 'stream\nendstream'])(
    'like %j is nothing but text',
    async (name) => {
      const { attachments, info, text } = await readPdf(named(name));
      const line = name.replace('\n', ' ');
      expect(text.replace(/\s+/g, ' ')).toContain(line);
      expect(info.Title).toContain(line);
      expect(Object.keys(attachments)).toEqual(['credential.jwt']);
    },
  );
});

function escaped(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\\()\n\r\t\b\f]/g, (character) => {
    const letters: Record<string, string> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };
    return `\\${letters[character] ?? character}`;
  });
}
