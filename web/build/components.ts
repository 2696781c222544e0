import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import type { Language } from '../../domain/language.ts';
import type { Palette, Tokens } from '../components/palette.ts';
import type { Assets } from '../pages/assets.ts';
import { componentsPage } from '../pages/pages.ts';
import type { SiteFacts } from '../pages/site.ts';
import { bundleScripts, bundleStylesheet, bundleTexts, importPrerender } from './bundle.ts';
import { readPalette } from './palette.ts';
import { type Theme, themeCss } from './theme.ts';

/** What `components/prerender.tsx` exports. */
interface Prerender {
  renderComponents(frame: Frame, palette: Palette): string;
}

interface Frame {
  readonly facts: SiteFacts;
  readonly language: Language;
  readonly assets: Assets;
}

/** Writes what the page of components loads, and says how its HTML is made in a language. */
export async function componentsOf(outdir: string, theme: Theme): Promise<(frame: Frame) => Promise<string>> {
  const palette = await readPalette(theme);
  const [stylesheet, spoken, prerender] = await Promise.all([
    bundleStylesheet(
      outdir,
      componentsPage,
      `@import './design/site.css';\n@import './design/inner.css';\n@import './components/components.css';\n${themeCss(theme)}\n${paletteCss(palette)}`,
      [pins],
    ),
    bundleTexts([componentsPage]),
    importPrerender<Prerender>('components/prerender.tsx'),
  ]);
  return async (frame) => {
    const scripts = await bundleScripts(outdir, frame.language, frame.facts, spoken, [componentsPage]);
    const assets = { ...frame.assets, stylesheets: [stylesheet.path], ...scripts(componentsPage) };
    return prerender.renderComponents({ ...frame, assets }, palette);
  };
}

/** What can be reached by keyboard, and shows it. */
const reachable = ':where(a, button, input, select, textarea, summary)';

/**
 * Has the site's own rules for what is under a mouse, or reached by keyboard, hold for what is pinned so as well: those
 * states are drawn by what ships, and not by a copy of it.
 */
const pins: Plugin = {
  name: 'pins',
  setup({ onLoad }) {
    onLoad({ filter: /\/design\/[\w-]+\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: (await readFile(path, 'utf8'))
        .replace(/:hover/g, ':is(:hover, .pinned-hover *)')
        .replace(/:focus(-visible)?(?!-)\b/g, (focus) => `:is(${focus}, .pinned-focus ${reachable})`),
    }));
  },
};

/** A class for each colour of each scheme and for each measure: the content security policy lets no style be inline. */
function paletteCss({ measures, schemes }: Palette): string {
  const rules = schemes.flatMap(({ colours, name, pairs }) => {
    const scheme = `.scheme-${name.replaceAll(' ', '-')}`;
    return pairs.flatMap(({ ground, ink, of }, at) => {
      const isFirst = pairs.findIndex((pair) => pair.ground === ground) === at;
      return [
        ...(isFirst
          ? [`${scheme} .ground-${ground} { background: ${colours[ground]}; color: ${colours[ink]}; }`]
          : []),
        `${scheme} .${of}-${ink} { ${of === 'text' ? 'color' : 'border-color'}: ${colours[ink]}; }`,
      ];
    });
  });
  return [...new Set(rules), ...measuresCss(measures)].join('\n');
}

function measuresCss(measures: Tokens): string[] {
  const looks = (name: string) => {
    if (name.startsWith('size-')) return `font-size: var(--${name})`;
    if (name === 'serif' || name === 'sans') return `font-family: var(--${name})`;
    if (name === 'radius') return 'border-radius: var(--radius)';
    if (name === 'shadow') return 'box-shadow: var(--shadow)';
    return `width: var(--${name})`;
  };
  return Object.keys(measures).map((name) => `.token-${name} { ${looks(name)}; }`);
}
