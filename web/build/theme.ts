import Color from 'colorjs.io';

/** The site's two papers. The institute's accent is set on them; `tokens.css` has the rest of the palette. */
export const paper = { light: '#fbfaf6', dark: '#161513' } as const;

/** A certificate is paper in dark mode too: warm, and dim enough for a dark room. */
export const paperAtNight = '#ebe4d5';

/** WCAG 2.2, success criterion 1.4.3: text of normal size on its background. */
const leastContrast = 4.5;

export interface Theme {
  /** The accent as the institute gave it, for light mode. */
  readonly light: string;
  /** The accent made light enough for dark mode. */
  readonly dark: string;
  /** Text on a surface of the accent. */
  readonly onLight: string;
  readonly onDark: string;
  /** The accent made dark enough for a certificate's paper in dark mode. */
  readonly onPaperAtNight: string;
}

/**
 * The colours derived from the institute's accent.
 * @throws Error when the accent is too pale to be read on the light paper.
 */
export function themeOf(accent: string): Theme {
  const ratio = contrast(accent, paper.light);
  if (ratio < leastContrast) {
    throw new Error(
      `brand.accent ${accent} has a contrast of ${ratio.toFixed(2)} to the paper ${paper.light}; ` +
        `text needs ${leastContrast} (WCAG 2.2, 1.4.3). Choose a darker one.`,
    );
  }
  return {
    light: accent,
    dark: shaded(accent, 0.01, (colour) => contrast(colour, paper.dark) >= 8),
    onLight: '#ffffff',
    onDark: paper.dark,
    // A little more than the least: its ground is shaded.
    onPaperAtNight: shaded(accent, -0.01, (colour) => contrast(colour, paperAtNight) >= leastContrast + 0.3),
  };
}

/** The theme as custom properties, to follow the site's stylesheet. */
export function themeCss({ light, dark, onLight, onDark, onPaperAtNight }: Theme): string {
  const properties = (ground: string, accent: string, onAccent: string) =>
    `--paper: ${ground}; --accent: ${accent}; --on-accent: ${onAccent};`;
  return `:root { ${properties(paper.light, light, onLight)} }
@media (prefers-color-scheme: dark) {
  :root { ${properties(paper.dark, dark, onDark)} }
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
