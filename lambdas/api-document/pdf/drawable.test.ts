import { describe, expect, it } from 'vitest';
import { undrawableIn } from '../../../domain/document/drawable.ts';
import { plainLine } from '../../../domain/plain-line.ts';
import { installedFonts } from '../../testing/fonts.ts';
import { type FontName, fontFiles } from './font-files.ts';
import type { Face } from './fonts.ts';
import { inFonts } from './in-fonts.ts';
import { typesetter } from './typeset.ts';

const faces: readonly Face[] = ['serif', 'serifItalic', 'sans', 'sansSemibold'];
const set = typesetter(installedFonts);

/** As it is drawn, in its own order. */
const drawn = (text: string) => {
  const [line] = set.line(text, { face: 'serif', size: 10 }).lines;
  return line?.pieces.map((piece) => piece.text).join('');
};

describe('what documents can show', () => {
  it('is what the fonts have that they are drawn with; after a change, run this test with -u', async () => {
    const { drawable } = inFonts(installedFonts);
    const fonts = (Object.keys(fontFiles) as FontName[]).map((name) => installedFonts.open(name));
    const all = new Set(fonts.flatMap(({ characterSet }) => characterSet));
    const found = [...all].filter((code) => {
      const character = String.fromCodePoint(code);
      // What a line of text may have in it.
      if (plainLine(`.${character}.`) !== `.${character}.`) return false;
      return faces.every((face) => drawable(character, face) === character);
    });
    await expect(asModule(found.sort((a, b) => a - b))).toMatchFileSnapshot(
      '../../../domain/document/drawable-characters.ts',
    );
  });

  it.each([
    ['Chloé Lefèvre', []],
    ['Nguyễn Thị Ánh', []],
    ['שלום محمد नरेंद्र ნინო', []],
    ['می\u200cخواهم', []],
    ['張偉 張', ['張', '偉']],
    ['😀 Lefèvre', ['😀']],
    ['👨‍👩‍👧', ['👨', '👩', '👧']],
  ])('is told of %s as it is drawn', (text, characters) => {
    expect(undrawableIn(text)).toEqual(characters);
    expect(drawn(text)?.includes('[U+')).toBe(characters.length > 0);
  });
});

function asModule(codes: readonly number[]): string {
  const ranges: string[] = [];
  for (let from = 0; from < codes.length; ) {
    let to = from;
    while (codes[to + 1] === (codes[to] ?? 0) + 1) to++;
    ranges.push([...new Set([codes[from], codes[to]])].map((code) => code?.toString(16)).join('-'));
    from = to + 1;
  }
  const lines = ranges.join(' ').replace(/(.{1,108})(?: |$)/g, '$1\n');
  return `/** The characters that the fonts of documents have, from and to; written by \`drawable.test.ts\`, which has the fonts. */
export const drawable = \`
${lines}\`;
`;
}
