/** The colours of a mail; the accent is the institute's. All `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly sheet: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  /** The accent where it is read: as text or as a line. */
  readonly accent: string;
  readonly button: string;
  readonly buttonInk: string;
}

const white = '#ffffff';
/** The lightest grey with which, beside white, no ground is without a text of contrast 4.5. */
const nearBlack = '#050505';

/** Contrast that WCAG 2.2 asks of text, success criterion 1.4.3. */
const readable = 4.5;

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function inkOn(ground: string): string {
  return contrast(white, ground) >= contrast(nearBlack, ground) ? white : nearBlack;
}

function mix(colour: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(colour).map((channel, at) =>
    Math.round(channel + ((others[at] ?? channel) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** `colour`, moved towards white or near-black no further than it takes to be read on `ground`. */
function legible(colour: string, ground: string): string {
  const ink = inkOn(ground);
  const shades = Array.from({ length: 21 }, (_, step) => mix(colour, ink, step / 20));
  return shades.find((shade) => contrast(shade, ground) >= readable) ?? ink;
}

/** A sheet of paper on a desk. */
export function lightPalette(accent: string): Palette {
  return {
    ground: '#f4f1eb',
    sheet: '#ffffff',
    ink: '#24211d',
    quiet: '#5d564c',
    rule: '#e5dfd4',
    accent: legible(accent, '#ffffff'),
    button: accent.toLowerCase(),
    buttonInk: inkOn(accent),
  };
}

/** The same at night: the accent is lightened until it can be seen. */
export function darkPalette(accent: string): Palette {
  const sheet = '#211f1c';
  const lightened = legible(accent, sheet);
  return {
    ground: '#151412',
    sheet,
    ink: '#f2efe9',
    quiet: '#bdb6ab',
    rule: '#3b3732',
    accent: lightened,
    button: lightened,
    buttonInk: inkOn(lightened),
  };
}
