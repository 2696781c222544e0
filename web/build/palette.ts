import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pair, Palette, Scheme, Tokens } from '../components/palette.ts';
import { contrast, type Theme, themeCss } from './theme.ts';

const design = join(import.meta.dirname, '../design');

/** What text and signs lie on. */
export const grounds = ['paper', 'sheet', 'wash', 'parchment'] as const;
/** What is written on each of them. */
export const inks = ['ink', 'ink-soft', 'accent', 'wrong', 'good', 'doubt'] as const;
/** What tells a control from its ground (WCAG 2.2, 1.4.11). */
export const outlines = ['line-strong'] as const;

/** Reads the tokens from the style sheets themselves, and completes them by the institute's theme. */
export async function readPalette(theme: Theme): Promise<Palette> {
  const read = (file: string) => readFile(join(design, file), 'utf8');
  const [tokens, sheet] = await Promise.all([read('tokens.css'), read('certificate-sheet.css')]);
  const themed = themeCss(theme);
  const [base, brand] = [properties(tokens, ':root'), properties(themed, ':root')];
  const light = { ...base, ...brand };
  const dark = { ...light, ...properties(night(tokens), ':root'), ...properties(night(themed), ':root') };
  const atNight = '.certificate.whole';
  const paper = { ...dark, ...properties(night(sheet), atNight), ...properties(night(themed), atNight) };
  return {
    schemes: [
      scheme('light', light, grounds),
      scheme('dark', dark, grounds),
      // It says how a certificate stands, never that it is doubtful, and has no controls.
      scheme(
        'certificate at night',
        paper,
        ['parchment'],
        ['ink', 'ink-soft', 'accent', 'wrong', 'good'],
        [],
      ),
    ],
    measures: Object.fromEntries(Object.entries(base).filter(([, value]) => !isColour(value))),
  };
}

function scheme(
  name: Scheme['name'],
  all: Tokens,
  on: readonly string[],
  written: readonly string[] = inks,
  drawn: readonly string[] = outlines,
): Scheme {
  const colourOf = (token: string): string => {
    const value = all[token] ?? '';
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return other === undefined ? value : colourOf(other);
  };
  const pair = (ink: string, ground: string, of: Pair['of']): Pair => ({
    ink,
    ground,
    of,
    contrast: contrast(colourOf(ink), colourOf(ground)),
  });
  const own = on.length === 1 ? [] : [pair('on-accent', 'accent', 'text')];
  return {
    name,
    colours: Object.fromEntries(
      Object.keys(all)
        .map((token) => [token, colourOf(token)] as const)
        .filter(([, value]) => isColour(value)),
    ),
    pairs: [
      ...written.flatMap((ink) => on.map((ground) => pair(ink, ground, 'text'))),
      ...drawn.flatMap((ink) => on.map((ground) => pair(ink, ground, 'outline'))),
      ...own,
    ],
  };
}

const isColour = (value: string) => /^(#|var\()/.test(value);

/** What a style sheet says for the dark. */
function night(css: string): string {
  return css.split('@media (prefers-color-scheme: dark)')[1] ?? '';
}

/** The custom properties of the first rule for `selector`. */
function properties(css: string, selector: string): Tokens {
  const [, after = ''] = css.split(`${selector} {`);
  const [rule = ''] = after.split('}');
  const bare = rule.replace(/\/\*.*?\*\//gs, '');
  return Object.fromEntries(
    [...bare.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}
