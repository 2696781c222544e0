import Color from 'colorjs.io';

/** The site's two papers. The institute's accent is set on them; `tokens.css` has the rest of the palette. */
export const paper = { light: '#fbfaf6', dark: '#161513' } as const;

/** A certificate is paper in dark mode too: warm, and dim enough for a dark room. */
export const paperAtNight = '#ebe4d5';

/** WCAG 2.2, success criterion 1.4.3: text of normal size on its background. */
export const leastContrast = 4.5;

/** How much of the accent is in the ground of what stands out from the paper: a notice, an open session. */
const washed = { light: 0.06, dark: 0.09 } as const;

export interface Theme {
  /** The accent as the institute gave it, for light mode. */
  readonly light: string;
  /** The accent made light enough for dark mode. */
  readonly dark: string;
  /** Text on a surface of the accent. */
  readonly onLight: string;
  readonly onDark: string;
  /** The paper with a breath of the accent, to stand out from it. */
  readonly washLight: string;
  readonly washDark: string;
  /** The accent made dark enough for a certificate's paper in dark mode. */
  readonly onPaperAtNight: string;
}

/**
 * The colours derived from the institute's accent.
 * @throws Error when the accent is too pale to be read on the light paper, or on that paper as a notice has it.
 */
export function themeOf(accent: string): Theme {
  const washLight = mixed(paper.light, accent, washed.light);
  for (const [ground, name] of [
    [paper.light, 'the paper'],
    [washLight, 'the ground of notices'],
  ] as const) {
    const ratio = contrast(accent, ground);
    if (ratio < leastContrast) {
      throw new Error(
        `brand.accent ${accent} has a contrast of ${ratio.toFixed(2)} to ${name} ${ground}; ` +
          `text needs ${leastContrast} (WCAG 2.2, 1.4.3). Choose a darker one.`,
      );
    }
  }
  const dark = shaded(accent, 0.01, (colour) => contrast(colour, paper.dark) >= 8);
  return {
    light: accent,
    dark,
    onLight: '#ffffff',
    onDark: paper.dark,
    washLight,
    washDark: mixed(paper.dark, dark, washed.dark),
    // A little more than the least: its ground is shaded.
    onPaperAtNight: shaded(accent, -0.01, (colour) => contrast(colour, paperAtNight) >= leastContrast + 0.3),
  };
}

/** The theme as custom properties, to follow the site's stylesheet. */
export function themeCss(theme: Theme): string {
  const { dark, light, onDark, onLight, onPaperAtNight, washDark, washLight } = theme;
  const properties = (ground: string, accent: string, onAccent: string, wash: string) =>
    `--paper: ${ground}; --accent: ${accent}; --on-accent: ${onAccent}; --wash: ${wash};`;
  return `:root { ${properties(paper.light, light, onLight, washLight)} }
@media (prefers-color-scheme: dark) {
  :root { ${properties(paper.dark, dark, onDark, washDark)} }
  .certificate.whole { --parchment: ${paperAtNight}; --accent: ${onPaperAtNight}; }
}`;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  return new Color(a).contrastWCAG21(b);
}

/** `colour` made lighter or darker by `step`, hue and chroma kept as far as a screen can show them, until it is `enough`. */
function shaded(colour: string, step: number, enough: (colour: string) => boolean): string {
  const shade = new Color(colour).to('oklch');
  const asHex = () => shade.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
  const end = step > 0 ? 1 : 0;
  while (!enough(asHex()) && Math.sign(end - Number(shade.l)) === Math.sign(step)) {
    shade.l = Number(shade.l) + step;
  }
  return asHex();
}

/** `ground` with `share` of `colour` in it, mixed as CSS mixes in oklab. */
function mixed(ground: string, colour: string, share: number): string {
  return Color.mix(ground, colour, share, { space: 'oklab', outputSpace: 'srgb' })
    .toGamut()
    .toString({ format: 'hex', collapse: false });
}
