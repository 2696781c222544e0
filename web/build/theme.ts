/** The site's two papers. The institute's accent is set on them; `tokens.css` has the rest of the palette. */
export const paper = { light: '#fbfaf6', dark: '#161513' } as const;

/** WCAG 2.2, success criterion 1.4.3: text of normal size on its background. */
const leastContrast = 4.5;

type Rgb = readonly [red: number, green: number, blue: number];

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
  const dark = lighten(accent, (colour) => contrast(colour, paper.dark) >= 7);
  return { light: accent, dark, onLight: '#ffffff', onDark: paper.dark };
}

/** The theme as custom properties, to follow the site's stylesheet. */
export function themeCss({ light, dark, onLight, onDark }: Theme): string {
  const properties = (ground: string, accent: string, onAccent: string) =>
    `--paper: ${ground}; --accent: ${accent}; --on-accent: ${onAccent};`;
  return `:root { ${properties(paper.light, light, onLight)} }
@media (prefers-color-scheme: dark) { :root { ${properties(paper.dark, dark, onDark)} } }`;
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `colour` mixed with white in steps of two hundredths until it is `enough`; white is the last resort. */
function lighten(colour: string, enough: (colour: string) => boolean): string {
  for (let white = 0; white < 1; white += 0.02) {
    const mixed = hex(rgb(colour).map((channel) => channel + (255 - channel) * white) as unknown as Rgb);
    if (enough(mixed)) return mixed;
  }
  return '#ffffff';
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
