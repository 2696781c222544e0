import Color from 'colorjs.io';

/** The site's two papers. The institute's accent is set on them; `tokens.css` has the rest of the palette. */
export const paper = { light: '#fbfaf6', dark: '#161513' } as const;

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
  const dark = lighten(accent, (colour) => contrast(colour, paper.dark) >= 8);
  return { light: accent, dark, onLight: '#ffffff', onDark: paper.dark };
}

/** The theme as custom properties, to follow the site's stylesheet. */
export function themeCss({ light, dark, onLight, onDark }: Theme): string {
  const properties = (ground: string, accent: string, onAccent: string) =>
    `--paper: ${ground}; --accent: ${accent}; --on-accent: ${onAccent};`;
  return `:root { ${properties(paper.light, light, onLight)} }
@media (prefers-color-scheme: dark) { :root { ${properties(paper.dark, dark, onDark)} } }`;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  return new Color(a).contrastWCAG21(b);
}

/** `colour` made lighter, hue and chroma kept as far as a screen can show them, until it is light `enough`. */
function lighten(colour: string, enough: (colour: string) => boolean): string {
  const lighter = new Color(colour).to('oklch');
  const asHex = () => lighter.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
  while (!enough(asHex()) && Number(lighter.l) < 1) lighter.l = Number(lighter.l) + 0.01;
  return asHex();
}
